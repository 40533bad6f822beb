import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { Composer } from '#engine/handover/dossier/fonts/composer.ts'
import { type Face, faceFile } from '#engine/handover/dossier/fonts/faces.ts'
import { type Line, placedIn } from '#engine/handover/dossier/pdf/line.ts'
import { linesOf } from '#engine/handover/dossier/pdf/lines.ts'
import { openPdfKit } from '#engine/handover/dossier/pdf/open-pdf-kit.ts'
import { names, sentences } from '../support/cases/right-to-left.ts'
import { anyBrowser } from './any-browser.ts'

/** What is seen, from left to right: a letter with its marks, where its middle lies, and its width. */
type Seen = readonly (readonly [letter: string, middle: number])[]

const texts = [...names, ...sentences]
const size = 100
const style = { size, lead: 120, color: '#000000' }
const letters = new Intl.Segmenter('en', { granularity: 'grapheme' })
const faces: readonly Face[] = ['sans', 'mono', 'hebrew', 'arabic']

/** By the codes that stand in the file, and what they mean there. */
function printed(line: Line): Seen {
  const found: { letter: string; from: number; to: number }[] = []
  for (const { piece, x } of placedIn(line)) {
    if (piece.means === '') continue
    let pen = x
    for (const [code] of piece.codes.matchAll(/.{4}/g)) {
      const n = Number.parseInt(code, 16)
      const width = ((piece.font.widths[n] ?? 0) * (piece.hidden ?? 1) * size) / 1000
      found.push({ letter: String.fromCodePoint(...(piece.font.unicode[n] ?? [])), from: pen, to: pen + width })
      pen += width
    }
  }
  return gathered(found.sort((a, b) => a.from - b.from))
}

/** Marks are read before their letter where a word runs from right to left. */
function gathered(found: readonly { letter: string; from: number; to: number }[]): Seen {
  const seen: [string, number][] = []
  let marks = ''
  let start: number | undefined
  for (const { letter, from, to } of found) {
    start ??= from
    if (/^[\p{M}\u200c\u200d]/u.test(letter)) marks = letter + marks
    else {
      seen.push([letter + marks, (start + to) / 2])
      marks = ''
      start = undefined
    }
  }
  return seen
}

const fontFace = (face: Face) =>
  `@font-face{font-family:${face};src:url(data:font/ttf;base64,${readFileSync(faceFile(face, false)).toString('base64')})}`

async function shown(): Promise<readonly Seen[]> {
  const browser = await anyBrowser()
  try {
    const page = await browser.newPage()
    const look = `p{font:${size}px ${faces.join()};font-variant-ligatures:no-common-ligatures;white-space:pre;margin:0;width:max-content}`
    await page.setContent(`<style>${faces.map(fontFace).join('')}${look}</style>`)
    const lines = texts.map(text => ({ text, parts: Array.from(letters.segment(text), ({ segment }) => segment) }))
    return await page.evaluate(async given => {
      const placed = given.map(({ text, parts }) => {
        const paragraph = document.createElement('p')
        paragraph.dir = 'auto'
        paragraph.textContent = text
        document.body.append(paragraph)
        return { paragraph, parts }
      })
      await document.fonts.ready
      return placed.map(({ paragraph, parts }) => {
        const range = document.createRange()
        const { left } = paragraph.getBoundingClientRect()
        let at = 0
        const seen = parts.map((part): [string, number] => {
          range.setStart(paragraph.firstChild as Text, at)
          at += part.length
          range.setEnd(paragraph.firstChild as Text, at)
          const rect = range.getBoundingClientRect()
          return [part, (rect.left + rect.right) / 2 - left]
        })
        return seen.sort((a, b) => a[1] - b[1])
      })
    }, lines)
  } finally {
    await browser.close()
  }
}

test(`${texts.length} names and sentences are drawn in the order that a browser shows them in`, async () => {
  const about = { title: '', author: '', subject: '', asOf: '2026-03-01T09:00:00Z', size: [600, 800] } as const
  const composer = await Composer.for(await openPdfKit(about, '2a'))
  const byBrowser = await shown()
  for (const [n, text] of texts.entries()) {
    const [line] = linesOf(composer, [{ text }], style, Number.POSITIVE_INFINITY)
    const ours = line ? printed(line) : []
    const theirs = byBrowser[n] ?? []
    expect(ours.map(([letter]) => letter).join('|'), text).toBe(theirs.map(([letter]) => letter).join('|'))
    // Latin is set without kerning on paper: only where none stands must every letter lie at the same place.
    if (/[A-Za-z]/.test(text)) continue
    for (const [place, [letter, middle]] of ours.entries()) {
      expect(Math.abs(middle - (theirs[place]?.[1] ?? 0)), `${letter} of ${text}`).toBeLessThan(size / 40)
    }
  }
})
