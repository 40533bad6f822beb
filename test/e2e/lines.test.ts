import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { CaseRecord } from '#shared/model/record.ts'
import { openApp, shoot } from './open-app.ts'
import { addFromPanel, choose, closePanel, nodeCalled, settled } from './steps/board.ts'
import { caseShown, newCase, recordsOf } from './steps/cases.ts'
import { beginCaseFile } from './steps/dossier.ts'

const inspector = (page: Page) => page.getByRole('complementary', { name: 'inspector' })

/** A line that is kept by itself: how one comes to it, and what the case holds of it. */
interface Line {
  readonly open: () => Promise<Locator>
  readonly held: () => Promise<string | undefined>
}

/** The one rule of every such line: Escape gives back what it held, Enter keeps, and so does leaving it. */
async function expectRule(page: Page, { open, held }: Line): Promise<void> {
  const before = await held()
  await (await open()).press('End')
  await page.keyboard.type(' given up')
  await page.keyboard.press('Escape')
  await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true)
  await (await open()).press('End')
  await page.keyboard.type(' by Enter')
  await page.keyboard.press('Enter')
  await expect.poll(held).toBe(`${before} by Enter`)
  const line = await open()
  await line.press('End')
  await page.keyboard.type(' by leaving')
  await page.locator('header h1[title]').click()
  await expect.poll(held).toBe(`${before} by Enter by leaving`)
}

test('in every line that is kept by itself Escape gives back what it held, Enter and leaving keep', async () => {
  const { page, complaints } = await openApp()
  await newCase(page, 'Pier')
  await addFromPanel(page, 'Person', 'Anna Berg')
  await closePanel(page)
  await settled(page, 1)
  const name = { name: 'Anna Berg' }
  // of a name that was given anew, the newest
  const newest = async <T>(find: (record: CaseRecord) => T | undefined) =>
    (await recordsOf(page)).flatMap(record => find(record) ?? []).at(-1)
  const called = () =>
    newest(each => (each.record === 'claim' && each.value.kind === 'name' ? each.value.name : undefined))

  // on the board, over the node
  await expectRule(page, {
    open: async () => {
      await choose(page, (await called()) ?? '')
      await page.keyboard.press('F2')
      return page.getByRole('application').locator('..').getByRole('textbox', { name: 'Name' })
    },
    held: called,
  })
  // in the inspector
  await expectRule(page, {
    open: async () => {
      await inspector(page).getByRole('heading', { level: 2 }).dblclick()
      return inspector(page).getByRole('textbox', { name: 'Name' })
    },
    held: called,
  })
  await nodeCalled(page, `${name.name} by Enter by leaving by Enter by leaving`)
  await expectRule(page, {
    open: async () => {
      await page.getByRole('button', { name: /^Board: / }).click()
      await page.getByRole('menuitem', { name: 'Rename this board …' }).click()
      return page.getByRole('textbox', { name: 'Name of the board' })
    },
    held: () => newest(each => (each.record === 'board' ? each.title : undefined)),
  })
  await page.keyboard.press('Alt+6')
  await expectRule(page, {
    open: async () => {
      const title = page.getByRole('tabpanel').getByRole('textbox', { name: 'Title' })
      await title.focus()
      return title
    },
    held: () => newest(each => (each.record === 'case' ? each.title : undefined)),
  })
  await caseShown(page, 'Pier by Enter by leaving')
  await page.keyboard.press('Alt+7')
  await beginCaseFile(page, 'Case file')
  await page.getByRole('tab', { name: 'Cover and scope' }).click()
  await expectRule(page, {
    open: async () => {
      const title = page.getByRole('textbox', { name: 'Title' })
      await title.focus()
      return title
    },
    held: () => newest(each => (each.record === 'dossier' ? each.title : undefined)),
  })

  await dates(page)
  expect(complaints).toEqual([])
})

/** A date that could be two is asked about beside its field, and what was typed stays to be mended. */
async function dates(page: Page): Promise<void> {
  await page.keyboard.press('Alt+4')
  await page.getByRole('button', { name: 'Add a source' }).click()
  await page.keyboard.type('Ship register')
  const form = page.getByRole('complementary', { name: 'New source' })
  const published = form.getByRole('textbox', { name: /^Published/ })
  await published.click()
  await page.keyboard.type('03/04/2021')
  const error = form.getByRole('alert').filter({ hasText: '2021-03-04 or 2021-04-03: write one of these' })
  await error.waitFor()
  await page.keyboard.press('Enter')
  expect(await published.inputValue()).toBe('03/04/2021')
  await shoot(page, 'unclear date')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('3 April 2021')
  await error.waitFor({ state: 'detached' })
  await form.getByText('= 2021-04-03').waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('complementary', { name: 'Source S1' }).getByText('2021-04-03').waitFor()
}
