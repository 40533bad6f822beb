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
import { untilShown } from '../e2e/steps/time.ts'
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
  const shown = await untilShown(
    page,
    wanted => [...document.querySelectorAll(wanted.selector)].some(each => each.textContent.includes(wanted.text)),
    { selector, text },
  )
  await page.getByRole('button', { name: view, exact: true }).click()
  return shown()
}
