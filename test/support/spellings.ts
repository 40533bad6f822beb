/** The ways in which people and programs write a name of two words, other than as it is: what they are, and the text. */
export type Spelling = readonly [what: string, spell: (first: string, last: string) => string]

const shifted = (base: number) => (text: string) =>
  text.replace(/[a-z]/gi, letter => String.fromCodePoint(base + letter.toLowerCase().charCodeAt(0) - 97))
const wide = (text: string) =>
  text.replace(/[!-~]/g, each => String.fromCodePoint(each.charCodeAt(0) + 0xfee0)).replaceAll(' ', '\u3000')
const bold = shifted(0x1d41a)
const squared = shifted(0x1f170)
const each = (text: string, write: (letter: string) => string) => Array.from(text, write).join('')
const hex = (letter: string) => (letter.codePointAt(0) ?? 0).toString(16).padStart(2, '0')
const alike: Readonly<Record<string, string>> = {
  a: 'а',
  e: 'е',
  o: 'о',
  p: 'р',
  c: 'с',
  x: 'х',
  i: 'і',
  K: 'К',
  H: 'Н',
  M: 'М',
}
const lookAlikes = (text: string) => each(text, letter => alike[letter] ?? letter)
const inner = (text: string, put: string) => `${text.slice(0, 2)}${put}${text.slice(2)}`
const caps: Readonly<Record<string, string>> = {
  a: 'ᴀ',
  e: 'ᴇ',
  h: 'ʜ',
  i: 'ɪ',
  k: 'ᴋ',
  l: 'ʟ',
  m: 'ᴍ',
  n: 'ɴ',
  o: 'ᴏ',
  r: 'ʀ',
  t: 'ᴛ',
}

