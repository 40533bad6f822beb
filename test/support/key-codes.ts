/** The places of an ISO keyboard as browsers name them, row by row from the digits down. */
const letters = (row: string) => [...row].map(letter => `Key${letter}`)
const digits = [...'1234567890'].map(digit => `Digit${digit}`)

export const allCodes: readonly (readonly string[])[] = [
  [...digits, 'Minus', 'Equal'],
  [...letters('QWERTYUIOP'), 'BracketLeft', 'BracketRight'],
  [...letters('ASDFGHJKL'), 'Semicolon', 'Quote'],
  [...letters('ZXCVBNM'), 'Comma', 'Period', 'Slash'],
]
