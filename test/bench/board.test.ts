/**
 * A full board in the window beside two drawing libraries in a page of their own, in one run: the same nodes on a grid,
 * twice as many links, labels on both. The first picture is counted from the press that unlocks the case, with key
 * derivation, reading and deciphering, and once more from the press that goes back to the board, when only the picture is
 * to be made: that is what a peer does, given its elements as JSON text. Then both are zoomed and moved.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { anyBrowser } from '../e2e/any-browser.ts'
import { openApp } from '../e2e/open-app.ts'
import { setup } from '../e2e/prepare.ts'
import { board } from '../e2e/steps/board.ts'
import { type FilledCase, filledCase, filledEnds, filledPlace } from '../e2e/steps/fill.ts'
import { untilPicture } from '../e2e/steps/time.ts'
import { typeOver } from '../e2e/steps/type-in.ts'
import { type Frames, framesDuring } from './frames.ts'
import { median, report } from './measure.ts'
import { type Drawing, peers } from './peers.ts'

const sizes = process.env['BENCH_QUICK'] ? [200] : [1_000, 5_000, 10_000]
const rounds = process.env['BENCH_QUICK'] ? 1 : 3

interface Seen {
  readonly first: number
  /** ms to the picture where the case is open; of a peer the same as the first. */
  readonly again: number
  readonly zoom: Frames
  readonly pan: Frames
  /** MiB of JavaScript heap. */
  readonly heap: number
}

let browser: Browser
beforeAll(async () => {
  setup()
  browser = await anyBrowser()
})
afterAll(() => browser.close())

it.each(sizes)('%i nodes and twice as many links: first picture, zoom and pan', async size => {
  const filled = await filledCase(size, size * 2)
  const drawing = drawingOf(size)
  const seen: Readonly<Record<string, Seen>>[] = []
  for (let round = 0; round < rounds; round++) {
    const them: [string, Seen][] = []
    for (const name of Object.keys(peers)) them.push([name, await peer(name, drawing)])
    seen.push({ ours: await ours(filled, size), ...Object.fromEntries(them) })
  }
  const of = (name: string, what: (seen: Seen) => number) =>
    median(seen.flatMap(round => (round[name] ? [what(round[name])] : [])))
  const line = (what: string, figure: (seen: Seen) => number) =>
    report(
      `${size} nodes, ${what}`,
      Object.fromEntries(['ours', ...Object.keys(peers)].map(name => [name, of(name, figure)])),
    )
  line('first picture with unlocking, ms', ({ first }) => first)
  line('picture of an open case, ms', ({ again }) => again)
  line('zoom, p95 of ms between frames', ({ zoom }) => zoom.p95)
  line('zoom, longest task, ms', ({ zoom }) => zoom.longestTask)
  line('pan, p95 of ms between frames', ({ pan }) => pan.p95)
  line('pan, longest task, ms', ({ pan }) => pan.longestTask)
  line('JavaScript heap, MiB', ({ heap }) => heap)
  expect(of('ours', ({ zoom }) => zoom.longestTask)).toBeLessThan(100)
  expect(of('ours', ({ pan }) => pan.longestTask)).toBeLessThan(100)
})

async function ours(filled: FilledCase, size: number): Promise<Seen> {
  const { page, close } = await openApp(filled)
  await typeOver(page.getByRole('tabpanel').getByLabel('Passphrase', { exact: true }), filled.passphrase)
  const shown = await untilPicture(page, size, size * 2)
  await page.getByRole('button', { name: 'Unlock', exact: true }).click()
  const first = await shown()
  await page.getByRole('button', { name: 'Case', exact: true }).click()
  await board(page).waitFor({ state: 'detached' })
  const shownAgain = await untilPicture(page, size, size * 2)
  await page.getByRole('button', { name: 'Board', exact: true }).click()
  const again = await shownAgain()
  const seen = await handled(page, async () => (await board(page).boundingBox()) ?? undefined)
  await close()
  return { first, again, ...seen }
}

async function peer(name: string, drawing: Drawing): Promise<Seen> {
  const { script, draw } = peers[name] ?? { script: '', draw: '' }
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.setContent('<div id="board" style="position: absolute; inset: 0"></div>')
  await page.addScriptTag({ content: readFileSync(createRequire(import.meta.url).resolve(script), 'utf8') })
  const first = await page.evaluate<number>(`(${draw})(${JSON.stringify(JSON.stringify(drawing))})`)
  const seen = await handled(page, async () => ({ x: 0, y: 0, width: 1440, height: 900 }))
  await page.close()
  return { first, again: first, ...seen }
}

interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

async function handled(
  page: Page,
  areaOf: () => Promise<Area | undefined>,
): Promise<Pick<Seen, 'pan' | 'zoom' | 'heap'>> {
  const { x, y, width, height } = (await areaOf()) ?? { x: 0, y: 0, width: 0, height: 0 }
  const heap = await page.evaluate(
    () => (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize / 2 ** 20,
  )
  // from its edge, where no node lies when all are in view
  const pan = await framesDuring(page, async () => {
    await page.mouse.move(x + 8, y + 60)
    await page.mouse.down()
    for (let step = 1; step <= 60; step++) await page.mouse.move(x + 8 + step * 5, y + 60 + step * 3)
    await page.mouse.up()
  })
  const zoom = await framesDuring(page, async () => {
    await page.mouse.move(x + width / 2, y + height / 2)
    for (const notch of [...Array(20).fill(-120), ...Array(20).fill(120)]) await page.mouse.wheel(0, notch)
  })
  return { pan, zoom, heap }
}

function drawingOf(size: number): Drawing {
  return {
    nodes: Array.from({ length: size }, (_, n) => ({ id: `n${n}`, label: `Node ${n}`, at: filledPlace(n, size) })),
    edges: Array.from({ length: size * 2 }, (_, n) => {
      const [from, to] = filledEnds(n, size)
      return { id: `e${n}`, from: `n${from}`, to: `n${to}`, label: 'related to' }
    }),
  }
}