/** Blacked out, whoever is so named. */
export const sureSpellings: readonly Spelling[] = [
  ['as it is', (a, b) => `${a} ${b}`],
  ['in capitals', (a, b) => `${a} ${b}`.toUpperCase()],
  ['in small letters', (a, b) => `${a} ${b}`.toLowerCase()],
  ['a full stop between', (a, b) => `${a}.${b}`],
  ['an underscore between', (a, b) => `${a}_${b}`],
  ['a hyphen between', (a, b) => `${a}-${b}`],
  ['two dashes between', (a, b) => `${a}--${b}`],
  ['a slash between', (a, b) => `${a} / ${b}`],
  ['a long run of marks between', (a, b) => `${a} ***** | ***** ${b}`],
  ['digits between', (a, b) => `${a} 2 ${b}`],
  ['nothing between', (a, b) => `${a}${b}`],
  ['the last word first', (a, b) => `${b}, ${a}`],
  ['turned', (a, b) => `${b} ${a}`],
  ['in brackets', (a, b) => `${a} (${b})`],
  ['possessive', (a, b) => `${a} ${b}'s`],
  ['a line break', (a, b) => `${a}\n${b}`],
  ['two lines of Windows', (a, b) => `${a}\r\n\r\n${b}`],
  ['a tab', (a, b) => `${a}\t${b}`],
  ['a blank that does not break', (a, b) => `${a}\u00a0${b}`],
  ['a thin space', (a, b) => `${a}\u2009${b}`],
  ['broken inside a word', (a, b) => `${inner(a, '-\n')} ${b}`],
  ['a soft hyphen', (a, b) => `${inner(a, '\u00ad')} ${b}`],
  ['zero width', (a, b) => `${inner(a, '\u200b')} ${inner(b, '\u2060')}`],
  ['marks of direction', (a, b) => `\u202a${a}\u202c ${b}\u200f`],
  ['a named entity', (a, b) => `${a}&nbsp;${b}`],
  ['numbered entities', (a, b) => `&#${a.charCodeAt(0)};${a.slice(1)}&#32;${b}`],
  ['hexadecimal entities', (a, b) => `${each(a, letter => `&#x${hex(letter)};`)} ${b}`],
  ['tags between', (a, b) => `<b>${a}</b><i> </i>${b}`],
  ['tags inside', (a, b) => `${inner(a, '<b>')}</b> ${b}`],
  ['tags as entities', (a, b) => `${inner(a, '&lt;b&gt;')}&lt;/b&gt; ${b}`],
  ['quoted-printable', (a, b) => `=${hex(a[0] ?? '').toUpperCase()}${a.slice(1)}=20${b}`],
  ['a soft line break of quoted-printable', (a, b) => `${inner(a, '=\r\n')} ${b}`],
  ['in a header', (a, b) => `=?utf-8?Q?${a}_${b}?=`],
  ['as a URL has it', (a, b) => `https://example.org/%${hex(a[0] ?? '')}${a.slice(1)}%20${b}?q=1`],
  ['twice as a URL has it', (a, b) => `${a}%2520${b}`],
  ['in a query', (a, b) => `?name=${a}+${b}`],
  ['JSON', (a, b) => `\\u00${hex(a[0] ?? '')}${a.slice(1)}\\n${b}`],
  ['a program', (a, b) => `${each(a, letter => `\\x${hex(letter)}`)} ${b}`],
  ['look-alikes of Cyrillic', (a, b) => lookAlikes(`${a} ${b}`)],
  ['full width', (a, b) => wide(`${a} ${b}`)],
  ['mathematical letters', (a, b) => bold(`${a} ${b}`)],
  ['letters in squares', (a, b) => squared(`${a} ${b}`)],
  ['small capitals', (a, b) => each(`${a} ${b}`.toLowerCase(), letter => caps[letter] ?? letter)],
  ['accents', (a, b) => `${inner(a, '\u0301')} ${inner(b, '\u0302')}`],
  ['accents composed', (a, b) => `${inner(a, '\u0301')} ${b}`.normalize('NFC')],
  ['letter by letter', (a, b) => each(`${a} ${b}`, letter => `${letter} `)],
  ['letters and full stops', (a, b) => each(`${a}${b}`, letter => `${letter}.`)],
  ['an initial between', (a, b) => `${a} J. ${b}`],
  ['two initials between', (a, b) => `${a} J.R. ${b}`],
  ['an account', (a, b) => `@${a.toLowerCase()}_${b.toLowerCase()}77`],
  ['an e-mail address', (a, b) => `${a.toLowerCase()}.${b.toLowerCase()}@example.org`],
  ['a file', (a, b) => `C:\\scans\\${a}${b}-passport.pdf`],
]

const base64 = (text: string) => Buffer.from(text).toString('base64')
const turned13 = (text: string) =>
  text.replace(/[a-z]/gi, letter => {
    const first = letter < 'a' ? 65 : 97
    return String.fromCharCode(((letter.charCodeAt(0) - first + 13) % 26) + first)
  })

/** Listed before anything goes out, or blacked out where they happen to be more than that. */
export const possibleSpellings: readonly Spelling[] = [
  ['the surname alone', (_, b) => b],
  ['the first name alone', a => a],
  ['the surname with a title', (_, b) => `Mrs ${b.toUpperCase()}`],
  ['an initial and the surname', (a, b) => `${a[0]}. ${b}`],
  ['an initial without a stop', (a, b) => `${a[0]} ${b}`],
  ['the surname and an initial', (a, b) => `${b}, ${a[0]}.`],
  ['a nickname between', (a, b) => `${a} "Lena" ${b}`],
  ['a middle name', (a, b) => `${a} Josephine ${b}`],
  ['an account of initial and surname', (a, b) => `${a[0]}${b}77`.toLowerCase()],
  ['an account of surname and initial', (a, b) => `${b}${a[0]}`.toLowerCase()],
  ['run into another word', (a, b) => `x${a}${b}`.toLowerCase()],
  ['the beginning of a longer word', (a, b) => `${a} ${b}berg`.toLowerCase()],
  ['a letter too many', (a, b) => `${inner(a, a[1] ?? '')} ${b}`],
  ['letters swapped', (a, b) => `${a.slice(0, -2)}${a.at(-1)}${a.at(-2)} ${b}`],
  ['digits for letters', (a, b) => `${a} ${b}`.replaceAll('e', '3').replaceAll('i', '1').replaceAll('o', '0')],
  ['base64', (a, b) => base64(`${a} ${b}`)],
  ['base64 of more', (a, b) => base64(`to ${a} ${b}, with love`)],
  ['base64 in a header', (a, b) => `=?UTF-8?B?${base64(`${a} ${b}`)}?=`],
  ['hexadecimal', (a, b) => Buffer.from(`${a} ${b}`).toString('hex')],
  ['hexadecimal in pairs', (a, b) => each(`${a} ${b}`, letter => `${hex(letter)} `)],
  ['backwards', (a, b) => each([...`${a} ${b}`].reverse().join(''), letter => letter)],
  ['turned by thirteen', (a, b) => turned13(`${a} ${b}`)],
]
