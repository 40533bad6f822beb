import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { htmlOf } from '#engine/handover/dossier/html/html.ts'
import type { DossierDocument } from '#shared/dossier/document.ts'
import { hostileTexts } from '../support/cases/hostile.ts'
import { dossierOfText, longDossier, mustStand, sampleDossier } from '../support/sample-dossier.ts'
import { anyBrowser } from './any-browser.ts'

interface Opened {
  readonly page: Page
  /** Whatever the page asked for besides itself. */
  readonly requests: readonly string[]
  /** Console lines of any kind, errors and dialogs. */
  readonly complaints: readonly string[]
}

/** The dossier as whoever received it opens it: a file, in a browser that has no network. */
async function opened(dossier: DossierDocument): Promise<Opened> {
  const folder = await mkdtemp(join(tmpdir(), 'red-thread-html-'))
  const path = join(folder, 'dossier.html')
  const file = await open(path, 'w')
  for (const piece of htmlOf(dossier)) await file.write(piece)
  await file.close()
  const browser = await anyBrowser()
  onTestFinished(async () => {
    await browser.close()
    await rm(folder, { recursive: true, force: true })
  })
  const page = await (await browser.newContext({ offline: true })).newPage()
  const [requests, complaints]: [string[], string[]] = [[], []]
  const url = pathToFileURL(path).href
  // A picture inside the file is no request to anybody.
  page.on('request', request => request.url() !== url && requests.push(request.url().slice(0, 40)))
  page.on('console', message => complaints.push(message.text()))
  page.on('pageerror', error => complaints.push(error.message))
  page.on('dialog', dialog => {
    complaints.push(dialog.message())
    void dialog.dismiss()
  })
  await page.goto(url)
  return { page, requests, complaints }
}

const outside = (requests: readonly string[]) => requests.filter(url => !url.startsWith('data:image/svg+xml;base64,'))

test('the dossier says everything and asks nobody for anything', async () => {
  const { page, requests, complaints } = await opened(sampleDossier)
  const text = await page.evaluate(() => document.body.textContent ?? '')
  for (const word of [...mustStand, sampleDossier.anchor.checkpoint]) expect(text).toContain(word)
  expect(await page.title()).toBe('Operation Fox · Case file · FOX-2026/7')
  await page.emulateMedia({ media: 'print' })
  await page.pdf({ preferCSSPageSize: true })
  expect(outside(requests)).toEqual([])
  expect(complaints).toEqual([])
})

test('a footnote leads to its note, and the note back', async () => {
  const { page } = await opened(sampleDossier)
  await page.getByRole('link', { name: 'Note 4', exact: true }).click()
  expect(await page.evaluate(() => document.querySelector(':target')?.textContent)).toContain('exhibit E-4')
  await page.getByRole('link', { name: 'Back to where note 4 stands' }).click()
  expect(await page.evaluate(() => document.querySelector(':target')?.textContent)).toBe('4')
})

test('hostile text stays text', async () => {
  const count = (page: Page) => page.evaluate(() => document.querySelectorAll('*').length)
  const harmless = await count((await opened(dossierOfText('x'))).page)
  const { page, requests, complaints } = await opened(dossierOfText(hostileTexts.join('')))
  expect(await count(page)).toBe(harmless)
  expect(await page.evaluate(() => document.scripts.length)).toBe(0)
  expect(await page.evaluate(() => document.body.textContent)).toContain('<script>alert(1)</script>')
  expect([outside(requests), complaints]).toEqual([[], []])
})

test('5,000 entities open', async () => {
  const { page, complaints } = await opened(longDossier(5000))
  expect(await page.locator('dl').count()).toBe(5001)
  expect(complaints).toEqual([])
})
