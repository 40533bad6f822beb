import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { library, openPdf } from '#engine/evidence/open-pdf.ts'
import { readText } from '#engine/evidence/text/read-file.ts'
import { splitItem } from '#renderer/views/evidence/viewer/pdf/split-item.ts'
import { drawnLetters } from '#shared/captures/drawn-letters.ts'
import { levelsOf, seenOrder } from '#shared/captures/letter-order.ts'
import type { PageLetters } from '#shared/captures/page-letters.ts'
import type { PageItem } from '#shared/captures/page-words.ts'
import { file, has, told } from '../../support/pdf.ts'

/** Lines that mix scripts, directions, spacing and fonts, printed from one page by two programs. */
const papers = [
  ['mixed-of-chromium.pdf', 1],
  ['mixed-of-libreoffice.pdf', 2],
] as const
const paper = (name: string) => readFileSync(join(import.meta.dirname, '../../support/papers', name))

async function lettersOf(name: string, number: number) {
  const task = await openPdf({ data: new Uint8Array(paper(name)) })
  try {
    const page = await (await task.promise).getPage(number)
    const items = (await page.getTextContent()).items.filter(item => 'str' in item)
    return { items, letters: await drawnLetters(page, items, await library()) }
  } finally {
    await task.destroy()
  }
}

/** Where another program says that each word of the page begins and ends, in points from the left. */
function wordsByPoppler(name: string, number: number) {
  const said = told(paper(name), 'pdftotext', '-bbox', '-f', `${number}`, '-l', `${number}`, file, '-')
  const words = [...said.matchAll(/<word xMin="([\d.]+)"[^>]* xMax="([\d.]+)"[^>]*>([^<]*)</g)]
  return words.map(([, from, to, word = '']) => ({ word, from: Number(from), to: Number(to) }))
}

/** Where these letters say that a word is, wherever it stands once on the page. */
function placesOf(word: string, items: readonly PageItem[], letters: readonly (PageLetters | undefined)[]) {
  return letters.flatMap((drawn, nth) => {
    const at = drawn?.text.indexOf(word) ?? -1
    const [item, places] = [items[nth], drawn?.places.slice(at, at + word.length)]
    if (at < 0 || !item || !places || /[^ ]/.test(drawn?.text[at - 1] ?? ' ')) return []
    const left = item.transform[4] ?? 0
    return [{ from: left + (places[0]?.from ?? 0), to: left + (places.at(-1)?.to ?? 0) }]
  })
}

describe.each(papers)('the letters of %s', (name, number) => {
  test('are known of every item, and fill its width', async () => {
    const { items, letters } = await lettersOf(name, number)
    for (const [at, item] of items.entries()) {
      if (item.str.trim() === '') continue
      expect(letters[at], item.str).toBeDefined()
      const ends = letters[at]?.places.map(({ to }) => to) ?? []
      expect(Math.max(...ends)).toBeCloseTo(item.width, 0)
    }
  })

  test.skipIf(!has('pdftotext'))('lie where another program says that the words are drawn', async () => {
    const { items, letters } = await lettersOf(name, number)
    let compared = 0
    for (const { word, from, to } of wordsByPoppler(name, number)) {
      const [place, other] = placesOf(word, items, letters)
      if (!place || other || !/^[\p{Script=Latin}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Han}]{2,}$/u.test(word))
        continue
      compared += 1
      expect(Math.abs(place.from - from), word).toBeLessThan(0.5)
      expect(Math.abs(place.to - to), word).toBeLessThan(0.5)
    }
    expect(compared).toBeGreaterThan(20)
  })
})

test('lam-alef reads in its order, also where a program draws it as one letter', async () => {
  const bytes = new Uint8Array(paper('mixed-of-libreoffice.pdf'))
  const { parts } = await readText({ bytes, name: 'a.pdf', place: '', declared: 'application/pdf' })
  const words = parts.map(({ text }) => text).join('\n')
  for (const line of ['شركة الأحمد للتجارة ولا شيء لأن الإسلام لآخر', 'الأحمد لا إله سلام والآن'])
    expect(words).toContain(line)
})

test.each([
  ['abc', 0, 'abc'],
  ['אבג', 1, 'גבא'],
  ['אב 12 ג', 1, 'ג 12 בא'],
  ['א Kim ב', 1, 'ב Kim א'],
  ['Kim אב Ri', 0, 'Kim בא Ri'],
  ['א 1,250 ב', 1, 'ב 1,250 א'],
  ['שלום.', 1, '.םולש'],
] as const)('%s, seen from the left', (text, base, seen) => {
  expect(
    seenOrder(levelsOf(text, base))
      .map(at => text[at])
      .join(''),
  ).toBe(seen)
})

test('no letter of a split item lies further beside its place than is allowed, however wide letters are', () => {
  const width = fc.integer({ min: 1, max: 20 })
  const from = (widths: readonly number[]) => {
    const ends = [0]
    for (const each of widths) ends.push((ends.at(-1) ?? 0) + each)
    return ends
  }
  const check = (given: readonly { readonly drawn: number; readonly set: number }[]) => {
    // Each letter is there once, so that words tell where they stand.
    const text = given.map((_, at) => String.fromCharCode(0x4e00 + at)).join('')
    const [drawn, set] = [from(given.map(each => each.drawn)), from(given.map(each => each.set))]
    const end = (ends: readonly number[], at: number) => ends[at] ?? 0
    const places = given.map((_, at) => ({ from: end(drawn, at), to: end(drawn, at + 1) }))
    const item = {
      str: text,
      hasEOL: true,
      transform: [10, 0, 0, 10, 100, 0],
      width: end(drawn, given.length),
      dir: 'ltr',
    }
    const measure = (words: string) => end(set, text.indexOf(words) + words.length) - end(set, text.indexOf(words))
    const pieces = splitItem(item, { text, places, levels: given.map(() => 0) }, measure)
    expect(pieces.map(({ str }) => str).join('')).toBe(text)
    expect(pieces.map(({ hasEOL }) => hasEOL)).toEqual(pieces.map((_, at) => at === pieces.length - 1))
    for (const { str, transform, width: wide } of pieces) {
      const first = text.indexOf(str)
      expect((transform[4] ?? 0) - 100).toBeCloseTo(end(drawn, first), 6)
      expect(wide).toBeCloseTo(end(drawn, first + str.length) - end(drawn, first), 6)
      for (const at of str.split('').keys()) {
        const stretched = (measure(str.slice(0, at + 1)) * wide) / measure(str)
        expect(Math.abs(stretched - end(drawn, first + at + 1) + end(drawn, first))).toBeLessThan(0.5 + 1e-6)
      }
    }
  }
  const letters = fc.array(fc.record({ drawn: width, set: width }), { minLength: 1, maxLength: 30 })
  fc.assert(fc.property(letters, check), { numRuns: Number(process.env['RUNS'] ?? 100) })
})
