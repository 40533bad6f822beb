import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { ask } from './ask.ts'
import { type App, openApp } from './open-app.ts'
import { addFromPanel, board, choose, closePanel, nodeCalled, settled } from './steps/board.ts'
import { caseShown, type Keys, lock, newCase, openRecent, unlockWith } from './steps/cases.ts'
import { pickFrom } from './steps/inspector.ts'

const inspector = (page: Page) => page.getByRole('complementary', { name: 'inspector' })
const note = (page: Page) => inspector(page).getByRole('textbox', { name: 'Note' })
const value = (page: Page) => inspector(page).getByRole('textbox', { name: 'Value' })

async function twoPersons(): Promise<{ readonly app: App; readonly keys: Keys }> {
  const app = await openApp()
  const keys = await newCase(app.page, 'Quiet harbour')
  await addFromPanel(app.page, 'Person', 'Anna Berg')
  await addFromPanel(app.page, 'Person', 'Ivo Roth')
  await closePanel(app.page)
  await settled(app.page, 2)
  return { app, keys }
}

test('what is typed right after the type was chosen is the name, whole', async () => {
  const { page } = await openApp()
  await newCase(page, 'Typed ahead')
  await page.keyboard.press('a')
  // no pause between any two keys: a quick hand does not wait for the field
  await page.keyboard.type('person')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Helen Kim')
  await page.keyboard.press('Enter')
  await nodeCalled(page, 'Helen Kim')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('add company')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Fox Ltd')
  await page.keyboard.press('Enter')
  await nodeCalled(page, 'Fox Ltd')
  expect((await settled(page, 2)).nodes.map(({ says }) => says.split(',')[0]).sort()).toEqual(['Fox Ltd', 'Helen Kim'])
})

test('a value typed while the one before is still being saved is not lost', async () => {
  const { app } = await twoPersons()
  const { page } = app
  await choose(page, 'Anna Berg')
  await inspector(page)
    .getByRole('button', { name: /^Add a value/ })
    .click()
  await pickFrom(page, 'Property', 'Description')
  await value(page).click()
  await page.keyboard.type('Tall')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Left-handed')
  await expect.poll(() => value(page).inputValue()).toBe('Left-handed')
  await inspector(page).getByText('Tall', { exact: true }).waitFor()
})

test('a source is named by typing over what the box shows', async () => {
  const { app } = await twoPersons()
  const { page } = app
  await choose(page, 'Anna Berg')
  await inspector(page)
    .getByRole('button', { name: /^Add a value/ })
    .click()
  const source = inspector(page).getByRole('combobox', { name: 'Source', exact: true })
  for (const title of ['Chain analyst report', 'Court file']) {
    await source.click()
    await page.keyboard.type(title)
    await page.getByRole('option', { name: `New source "${title}"` }).click()
    await expect.poll(() => source.inputValue()).toBe(`new: ${title}`)
  }
})

test('a source that was typed and left with Tab, or for another field, is the source of the value', async () => {
  const { app } = await twoPersons()
  const { page } = app
  await choose(page, 'Anna Berg')
  await inspector(page)
    .getByRole('button', { name: /^Add a value/ })
    .click()
  const source = inspector(page).getByRole('combobox', { name: 'Source', exact: true })
  await source.click()
  await page.keyboard.type('Court file')
  await page.keyboard.press('Tab')
  await expect.poll(() => source.inputValue()).toBe('new: Court file')
  await source.click()
  await page.keyboard.type('Harbour Gazette')
  await value(page).click()
  await expect.poll(() => source.inputValue()).toBe('new: Harbour Gazette')
  await source.click()
  await page.keyboard.type('nothing of this')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  await expect.poll(() => source.inputValue()).toBe('new: Harbour Gazette')
})

test('the name of a property can be typed without opening its list, and none of it lands in the value', async () => {
  const { app } = await twoPersons()
  const { page } = app
  await choose(page, 'Anna Berg')
  await inspector(page)
    .getByRole('button', { name: /^Add a value/ })
    .click()
  const property = inspector(page).getByRole('combobox', { name: 'Property', exact: true })
  await property.focus()
  await page.keyboard.type('desc')
  await expect.poll(() => property.textContent()).toBe('Description')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Tall')
  await expect.poll(() => value(page).inputValue()).toBe('Tall')
})

