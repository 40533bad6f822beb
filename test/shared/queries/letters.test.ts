import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lettersOf, mayHold } from '#shared/queries/letters.ts'
import { misspelt } from '#shared/queries/misspelt.ts'
import { placeIn, searchedForm, searchTerms } from '#shared/queries/search-terms.ts'

const alphabets = ['abcd', 'ceinprtv', 'áçïñ', 'авдрл', '김이박철', '𠮷𐐨𐐩x', '0123456789']
const word = fc
  .constantFrom(...alphabets)
  .chain(letters => fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 9 }))
  .map(letters => letters.join(''))
const asWritten = [
  'Kim Chol-su',
  'Al Masri',
  '+44 20 7946 0958',
  '21.9 M USD',
  '1,234',
  '0x098B716B8Aaf21512996dC57EB06',
]
const text = fc
  .array(fc.oneof({ arbitrary: word, weight: 4 }, fc.constantFrom(...asWritten)), { minLength: 1, maxLength: 4 })
  .map(words => words.join(' '))
const otherwise = ['chol-su', 'cholsu', 'almasri', '020 7946 0958', '21,900,000', '1234', '0x098B…EB06', '0x09…']

/** A piece of a text with a letter put in, taken out or made another, or what is written otherwise there. */
const queries = (texts: readonly string[]) =>
  fc.oneof(
    fc.constantFrom(...otherwise),
    fc
      .record({ of: fc.constantFrom(...texts), from: fc.nat(12), length: fc.nat(24), at: fc.nat(24), gone: fc.nat(1) })
      .chain(piece =>
        fc.constantFrom('', ...alphabets.flatMap(letters => [...letters])).map(put => ({ ...piece, put })),
      )
      .map(({ of, from, length, at, gone, put }) => {
        const letters = Array.from(of).slice(from, from + length)
        letters.splice(at, gone, put)
        return letters.join('')
      }),
  )

const cases = fc
  .array(text, { minLength: 1, maxLength: 12 })
  .chain(texts => fc.record({ texts: fc.constant(texts), query: queries(texts) }))

test('letters rule out nothing that holds what is sought, as it is spelled or nearly so', () => {
  fc.assert(
    fc.property(cases, ({ texts, query }) => {
      const [forms, sought] = [texts.map(searchedForm), searchTerms(query)]
      const letters = forms.map(lettersOf)
      for (const part of sought) {
        const ruledOut = forms.filter((form, n) => placeIn(form, part) >= 0 && !mayHold(letters[n] ?? 0, part.letters))
        expect(ruledOut).toEqual([])
      }
      const anyLetter = forms.map(() => -1)
      expect(misspelt(forms, letters, sought)).toEqual(misspelt(forms, anyLetter, sought))
    }),
    { numRuns: 2_000 },
  )
})
