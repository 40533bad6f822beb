/**
 * From the press that shows the journal to its first entries on the screen, in cases of one change an entry, beside the
 * press that shows the empty evidence of the same case: what any view costs.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, expect, it, onTestFinished } from 'vitest'
import { createCase } from '#engine/case/create.ts'
import { openCase } from '#engine/case/open.ts'
import { openApp } from '../e2e/open-app.ts'
import { setup } from '../e2e/prepare.ts'
import { unlockWith } from '../e2e/steps/cases.ts'
import { testPassphrase as passphrase, quickArgon } from '../support/open-case.ts'
import { writtenBy as by, manyEntities, writeRecords } from '../support/written-case.ts'
import { median, report } from './measure.ts'

const sizes = process.env['BENCH_QUICK'] ? [200] : [1_000, 10_000, 100_000]
const rounds = 5
const goalMs = 500

beforeAll(setup)

it.each(sizes)('the journal of %i entries, shown', async size => {
  const { page } = await openApp({ startWith: await caseOf(size) })
  await unlockWith(page, { passphrase })
  await page
    .getByText(`${size.toLocaleString('en')} entities`)
    .first()
    .waitFor({ timeout: 300_000 })
  const [journal, evidence]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round++) {
    journal.push(await until(page, 'Journal', '[role="grid"][aria-label="Journal"] [role="gridcell"]'))
    evidence.push(await until(page, 'Evidence', 'h2', 'No evidence yet'))
  }
  report(`journal of ${size} entries, ms from press to picture`, {
    first: journal[0] ?? Number.NaN,
    median: median(journal),
    'evidence, median': median(evidence),
    ratio: median(journal) / median(evidence),
  })
  expect(median(journal)).toBeLessThan(goalMs)
})

async function caseOf(entries: number): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'red-thread-bench-'))
  onTestFinished(() => rm(home, { recursive: true, force: true }))
  const folder = join(home, 'Long.case')
  await createCase({ folder, title: 'Long', passphrase, by }, { argon: quickArgon })
  const open = () => openCase(folder, { passphrase }, { actor: () => by, onCommit: async () => {} })
  await writeRecords(await open(), manyEntities(entries), 1)
  await (await open()).close()
  return folder
}

/** Milliseconds from the press of a view's button until an element of this text has been painted. */
async function until(page: Page, view: string, selector: string, text = ''): Promise<number> {
  await page.evaluate(
    ([wanted = '', says = '']) => {
      const frame = () => new Promise(requestAnimationFrame)
      const run = async () => {
        const { promise, resolve } = Promise.withResolvers<number>()
        addEventListener('click', ({ timeStamp }) => resolve(timeStamp), { capture: true, once: true })
        const start = await promise
        const isThere = () => [...document.querySelectorAll(wanted)].some(each => each.textContent.includes(says))
        while (!isThere()) await frame()
        await frame()
        await frame()
        return performance.now() - start
      }
      Object.assign(globalThis, { viewShown: run() })
    },
    [selector, text],
  )
  await page.getByRole('button', { name: view, exact: true }).click()
  return page.evaluate<number>('viewShown')
}
