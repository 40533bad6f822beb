import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type PageItem, pageStretches } from '#shared/captures/page-words.ts'

const item = (str: string, x: number, width: number, more: Partial<PageItem> = {}): PageItem => ({
  str,
  hasEOL: false,
  dir: 'ltr',
  transform: [12, 0, 0, 12, x, 700],
  width,
  ...more,
})
const said = (items: readonly PageItem[]) =>
  pageStretches(items)
    .map(({ text, after }) => text + after)
    .join('')

test.each<[what: string, items: readonly PageItem[], expected: string]>([
  [
    'a figure and words left of Arabic words, as LibreOffice writes them',
    [item('مبلغ', 143.5, 20.4), item('1,500', 105.2, 34.3), item('إلى', 56.9, 44.6), item(' ', 101.5, 66.1)],
    'مبلغ 1,500 إلى ',
  ],
  [
    'the pieces of a day among Arabic words',
    [item('في', 360.4, 15.7), item('2024', 325.9, 30.5), item('-', 321.7, 4.3), item('05', 306.3, 15.2)],
    'في 2024-05',
  ],
  ['letters of one word in two fonts', [item('백', 56.8, 6.3), item('설', 63.1, 6.3)], '백설'],
  ['a word set widely', [item('ha', 10, 11), item('rbour', 22, 25)], 'harbour'],
  ['blanks that are written', [item('a ', 10, 8), item('b', 30, 6), item(' c', 60, 8)], 'a b c'],
  [
    'a line that ends with an item of nothing',
    [item('one', 10, 20), item('', 10, 0, { hasEOL: true }), item('two', 10, 20)],
    'one\ntwo',
  ],
  ['a number raised beside its word', [item('m', 10, 9), item('2', 19, 4, { transform: [6, 0, 0, 6, 19, 704] })], 'm2'],
  ['writing from top to bottom', [item('東', 10, 0, { dir: 'ttb' }), item('京', 90, 0, { dir: 'ttb' })], '東京'],
])('%s', (_, items, expected) => expect(said(items)).toBe(expected))

test('however a page is turned, the same gaps are blanks', () => {
  const gaps = fc.array(fc.constantFrom(0, 0.5, 3, 4, 40, -60), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(gaps, fc.double({ min: -Math.PI, max: Math.PI, noNaN: true }), (gaps, angle) => {
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
      const items = [item('w', 0, 10)]
      for (const gap of gaps) items.push(item('w', (items.at(-1)?.transform[4] ?? 0) + 10 + gap, 10))
      const turned = items.map(each => {
        const [, , , , x = 0, y = 0] = each.transform
        return { ...each, transform: [12 * cos, 12 * sin, -12 * sin, 12 * cos, x * cos - y * sin, x * sin + y * cos] }
      })
      expect(said(turned)).toBe(said(items))
      expect(said(items)).toBe(`w${gaps.map(gap => (gap > 2 || gap < -2 ? ' w' : 'w')).join('')}`)
    }),
  )
})
