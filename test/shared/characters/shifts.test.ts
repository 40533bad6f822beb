import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csv } from '#engine/formats/csv/importer.ts'
import { foundIn } from '#engine/formats/importing/found-in.ts'
import { textTypeOf } from '#engine/media-types/text-type.ts'
import { decodeText } from '#shared/characters/decode-text.ts'
import { decoderOf } from '#shared/characters/decoder.ts'
import { encodingNamed } from '#shared/characters/encodings.ts'
import { RedThreadError } from '#shared/errors.ts'
import { shift } from '../../support/characters/shift.ts'
import { importSummary } from '../../support/import-summary.ts'

const names: Readonly<Record<string, readonly string[]>> = {
  'iso-2022-jp': ['佐藤健', '鈴木一郎', '渡辺直樹', 'トヨタ', '東京都', 'さくら'],
  'iso-2022-kr': ['김철수', '이영희', '박지훈', '부산시', '주식회사'],
  'hz-gb-2312': ['王伟', '李娜', '张敏', '深圳市', '有限公司'],
  'utf-7': ['Иванов', 'Müller', '김철수', '王伟', 'Χριστός', 'محمد', '東京都'],
}
const each = Object.entries(names)
const inBytes = (text: string, encoding: string) => shift[encoding]?.(text) ?? new Uint8Array()

describe.each(each)('%s', (encoding, words) => {
  const word = fc.oneof(fc.constantFrom(...words), fc.stringMatching(/^[A-Za-z0-9 ,;"'()+=/~-]{1,9}$/))
  const lines = fc.array(fc.array(word, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 })
  const text = lines.map(all => `${words[0]} ${words[1]}\n${all.map(line => line.join(',')).join('\r\n')}\n`)

  test('is read as it was written, whole and in pieces, or asked about', () => {
    fc.assert(
      fc.property(text, fc.nat(200), (written, cut) => {
        const bytes = inBytes(written, encoding)
        const found = decodeText(bytes)
        if (encoding === 'utf-7') expect([found.encoding, ...found.others]).toEqual(['utf-8', encoding])
        else expect(found).toMatchObject({ text: written, encoding, known: 'bytes', replaced: 0 })
        expect(decodeText(bytes, { given: encoding }).text).toBe(written)
        const { push, end } = decoderOf(encoding)
        expect(push(bytes.subarray(0, cut)) + push(bytes.subarray(cut)) + end()).toBe(written)
      }),
    )
  })

  test('a table in it comes in by its names, or is asked about with a sample of each reading', () => {
    const [a = '', b = ''] = words
    const bytes = inBytes(`from,to,amount,currency\n${a},${b},5,USD\n`, encoding)
    const people = [`person name ${a}`, `person name ${b}`]
    if (encoding === 'utf-7') {
      try {
        foundIn(csv, [{ name: 't.csv', bytes }], {})
        expect.unreachable()
      } catch (error) {
        expect((error as RedThreadError).data['samples']).toEqual([
          expect.stringContaining('+'),
          expect.stringContaining(a),
        ])
      }
    } else expect(importSummary(bytes, { type: 'person' }).entities).toEqual(people)
    expect(importSummary(bytes, { type: 'person', encoding }).entities).toEqual(people)
  })

  test('is a text with its encoding, by every usual name', () => {
    const bytes = Buffer.from(inBytes(`${words.join('\n')}\n`, encoding))
    expect(textTypeOf(bytes, true)).toBe(encoding === 'utf-7' ? 'text/plain' : `text/plain; charset=${encoding}`)
    expect(encodingNamed(encoding.toUpperCase())).toBe(encoding)
  })
})

test.each([
  'name,mail\nJoe,joe+tag@example.com\nAnn,ann+abc@example.com\n',
  'name,phone\nKim,+82101234567\nLee,+821012345678-9\n',
  'a,b\nC++,~{x}\n~/home,x ~{\n',
  'red \x1b[31mword\x1b[0m \x1b(B end\n',
  'a+b=c, 1+1=2, x+-y\n',
])('ASCII stays what it is: %j', text => {
  expect(decodeText(Buffer.from(text))).toMatchObject({ text, encoding: 'utf-8', known: 'bytes' })
})

test('a table in ISO-2022-CN is refused by name, with a way on', () => {
  const bytes = Buffer.from('name,type\n\x1b$)A\x0e=;;;\x0f,person\n', 'latin1')
  const refusal = (() => {
    try {
      return foundIn(csv, [{ name: 't.csv', bytes }], {})
    } catch (error) {
      return error
    }
  })()
  expect(refusal).toBeInstanceOf(RedThreadError)
  expect((refusal as RedThreadError).data['problem']).toMatch(/ISO-2022-CN.+save it as UTF-8/)
})

test.each(['ab\0cd', 'from\0to\0', 'abcdefgh\0ijklmnop\0q'])('single bytes with zeros are not UTF-16: %j', text => {
  expect(decodeText(Buffer.from(text)).encoding).not.toMatch(/^utf-(16|32)/)
})

test.each(['hello', 'a中b国', 'abc'])('a word alone in UTF-16 is: %s', text => {
  expect(decodeText(Buffer.from(text, 'utf16le'))).toMatchObject({ text, encoding: 'utf-16le' })
})
