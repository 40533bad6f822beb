import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from '#shared/model/fold.ts'
import { mainScript } from '#shared/model/script.ts'
import { spoofSigns } from '#shared/model/spoof-signs.ts'

test.each([
  ['Żółć Straße', 'zolc strasse'],
  ['İSTANBUL Ağrı', 'istanbul agri'],
  ['Ёлка Йод', 'елка иод'],
  ['김철수'.normalize('NFD'), '김철수'],
  ['が', 'が'],
  ['ສະບາຍດີ', 'ສະບາຍດີ'],
  ['ﬁle ①', 'file 1'],
  ['la\u200bz\u00adarus\n group', 'lazarus group'],
  ['0xAbC', '0xabc'],
])('%s folds to %s', (text, folded) => {
  expect(fold(text)).toBe(folded)
})

const anyCharacter = fc
  .integer({ min: 0, max: 0x1ffff })
  .filter(point => point < 0xd800 || point > 0xdfff)
  .map(point => String.fromCodePoint(point))

test('folding twice changes nothing, and what differs only in case or form folds alike', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter }), text => {
      expect(fold(fold(text))).toBe(fold(text))
      expect(fold(text.normalize('NFD'))).toBe(fold(text))
    }),
    { numRuns: 2000 },
  )
})

test.each([
  ['Kim Chol', 'Latn'],
  ['Ким Чхоль', 'Cyrl'],
  ['김철수 (Kim)', 'Hang'],
  ['金正恩', 'Hani'],
  ['123', 'Zyyy'],
])('%s is mostly %s', (text, script) => {
  expect(mainScript(text)).toBe(script)
})

test.each([
  ['Kim Chol', []],
  ['김철수 Kim', []],
  ['東京タワー', []],
  ['Лазарь Lazarus', []],
  ['می‌خواهم', []],
  ['Lаzarus', ['mixed-script']],
  ['Laza\u200brus', ['invisible']],
  ['La\u200dzarus', ['invisible']],
  ['invoice\u202efdp.exe', ['direction']],
  ['ㅤ', ['invisible']],
])('%s shows %j', (text, signs) => {
  expect(spoofSigns(text).map(each => each.sign)).toEqual(signs)
  for (const { says } of spoofSigns(text)) expect(says).toMatch(/\S/)
})
