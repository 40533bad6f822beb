import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeText, encodingOf } from '#shared/characters/decode-text.ts'
import { decoderOf } from '#shared/characters/decoder.ts'
import { encodingWords } from '#shared/characters/encoding-words.ts'
import { encodingNamed, encodings } from '#shared/characters/encodings.ts'

const cases = join(import.meta.dirname, '../../../../shared/cases')
const bytes = (...parts: readonly (string | number)[]) =>
  Uint8Array.from(parts.flatMap(part => (typeof part === 'number' ? [part] : [...Buffer.from(part)])))

const wide = (text: string, size: 2 | 4, little: boolean) => {
  const units =
    size === 2
      ? Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
      : [...text].map(each => each.codePointAt(0) ?? 0)
  const out = Buffer.alloc(units.length * size)
  for (const [at, unit] of units.entries())
    if (size === 2) little ? out.writeUInt16LE(unit, at * 2) : out.writeUInt16BE(unit, at * 2)
    else little ? out.writeUInt32LE(unit, at * 4) : out.writeUInt32BE(unit, at * 4)
  return new Uint8Array(out)
}

test.each([
  ['views/utf16nobom.txt', 'Kim paid 500 USD\r\nto the warehouse\r\n', 'utf-16le', 'bytes'],
  ['evidence-search/utf16.txt', 'warehouse key 창고', 'utf-16le', 'mark'],
])('%s is read whole', (name, text, encoding, known) => {
  const path = join(cases, name)
  if (!existsSync(path)) return
  expect(decodeText(readFileSync(path))).toEqual({ text, encoding, known, others: [], replaced: 0 })
})

const line = fc.stringMatching(/^[a-z가-힣а-яА-Я一-鿿0-9, ]{1,30}$/)
const words = fc.array(line, { minLength: 1, maxLength: 6 }).map(lines => `${lines.join('\r\n')}\n`)

test.each([
  ['utf-16le', 2, true],
  ['utf-16be', 2, false],
  ['utf-32le', 4, true],
  ['utf-32be', 4, false],
] as const)('%s is read with its mark and without', (encoding, size, little) => {
  // With a line of headers: without a mark, four letters alone may be anything.
  const table = words.map(text => `from, to\r\n${text}`)
  fc.assert(
    fc.property(table, fc.boolean(), (text, marked) => {
      const read = decodeText(wide(marked ? `\ufeff${text}` : text, size, little))
      expect(read).toMatchObject({ text, encoding, known: marked ? 'mark' : 'bytes', replaced: 0 })
    }),
  )
})

test('UTF-8 is read as such or asked about, also where some of its bytes are damaged', () => {
  fc.assert(
    fc.property(words, text => {
      const { encoding, known, others } = decodeText(bytes(text))
      // Two letters of two alphabets, and nothing else beyond ASCII, may be anything.
      expect(known === 'guessed' ? [encoding, ...others] : [encoding]).toContain('utf-8')
      const damaged = decodeText(bytes('김철수, 이영희, ', text, 'caf', 0xe9, ' owner'))
      expect(damaged).toMatchObject({ text: `김철수, 이영희, ${text}caf\ufffd owner`, encoding: 'utf-8', replaced: 1 })
    }),
  )
})

test('pieces cut anywhere give the same text', () => {
  const text = 'Иванов 김철수 🙂 end'
  for (const encoding of ['utf-8', 'utf-16le', 'utf-32be']) {
    const all =
      encoding === 'utf-8' ? bytes(text) : wide(text, encoding === 'utf-16le' ? 2 : 4, encoding === 'utf-16le')
    for (let cut = 0; cut <= all.length; cut++) {
      const { push, end } = decoderOf(encoding)
      expect(push(all.subarray(0, cut)) + push(all.subarray(cut)) + end()).toBe(text)
    }
  }
})

test('Korean text has the signs that were added to its standard later, in pieces cut anywhere too', () => {
  const all = bytes(0xb1, 0xe8, ' ', 0xa2, 0xe6, '5', 0xa2, 0xe7, 0xb1, 0xe8, '\n')
  expect(decodeText(all, { given: 'euc-kr' })).toMatchObject({ text: '김 €5®김\n', replaced: 0 })
  for (let cut = 0; cut <= all.length; cut++) {
    const { push, end } = decoderOf('euc-kr')
    expect(push(all.subarray(0, cut)) + push(all.subarray(cut)) + end()).toBe('김 €5®김\n')
  }
  expect(decodeText(bytes(0xb1, 0xe8, 'a', 0xff, 'b', 0xa2), { given: 'euc-kr' })).toMatchObject({
    text: '김a\ufffdb\ufffd',
  })
})

const koi8 = bytes(0xeb, 0xcc, 0xc0, 0xde)

test.each([
  ['what is written beside it', koi8, { declared: 'KOI8-R' }, 'Ключ', 'declared'],
  [
    'its declaration in HTML',
    bytes('<meta charset=koi8-r>', ...koi8),
    { kind: 'html' },
    '<meta charset=koi8-r>Ключ',
    'declared',
  ],
  [
    'its declaration as XML',
    bytes("<?xml version='1.0' encoding='koi8-r'?><a>", ...koi8),
    { kind: 'xml' },
    "<?xml version='1.0' encoding='koi8-r'?><a>Ключ",
    'declared',
  ],
  [
    'a comment declares nothing',
    bytes('<!-- <meta charset=koi8-r> --><b>', '김철수'),
    { kind: 'html' },
    '<!-- <meta charset=koi8-r> --><b>김철수',
    'bytes',
  ],
  ['the encoding a person chose', koi8, { given: 'cp1251', declared: 'koi8-r' }, 'лМАЮ', 'given'],
  ['a label that its bytes contradict', bytes('김철수 이영희'), { declared: 'koi8-r' }, '김철수 이영희', 'bytes'],
  ['a label nobody knows', bytes('김철수'), { declared: 'x-unknown' }, '김철수', 'bytes'],
] as const)('a text is read by %s', (_, given, hints, text, known) => {
  expect(decodeText(given, hints)).toMatchObject({ text, known })
})

test('a name is known in its usual spellings', () => {
  const spelled = [
    'CP1251',
    'windows_1251',
    'latin1',
    'ISO_8859-5',
    'ks_c_5601-1987',
    'CP949',
    'GB2312',
    'UTF-16',
    'utf8',
    'Shift_JIS',
    'KOI8-U',
    'cp866',
  ]
  const ids = [
    'windows-1251',
    'windows-1251',
    'windows-1252',
    'iso-8859-5',
    'euc-kr',
    'euc-kr',
    'gb18030',
    'utf-16le',
    'utf-8',
    'shift_jis',
    'koi8-u',
    'ibm866',
  ]
  expect(spelled.map(encodingNamed)).toEqual(ids)
  expect(encodingNamed('ebcdic')).toBeUndefined()
  for (const { id } of encodings) expect(encodingNamed(id)).toBe(id)
})

test('how it was read is said in words', () => {
  expect(encodingWords(decodeText(bytes('김철수', 0xe9)))).toBe('UTF-8; 1 character could not be read')
  const declared = encodingOf(koi8, { declared: 'koi8-r' })
  expect(encodingWords(declared)).toBe('KOI8-R, as it says itself')
  expect(encodingWords({ ...declared, known: 'recorded' })).toBe('KOI8-R, as it was recorded when it was attached')
})
