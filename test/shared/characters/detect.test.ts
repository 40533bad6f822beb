import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeText } from '#shared/characters/decode-text.ts'
import { encode } from '../../support/characters/encode.ts'
import { names } from '../../support/characters/names.ts'

const cases = join(import.meta.dirname, '../../../../shared/cases/csv-charset')

/** Tables of people's names, some in capitals, whose every letter the encoding has. */
const tablesIn = (encoding: string, words: readonly string[], least: number, most: number) => {
  const name = fc.tuple(fc.constantFrom(...words), fc.constantFrom(...words), fc.integer({ min: 0, max: 6 }))
  const label = name.map(([one, other, way]) => (way === 0 ? `${one} ${other}`.toUpperCase() : `${one} ${other}`))
  return fc
    .array(label, { minLength: least, maxLength: most })
    .map(labels => `id,label,type\n${labels.map((each, at) => `${at + 1},${each},person\n`).join('')}`)
    .filter(text => encode(text, encoding) !== undefined)
}

const each = names.flatMap(({ in: encodings, words }) => encodings.map(encoding => [encoding, words] as const))

describe.each(each)('names in %s', (encoding, words) => {
  test('are read as they were written, or nobody claims to know: a few rows', () => {
    fc.assert(
      fc.property(tablesIn(encoding, words, 1, 4), text => {
        const bytes = encode(text, encoding) ?? new Uint8Array()
        const read = decodeText(bytes)
        if (read.known !== 'guessed') expect(read.text).toBe(text)
        // What is asked about has the right answer among its choices.
        const choices = [read.encoding, ...read.others].map(given => decodeText(bytes, { given }).text)
        expect(choices).toContain(text)
      }),
      { numRuns: 40 },
    )
  })

  test('are mostly known where there are many', () => {
    const sure = fc.sample(tablesIn(encoding, words, 40, 60), { numRuns: 8, seed: 7 }).filter(text => {
      const read = decodeText(encode(text, encoding) ?? new Uint8Array())
      if (read.known !== 'guessed') expect(read.text).toBe(text)
      return read.known !== 'guessed'
    })
    expect(sure.length).toBeGreaterThanOrEqual(6)
  })
})

test.skipIf(!existsSync(cases))('the short table in Windows-1251 is no Windows-1252, in silence or otherwise', () => {
  const read = decodeText(readFileSync(join(cases, 'cp1251.tsv')))
  expect(read).toMatchObject({ text: 'id\tlabel\ttype\n1\tОрлов Иван\tperson\n' })
})

test('a word of two scripts is no UTF-8 that is known, though its bytes are', () => {
  for (const name of ['RŮŽENA', 'RŮŽENA RŮŽENA']) {
    const text = `id,label,type\n1,${name},person\n`
    const bytes = encode(text, 'ibm852') ?? new Uint8Array()
    const read = decodeText(bytes)
    if (read.known !== 'guessed') expect(read.text).toBe(text)
    expect([read.encoding, ...read.others].map(given => decodeText(bytes, { given }).text)).toContain(text)
  }
})

test('what no encoding here gives letters for is not claimed to be known', () => {
  // "Հայաստան" in ARMSCII-8, "Müller" in EBCDIC.
  const ebcdic = [0xd4, 0xdc, 0x93, 0x93, 0x85, 0x99, 0x0a]
  const armenian = [0xd0, 0xb3, 0xdb, 0xb3, 0xeb, 0xef, 0xb3, 0xdd, 0x0a]
  for (const bytes of [ebcdic, armenian]) expect(decodeText(Uint8Array.from(bytes))).toMatchObject({ known: 'guessed' })
})
