/**
 * Search as it is typed, key by key. First the search alone, beside uFuzzy over the same lines, which finds fragments and
 * misspelt words but ranks no fields and knows no figures or addresses; then in the window, from a key to the next
 * picture, as the browser itself counts it (in steps of 8 ms).
 */
import uFuzzy from '@leeoniya/ufuzzy'
import { beforeAll, it } from 'vitest'
import { stateOf } from '#shared/ops/apply.ts'
import { search } from '#shared/queries/search.ts'
import { rowsOf, searchIndex } from '#shared/queries/search-index.ts'
import { openApp } from '../e2e/open-app.ts'
import { setup } from '../e2e/prepare.ts'
import { unlockWith } from '../e2e/steps/cases.ts'
import { testPassphrase } from '../support/open-case.ts'
import { largeCase } from './large-case.ts'
import { largeState } from './large-state.ts'
import { quantile, report, timed } from './measure.ts'

const sizes = process.env['BENCH_QUICK'] ? [2_000] : [10_000, 50_000, 100_000]
const typed = ['vientiane trading 99', 'vientaine', 'kim chol-su 12', 'лазрев', 'müller sohne']
const prefixes = typed.flatMap(text => Array.from(text, (_, at) => text.slice(0, at + 1)))

beforeAll(setup)

it.each(sizes)('each key of a search in %i entities, against uFuzzy', async size => {
  const state = stateOf(largeState(size))
  let index = searchIndex(state)
  const building = await timed(() => {
    index = searchIndex(state)
  })
  const forms = rowsOf(index, state).flatMap(row => row.forms)
  const peer = new uFuzzy({ intraMode: 1 })
  const [ours, theirs]: [number[], number[]] = [[], []]
  for (let round = 0; round < 3; round++) {
    for (const query of prefixes) {
      ours.push(await timed(() => search(index, state, query)))
      theirs.push(await timed(() => peer.search(forms, query, 1)))
    }
  }
  report(`search in ${size} entities, ${forms.length} lines, ms per key`, {
    'p50 ours': quantile(ours, 0.5),
    'p95 ours': quantile(ours, 0.95),
    'p95 uFuzzy': quantile(theirs, 0.95),
    ratio: quantile(ours, 0.95) / quantile(theirs, 0.95),
    'index once': building,
  })
})

it.each(sizes)('each key of a search in the window, %i entities, drawn', async size => {
  const { folder } = await largeCase(size)
  const { page } = await openApp({ startWith: folder })
  await unlockWith(page, { passphrase: testPassphrase })
  await page
    .getByText(`${size.toLocaleString('en')} entities`)
    .first()
    .waitFor({ timeout: 300_000 })
  await page.getByRole('application').press('Control+f')
  const field = page.getByRole('textbox', { name: 'Search everything' })
  await page.evaluate(() => {
    const seen: number[] = []
    const observer = new PerformanceObserver(list => {
      for (const { name, duration } of list.getEntries()) if (name === 'keydown') seen.push(duration)
    })
    observer.observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
    Object.assign(globalThis, { keysSeen: seen })
  })
  for (const text of typed) {
    await field.press('Control+a')
    await page.keyboard.type(text, { delay: 120 })
  }
  const slow = await page.evaluate<number[]>('keysSeen')
  // what the browser does not list took less than 16 ms
  const all = [...slow, ...Array<number>(Math.max(0, prefixes.length - slow.length)).fill(8)]
  report(`search in the window, ${size} entities, ms from key to picture`, {
    p50: quantile(all, 0.5),
    p95: quantile(all, 0.95),
    longest: quantile(all, 1),
  })
})
