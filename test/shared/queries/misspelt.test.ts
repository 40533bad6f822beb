import { expect, test } from 'vitest'
import { lettersOf } from '#shared/queries/letters.ts'
import { misspelt } from '#shared/queries/misspelt.ts'
import { searchedForm, searchTerms } from '#shared/queries/search-terms.ts'

function found(text: string, query: string): boolean {
  const form = searchedForm(text)
  return misspelt([form], [lettersOf(form)], searchTerms(query)).length > 0
}

test.each([
  ['Vientiane Trading', 'Vientaine', 'two letters in each other’s place'],
  ['Vientiane Trading', 'Viantiane', 'a wrong letter'],
  ['Vientiane Trading', 'Vienttiane', 'a letter too many'],
  ['Vientiane Trading', 'Vintiane', 'a letter too few'],
  ['Vientiane Trading', 'tradnig vientaine', 'one in each word, in any order'],
  ['Müller & Söhne', 'muler', 'accents do not count'],
  ['Лазарев', 'лазрев', 'Cyrillic'],
  ['Παπαδόπουλος', 'παπαδοπυλος', 'Greek'],
  ['김철수 주식회사', '김철수주삭회사', 'Hangul'],
  ['Kim Chol-su 12', 'kim chlo 12', 'beside a number that stands as it is'],
])('%s is found by %s: %s', (text, query) => expect(found(text, query)).toBe(true))

test.each([
  ['Vientiane', 'Bientiane', 'its first letter'],
  ['Vientiane', 'Viantaine', 'two errors in a word'],
  ['Kim 120', 'kim 121', 'another number'],
  ['0x098b716b8aaf21512996dc57eb0615e2383e2f96', '0x098b716b8aaf21512996dc57eb0615e2383e2f97', 'another address'],
  ['bc1qabcdefgh', 'bc1qabcdefgk', 'an address of letters and digits'],
  ['Kim Chol-su', 'kym', 'a short word'],
  ['Vientiane', '', 'nothing'],
])('%s is not found by %s: %s', (text, query) => expect(found(text, query)).toBe(false))
