import { fold } from '#shared/model/fold.ts'

/** Every way a text may stand in a file as bytes, beside plain UTF-8 that is read and folded. */
export function encodedForms(text: string): readonly Buffer[] {
  const spellings = new Set([text, text.normalize('NFD'), text.toLowerCase(), text.toUpperCase()])
  return [...spellings].flatMap(spelling => {
    const utf8 = Buffer.from(spelling)
    const little = Buffer.from(spelling, 'utf16le')
    const big = Buffer.from(little).swap16()
    const codes = [utf8, little, big]
    const hex = codes.flatMap(code => [code.toString('hex'), code.toString('hex').toUpperCase()])
    const written = [...hex, ...codes.flatMap(base64Forms), ...escapedForms(spelling)]
    return [...codes, ...written.map(each => Buffer.from(each, 'latin1'))]
  })
}

/** What base64 makes of it wherever it begins in a text: the characters that no neighbour has a part in. */
function base64Forms(bytes: Buffer): string[] {
  return [0, 1, 2].map(shift => {
    const whole = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .replace(/=+$/, '')
    const first = Math.ceil((shift * 8) / 6)
    const last = Math.floor(((shift + bytes.length) * 8) / 6)
    return whole.slice(first, last)
  })
}

const escapedForms = (text: string): string[] => {
  const units = text.split('').map(unit => unit.charCodeAt(0))
  const points = [...text].map(point => point.codePointAt(0) ?? 0)
  const hex = (unit: number) => unit.toString(16)
  const odd = (escaped: (point: number) => string) => (point: number) =>
    point < 128 && /[\w .-]/.test(String.fromCodePoint(point)) ? String.fromCodePoint(point) : escaped(point)
  const all = [
    units.map(odd(unit => `\\u${hex(unit).padStart(4, '0')}`)).join(''),
    units.map(odd(unit => `\\u${hex(unit).padStart(4, '0').toUpperCase()}`)).join(''),
    points.map(odd(point => `&#${point};`)).join(''),
    points.map(odd(point => `&#x${hex(point)};`)).join(''),
    points.map(odd(point => `&#x${hex(point).toUpperCase()};`)).join(''),
    encodeURIComponent(text),
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'),
    JSON.stringify(text).slice(1, -1),
    text.replaceAll('"', '""'),
  ]
  // What is the same as plain text is looked for as that; and what is not ASCII cannot be written as Latin-1.
  return all.filter(form => form !== text && [...form].every(each => each < '\u0080'))
}

/** As a reader might see it: folded, and without spaces, so that no line break can hide it. */
export const seen = (text: string): string => fold(text).replace(/\s+/g, '')
