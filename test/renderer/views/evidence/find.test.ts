import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findIn, type Part } from '#renderer/views/evidence/viewer/find/find-in.ts'

const line = (text: string): Part => ({ text, ends: true })
const run = (text: string): Part => ({ text, ends: false })
/** What stands between the ends of each match, parts joined. */
const taken = (parts: readonly Part[], wanted: string) =>
  findIn(parts, wanted).map(({ from, to }) =>
    parts
      .slice(from.part, to.part + 1)
      .map(({ text }, at, all) => text.slice(at === 0 ? from.at : 0, at === all.length - 1 ? to.at : undefined))
      .join('|'),
  )

test.each([
  [[line('Harbour dues and harbour DUES')], 'harbour dues', ['Harbour dues', 'harbour DUES']],
  [[line('paid to Lotus'), line('Star Ltd')], 'lotus star', ['Lotus|Star']],
  [[line('the har-'), line('bour office')], 'harbour', ['har-|bour']],
  [[run('Lo'), run('tus'), run(' '), run('Star')], 'lotus star', ['Lo|tus| |Star']],
  [[line('Café  à   Köln')], 'cafe a koln', ['Café  à   Köln']],
  [[line('김철수는 500달러')], '김철수', ['김철수']],
  [[line('aaaa')], 'aa', ['aa', 'aa']],
  [[line('a.b')], 'a b', []],
  [[line('nothing')], '  ', []],
] as const)('words are found however they are broken: %j', (parts, wanted, found) => {
  expect(taken(parts, wanted)).toEqual(found)
})

test('every match lies within the parts, after the one before it, and is as often there as in the whole', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'é', ' '), maxLength: 8 })
  fc.assert(
    fc.property(
      fc.array(text, { minLength: 1, maxLength: 6 }),
      fc.constantFrom('a', 'ab', 'é', 'ba'),
      (texts, wanted) => {
        const found = findIn(texts.map(run), wanted)
        const whole = findIn([run(texts.join(''))], wanted)
        expect(found.length).toBe(whole.length)
        for (const { from, to } of found) {
          expect(from.part <= to.part && to.part < texts.length).toBe(true)
          expect(from.at < (texts[from.part]?.length ?? 0) && to.at <= (texts[to.part]?.length ?? 0)).toBe(true)
        }
      },
    ),
  )
})