test('a note, a value and a correction survive a click elsewhere, another view, the lock and a new start', async () => {
  const { app, keys } = await twoPersons()
  const { page } = app
  await choose(page, 'Anna Berg')
  await inspector(page).getByRole('button', { name: 'Write a note' }).click()
  await page.keyboard.type('Seen twice at the pier')
  await inspector(page)
    .getByRole('button', { name: /^Add a value/ })
    .click()
  await value(page).click()
  await page.keyboard.type('half a val')

  await choose(page, 'Ivo Roth')
  await expect.poll(() => note(page).count()).toBe(0)
  await page.getByRole('button', { name: 'Sources' }).click()
  await page.getByRole('button', { name: 'Board' }).click()
  await choose(page, 'Anna Berg')
  await holds(page)
  // shown again unasked, it leaves the keys to the board
  expect(await board(page).evaluate(ground => document.activeElement === ground)).toBe(true)

  await lock(page)
  expect(await page.content()).not.toContain('pier')
  await unlockWith(page, keys)
  await caseShown(page, 'Quiet harbour')
  await inspector(page).getByRole('button', { name: 'Finish what you were writing about Anna Berg' }).click()
  await holds(page)

  const again = await app.relaunch()
  await openRecent(again.page, 'Quiet harbour', keys)
  await settled(again.page, 2)
  await choose(again.page, 'Anna Berg')
  await holds(again.page)
  await note(again.page).click()
  await again.page.keyboard.press('Control+Enter')
  await inspector(again.page).getByRole('article').getByText('Seen twice at the pier').waitFor()
  // Escape closes the form and keeps what is in it; Cancel throws it away
  await value(again.page).click()
  await again.page.keyboard.press('Escape')
  await expect.poll(() => value(again.page).count()).toBe(0)
  await board(again.page).press('Escape')
  await inspector(again.page).getByRole('button', { name: 'Finish what you were writing about Anna Berg' }).click()
  await expect.poll(() => value(again.page).inputValue()).toBe('half a val')
  await inspector(again.page).getByRole('button', { name: 'Cancel' }).click()
  await expect.poll(() => value(again.page).count()).toBe(0)
  const status = await ask(again.page, 'case.status', {})
  await expect
    .poll(() => ask(again.page, 'drafts.read', { caseId: status?.caseId ?? '' }), { timeout: 5_000 })
    .toEqual({})
})

async function holds(page: Page): Promise<void> {
  await expect.poll(() => note(page).inputValue()).toBe('Seen twice at the pier')
  await expect.poll(() => value(page).inputValue()).toBe('half a val')
}

test('the lock screen tells no more than the folder is called, and the identity is locked with the case', async () => {
  const app = await openApp()
  const { page } = app
  await newCase(page, 'Quiet harbour')
  await ask(page, 'identity.create', { name: 'A. Keller', passphrase: 'orbit tundra velvet parcel mango siren' })
  await ask(page, 'run', { command: 'case.edit', input: { title: 'The minister' } })
  await page.getByRole('heading', { name: 'The minister' }).first().waitFor()
  await page.keyboard.press('Control+l')
  await page.getByRole('button', { name: 'Unlock', exact: true }).waitFor()
  const shown = await page.locator('body').textContent()
  expect(shown).toContain('Quiet harbour')
  expect(shown).not.toContain('minister')
  expect(shown).not.toContain(app.dataFolder)
  expect(await ask(page, 'app.status', {})).toMatchObject({ identity: { unlocked: false } })
})

test('a dialog that was typed into is not lost to one Escape, nor to a click beside it', async () => {
  const { page } = await openApp()
  await newCase(page, 'Quiet harbour')
  const title = page.getByRole('dialog').getByLabel('Title')
  const asks = page.getByRole('dialog').getByText('Press Escape again to close this and lose what you typed.')
  const open = async () => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('new case')
    await page.keyboard.press('Enter')
  }
  await open()
  await page.keyboard.press('Escape')
  await title.waitFor({ state: 'detached' })
  await open()
  await page.keyboard.type('Harbour')
  await page.keyboard.press('Escape')
  await asks.waitFor()
  await page.keyboard.type(' two')
  await asks.waitFor({ state: 'detached' })
  expect(await title.inputValue()).toBe('Harbour two')
  await page.mouse.click(4, 500)
  await asks.waitFor()
  await page.keyboard.press('Escape')
  await title.waitFor({ state: 'detached' })
})
