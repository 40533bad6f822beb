import type { CDPSession, Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openApp } from './open-app.ts'
import { addFromPanel, choose, closePanel } from './steps/board.ts'
import { newCase } from './steps/cases.ts'
import { dialog } from './steps/hand-over.ts'
import { focusOf } from './steps/keyboard.ts'
import { pressesOfText, pressKey } from './steps/real-keys.ts'
import { typeIn } from './steps/type-in.ts'

/** Sends presses one behind the other without waiting for the page to take any of them, as a fast hand on a slow machine. */
async function burst(keys: CDPSession, page: Page, ...parts: readonly string[]): Promise<void> {
  await Promise.all(parts.flatMap(part => pressesOfText(part)).map(press => pressKey(keys, press)))
  // answered after all of them
  await page.evaluate(() => new Promise(requestAnimationFrame))
}

const keysOf = (page: Page): Promise<CDPSession> => page.context().newCDPSession(page)

/** A person is chosen, and the form for a value of theirs is open. */
async function addingValue(page: Page): Promise<Locator> {
  await newCase(page, 'Typed ahead')
  await addFromPanel(page, 'Person', 'Anna Berg')
  await closePanel(page)
  await choose(page, 'Anna Berg')
  const inspector = page.getByRole('complementary', { name: 'inspector' })
  await inspector.getByRole('button', { name: /^Add a value/ }).click()
  return inspector
}

const palette = (page: Page) => page.getByRole('combobox', { name: 'Search or run a command' })

test('what is typed in a list that opens, or has just opened, chooses from it', async () => {
  const { page, complaints } = await openApp()
  const inspector = await addingValue(page)
  const property = inspector.getByRole('combobox', { name: 'Property', exact: true })
  const keys = await keysOf(page)
  for (const [opener, typed, chosen] of [
    ['Enter', 'desc', 'Description'],
    ['ArrowDown', 'nation', 'Nationality'],
    ['Enter', 'role', 'Role'],
  ] as const) {
    await property.focus()
    await burst(keys, page, opener, typed, 'Enter')
    await expect.poll(() => property.textContent()).toBe(chosen)
    await expect.poll(() => property.getAttribute('aria-expanded')).toBe('false')
  }
  const list = page.getByRole('listbox').filter({ visible: true })
  for (const chosen of ['Nationality', 'Role', 'Description']) {
    await property.focus()
    await page.keyboard.press('Enter')
    await list.locator('[data-highlighted]').waitFor()
    await burst(keys, page, chosen.toLowerCase(), 'Enter')
    await expect.poll(() => property.textContent()).toBe(chosen)
    await expect.poll(() => property.getAttribute('aria-expanded')).toBe('false')
  }
  await property.focus()
  await burst(keys, page, 'Enter', 'descr')
  const marked = page.getByRole('option', { name: 'Description' }).and(page.locator('[data-highlighted]'))
  await marked.waitFor()
  await page.keyboard.press('Enter')
  await expect.poll(() => property.textContent()).toBe('Description')
  expect(complaints).toEqual([])
})

test('letters on a closed list choose from it, also those right behind the Tab that comes to it', async () => {
  const { page, complaints } = await openApp()
  const inspector = await addingValue(page)
  const property = inspector.getByRole('combobox', { name: 'Property', exact: true })
  const keys = await keysOf(page)
  const pause = () => page.waitForTimeout(800)
  for (const [typed, chosen] of [
    ['desc', 'Description'],
    ['place of b', 'Place of birth'],
    ['nat', 'Nationality'],
  ] as const) {
    await property.focus()
    await page.keyboard.press('Shift+Tab')
    await burst(keys, page, 'Tab', typed)
    await expect.poll(() => property.textContent()).toBe(chosen)
    expect(await property.getAttribute('aria-expanded')).toBe('false')
    await pause()
  }
  await page.keyboard.type('nnn')
  expect((await property.textContent())?.[0]).toBe('N')
  await pause()
  await page.keyboard.press(' ')
  await page.getByRole('option', { name: 'Description' }).waitFor()
  expect(complaints).toEqual([])
})

test('what is typed right behind the key that opens a dialog for the first time is all in its first field', async () => {
  const { page, complaints } = await openApp()
  await newCase(page, 'Typed ahead')
  const keys = await keysOf(page)
  await page.keyboard.press('Control+k')
  await burst(keys, page, 'new case', 'Enter', 'Harbour two')
  await expect.poll(() => page.getByRole('dialog').getByLabel('Title').inputValue()).toBe('Harbour two')
  expect(complaints).toEqual([])
})

