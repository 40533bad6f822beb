import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openApp, shoot } from './open-app.ts'
import { newCase } from './steps/cases.ts'
import { openImport } from './steps/import.ts'
import { tabTo } from './steps/keyboard.ts'

const rows = 12_000

test('more than one message takes comes in by a file, stands in the journal, and is taken back', async () => {
  const { page, dataFolder, complaints } = await openApp()
  await newCase(page, 'Large')
  const file = join(dataFolder, 'people.csv')
  const lines = Array.from({ length: rows }, (_, n) => `${n},Person ${n},person`)
  await writeFile(file, ['id,label,type', ...lines].join('\n'))

  const form = await openImport(page, file)
  await page.keyboard.press('Enter')
  await form.getByText('New to this case').waitFor({ timeout: 60_000 })
  await tabTo(page, 'Add to the case')
  await watchStatus(page)
  await page.keyboard.press('Enter')
  const offered = await offeredUntil(page, 'The file is imported')
  expect(offered).not.toContain('Add to the case')
  expect(offered).not.toContain('Look into it')
  await page.keyboard.press('Enter')
  const counted = page.getByText(`${rows.toLocaleString('en')} entities · `)
  await counted.first().waitFor({ timeout: 60_000 })
  await page.locator('[data-painted]').waitFor()
  // what is saved and not yet on show is not said to be all that there is
  const said = await page.evaluate<readonly string[]>('[...globalThis.saidOfSaving]')
  expect(said).toEqual(expect.arrayContaining(['saved, taking it in', 'saved']))
  await shoot(page, 'large import')

  await page.getByRole('button', { name: 'Journal', exact: true }).click()
  await page.getByRole('row', { name: /people\.csv/ }).click()
  const entry = page.getByRole('complementary', { name: /^Entry / })
  await entry.getByText(/^and [\d,]+ more records$/).waitFor()
  await shoot(page, 'large import in the journal')

  await page.keyboard.press('Control+z')
  await page.getByText(/^Undone: /).waitFor({ timeout: 90_000 })
  expect(await counted.count()).toBe(0)
  await page.getByRole('row', { name: /^.*Undid/ }).waitFor()
  expect(complaints).toEqual([])
})

/** Gathers what the title bar says of saving, from now on. */
const watchStatus = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const said = new Set<string>()
    const look = () => {
      const words = document.querySelector('header [role="status"]')?.textContent
      if (words) said.add(words)
    }
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true })
    Object.assign(globalThis, { saidOfSaving: said })
  })

/** The buttons that could be pressed in a dialog, in any frame from the next on, until one of this title is there. */
const offeredUntil = (page: Page, title: string): Promise<readonly string[]> =>
  page.evaluate(
    title =>
      new Promise<string[]>(resolve => {
        const seen = new Set<string>()
        const look = () => {
          const open = [...document.querySelectorAll('[role="dialog"]')]
          if (open.some(each => each.textContent?.includes(title))) return resolve([...seen])
          for (const button of open.flatMap(each => [...each.querySelectorAll('button:not(:disabled)')]))
            seen.add(button.textContent ?? '')
          requestAnimationFrame(look)
        }
        requestAnimationFrame(() => requestAnimationFrame(look))
      }),
    title,
  )
