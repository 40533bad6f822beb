import type { CDPSession, Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openApp } from './open-app.ts'
import { addFromPanel, board, choose, closePanel, nodeCalled, settled } from './steps/board.ts'
import { newCase, stateHashOf } from './steps/cases.ts'
import { pressTaken } from './steps/real-keys.ts'

const dialog = (page: Page) => page.getByRole('dialog')
const inspector = (page: Page) => page.getByRole('complementary', { name: 'inspector' })

/** Writes a Korean word as an input method does, taking every key that would do something, and looks that none does. */
async function compose(page: Page, keys: CDPSession, field: Locator): Promise<void> {
  await field.focus()
  const before = await field.inputValue()
  const [views, hash] = [await page.getByRole('navigation').count(), await stateHashOf(page)]
  for (const text of ['ㅅ', '서', '서우', '서울']) {
    await pressTaken(keys, 'Process', 'KeyT')
    await keys.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  }
  for (const key of ['ArrowDown', 'Enter', 'Tab', 'Escape', 'Enter']) {
    await pressTaken(keys, key)
    expect(await field.evaluate(at => at === document.activeElement), `${key} leaves the field`).toBe(true)
    expect(await field.inputValue(), key).toContain('서울')
  }
  await keys.send('Input.insertText', { text: '서울' })
  await expect.poll(() => field.inputValue()).toContain('서울')
  expect((await field.inputValue()).length).toBeLessThanOrEqual(before.length + 2)
  expect([await page.getByRole('navigation').count(), await stateHashOf(page)]).toEqual([views, hash])
}

test('while an input method composes, its Enter, Escape and arrows are its own, in every field and palette', async () => {
  const { page, complaints } = await openApp()
  const keys = await page.context().newCDPSession(page)
  await newCase(page, 'Pier')
  await addFromPanel(page, 'Person', 'Anna Berg')
  await addFromPanel(page, 'Person', 'Ivo Roth')
  await addPanel(page, keys)
  await palettes(page, keys)
  await onBoard(page, keys)
  await inInspector(page, keys)
  await inViews(page, keys)
  expect(complaints).toEqual([])
})

async function addPanel(page: Page, keys: CDPSession): Promise<void> {
  await compose(page, keys, page.getByRole('textbox', { name: 'Type of entity' }))
  await closePanel(page)
  await settled(page, 2)
}

async function palettes(page: Page, keys: CDPSession): Promise<void> {
  await page.keyboard.press('Control+k')
  await compose(page, keys, page.getByRole('combobox', { name: 'Search or run a command' }))
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+f')
  await compose(page, keys, page.getByRole('textbox', { name: 'Search everything' }))
  await page.keyboard.press('Escape')
  await dialog(page).waitFor({ state: 'detached' })
}

async function onBoard(page: Page, keys: CDPSession): Promise<void> {
  await choose(page, 'Anna Berg')
  await page.keyboard.press('F2')
  await compose(page, keys, page.getByRole('textbox', { name: 'Name' }))
  await page.keyboard.press('Enter')
  await nodeCalled(page, '서울')
  await page.keyboard.press('l')
  await compose(page, keys, page.getByRole('combobox', { name: /^Link 서울 to/ }))
  await page.keyboard.press('Escape')
}

async function inInspector(page: Page, keys: CDPSession): Promise<void> {
  await inspector(page)
    .getByRole('button', { name: /^Add a value/ })
    .click()
  await compose(page, keys, inspector(page).getByRole('textbox', { name: 'Value' }))
  await compose(page, keys, inspector(page).getByRole('combobox', { name: 'Source', exact: true }))
  await inspector(page).getByRole('textbox', { name: 'Value' }).press('Escape')
  await inspector(page).getByRole('button', { name: 'Write a note' }).click()
  await compose(page, keys, inspector(page).getByRole('textbox', { name: 'Note' }))
  await page.keyboard.press('Control+Enter')
  await inspector(page).getByRole('article').getByText('서울').waitFor()
}

async function inViews(page: Page, keys: CDPSession): Promise<void> {
  await page.keyboard.press('Alt+5')
  await page.keyboard.press('/')
  await compose(page, keys, page.getByRole('textbox', { name: /^Filter/ }))
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Case', exact: true }).click()
  for (const name of ['Title', 'Reference', 'Summary']) {
    const field = page.getByRole('main').getByRole('textbox', { name, exact: true })
    await compose(page, keys, field)
    await field.press('Escape')
  }
  await page.keyboard.press('Control+k')
  await page.keyboard.type('new case')
  await page.keyboard.press('Enter')
  await compose(page, keys, dialog(page).getByLabel('Title'))
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await dialog(page).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Board', exact: true }).click()
  await board(page).waitFor()
}