test('a list that closes takes nothing of what is done right behind the choice', async () => {
  const { page, complaints } = await openApp()
  const inspector = await addingValue(page)
  const [source, information] = ['source', 'information'].map(of =>
    inspector.getByRole('combobox', { name: `Grade of the ${of}`, exact: true }),
  ) as [Locator, Locator]
  const keys = await keysOf(page)
  for (const [first, second] of [
    ['B', '2'],
    ['D', '4'],
  ] as const) {
    await source.focus()
    await burst(keys, page, 'Enter', first.toLowerCase(), 'Enter', 'Tab', 'Enter', second, 'Enter')
    await expect.poll(() => Promise.all([source.textContent(), information.textContent()])).toEqual([first, second])
    await expect.poll(() => information.evaluate(at => at === document.activeElement)).toBe(true)
  }
  const fades = page.locator('[data-ending-style]')
  for (const mark of ['A', 'C', 'E']) {
    await source.click()
    await page.getByRole('option', { name: new RegExp(`^${mark}`) }).click()
    // the other list opens while the first one fades, and stays
    const { x, y } = await middleOf(information)
    await page.mouse.click(x, y)
    await fades.waitFor({ state: 'detached' })
    await expect.poll(() => information.getAttribute('aria-expanded')).toBe('true')
    await page.keyboard.press('Escape')
  }
  expect(complaints).toEqual([])
})

test('a shortcut works from an open list, which closes, and from a button that has disabled itself', async () => {
  const { page, complaints } = await openApp()
  const inspector = await addingValue(page)
  const property = inspector.getByRole('combobox', { name: 'Property', exact: true })
  const keys = await keysOf(page)
  for (const after of ['', 'ro']) {
    await property.focus()
    await burst(keys, page, 'Enter', after)
    if (after !== '') await page.getByRole('option').and(page.locator('[data-highlighted]')).waitFor()
    await Promise.all([
      pressKey(keys, { key: 'k', code: 'KeyK', shiftKey: false }, { ctrl: true }),
      burst(keys, page, 'go to journal'),
    ])
    await expect.poll(() => palette(page).inputValue()).toBe('go to journal')
    await page.keyboard.press('Escape')
    await expect.poll(() => property.evaluate(at => at === document.activeElement)).toBe(true)
    await expect.poll(() => property.getAttribute('aria-expanded')).toBe('false')
  }
  await typeIn(inspector.getByRole('textbox', { name: 'Value' }), 'broker')
  const add = inspector.getByRole('button', { name: 'Add', exact: true })
  await add.focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => add.isDisabled()).toBe(true)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('go to journal')
  await expect.poll(() => palette(page).inputValue()).toBe('go to journal')
  expect(complaints).toEqual([])
})

async function middleOf(at: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await at.boundingBox()
  if (!box) throw new Error('It is not in view.')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

test('Tab in an open list chooses what is marked and goes on from its field, also in a dialog', async () => {
  const { page, complaints } = await openApp()
  const inspector = await addingValue(page)
  const property = inspector.getByRole('combobox', { name: 'Property', exact: true })
  const list = page.getByRole('listbox').filter({ visible: true })
  await property.focus()
  await page.keyboard.press('Enter')
  await list.locator('[data-highlighted]').waitFor()
  await page.keyboard.type('nation')
  await list.locator('[data-highlighted]', { hasText: 'Nationality' }).waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.type('Laos')
  expect(await property.textContent()).toBe('Nationality')
  expect(await inspector.getByLabel('Value', { exact: true }).inputValue()).toBe('Laos')

  await page.keyboard.press('Shift+Tab')
  await burst(await keysOf(page), page, 'Enter', 'desc', 'Tab')
  await expect.poll(() => property.textContent()).toBe('Description')
  await expect.poll(() => focusOf(page)).toMatchObject({ name: 'Value' })

  await page.keyboard.press('Control+Shift+O')
  const form = dialog(page, 'Import')
  const format = form.getByRole('combobox', { name: 'Format', exact: true })
  await format.press('Enter')
  await list.locator('[data-highlighted]').waitFor()
  await page.keyboard.press('Tab')
  await list.waitFor({ state: 'detached' })
  expect(await form.locator(':focus').count()).toBe(1)
  expect(complaints).toEqual([])
})
