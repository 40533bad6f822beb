import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { execute } from '#engine/case/execute.ts'
import { newCase, openTestCase, testPassphrase } from '../support/open-case.ts'
import { readOnlyFolder } from '../support/read-only-folder.ts'
import { openApp } from './open-app.ts'
import { board, choose, settled } from './steps/board.ts'
import { caseShown } from './steps/cases.ts'
import { typeInto } from './steps/keyboard.ts'

/** A case with one of each thing that has a menu. */
async function filledFolder(): Promise<string> {
  const folder = await newCase()
  const session = await openTestCase(folder)
  const created = async (done: ReturnType<typeof execute>) => (await done)?.created[0] ?? ''
  const main = await created(execute(session, 'board.add', { title: 'Main board' }))
  const kim = await created(execute(session, 'entity.add', { type: 'person', name: 'Kim', board: main, at: [0, 0] }))
  const lee = await created(execute(session, 'entity.add', { type: 'person', name: 'Lee', board: main, at: [200, 0] }))
  await execute(session, 'link.add', { type: 'associate', from: kim, to: lee })
  const grade = { sourceGrade: 'B', informationGrade: '2' } as const
  await execute(session, 'source.add', { title: 'Harbour log', kind: 'document', ...grade })
  await session.close()
  return folder
}

/** The titles of an open menu: what can be done, and what cannot because the case is read-only. */
async function menuRows(page: Page) {
  const items = page.getByRole('menu').last().getByRole('menuitem')
  await items.first().waitFor()
  const rows = await items.evaluateAll(all =>
    all.map(each => ({ text: each.textContent ?? '', off: each.getAttribute('aria-disabled') === 'true' })),
  )
  return {
    open: rows.filter(({ off }) => !off).map(({ text }) => text),
    refused: rows.filter(({ off }) => off).map(({ text }) => text),
  }
}

const because = 'the case is read-only'

test('in a case that can only be read every menu says so, and neither mouse nor key asks for a change', async ({
  skip,
}) => {
  const folder = await filledFolder()
  await using _ = readOnlyFolder(folder) ?? skip('disks cannot be mounted here (it takes root)')
  const { page, complaints } = await openApp({ startWith: folder })
  await typeInto(page, 'Passphrase', testPassphrase)
  await page.keyboard.press('Enter')
  await page.getByText('Nothing can be written to this case').waitFor()
  await page.keyboard.press('Enter')
  await caseShown(page, 'Test')
  await settled(page, 2, 1)
  /** What was asked for all the same is refused by the engine, in these words. */
  const expectNothingAsked = async () => expect(await page.getByText('Nothing was changed').count()).toBe(0)
  const said: string[] = []
  const look = async (opened: Promise<void>) => {
    await opened
    const { open, refused } = await menuRows(page)
    said.push(...open)
    expect(refused.filter(text => !text.includes(because))).toEqual([])
    // a press on what is refused does nothing
    for (const row of await page.getByRole('menuitem', { disabled: true }).all()) await row.click({ force: true })
    await page.keyboard.press('Escape')
    // one that fades out is still there, and would be taken for the next
    await page.getByRole('menu').waitFor({ state: 'detached' })
    await expectNothingAsked()
    return refused.length
  }
  const button = (name: string | RegExp) =>
    page
      .getByRole('button', { name, exact: typeof name === 'string' })
      .first()
      .click()
  const view = (name: string) => page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name }).click()
  expect(await look(button('Case menu'))).toBe(2)
  await choose(page, 'Kim')
  expect(await look(page.keyboard.press('Shift+F10'))).toBe(8)
  expect(await look(button('More'))).toBe(5)
  expect(await look(button('What to do with this claim'))).toBeGreaterThan(5)
  expect(await look(button('Layout'))).toBeGreaterThan(3)
  expect(await look(button('Align'))).toBeGreaterThan(5)
  expect(await look(button('Hide'))).toBe(2)
  expect(await look(button(/^Board: /))).toBe(2)
  await view('Sources')
  await page.getByRole('row', { name: /Harbour log/ }).click()
  expect(await look(button('What to do with this source'))).toBe(2)
  expect(
    said.filter(text => /remove|rename|redact|lock or|hide from|import|retract|edit|new board/i.test(text)),
  ).toEqual([])
  await view('Board')
  for (const at of [board(page), page.locator('[data-claim]').first()]) {
    await at.focus()
    for (const key of [
      'l',
      'k',
      'h',
      'Shift+H',
      'p',
      'g',
      'e',
      'd',
      'r',
      'a',
      'F2',
      'Delete',
      'Alt+ArrowRight',
      'Control+z',
    ])
      await page.keyboard.press(key)
  }
  expect(await page.getByRole('textbox').count()).toBe(0)
  await expectNothingAsked()
  expect(complaints).toEqual([])
})
