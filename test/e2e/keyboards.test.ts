import { expect, test } from 'vitest'
import { type Keyboard, type KeyPress, pressAt, pressFor } from '../support/keyboards.ts'
import { openApp } from './open-app.ts'
import { addFromPanel, choose, closePanel, nodeCalled, settled } from './steps/board.ts'
import { newCase, unlockWith } from './steps/cases.ts'
import { type Held, pressKey } from './steps/real-keys.ts'

/** Where a letter is that commands are called by: printed on the keyboard, else at its place. */
const letter = (keyboard: Keyboard, key: string, shift = false): KeyPress =>
  pressFor(keyboard, shift ? key.toUpperCase() : key) ?? pressAt(keyboard, `Key${key.toUpperCase()}`, shift)

test('shortcuts work on keyboards of other scripts, and where digits need Shift', async () => {
  const { page, complaints } = await openApp()
  const secret = await newCase(page, 'Pier')
  await addFromPanel(page, 'Person', 'Anna Berg')
  await closePanel(page)
  const keys = await page.context().newCDPSession(page)
  for (const keyboard of ['korean', 'french', 'german', 'arabic', 'russian']) {
    const press = (of: KeyPress, held?: Held) => pressKey(keys, of, held)
    const inPalette = page.getByRole('combobox', { name: 'Search or run a command' })
    await press(letter(keyboard, 'k'), { ctrl: true })
    await inPalette.waitFor()
    await page.keyboard.press('Escape')
    await inPalette.waitFor({ state: 'detached' })
    await press(pressAt(keyboard, 'Digit3'), { alt: true })
    await page.getByText('No evidence yet').waitFor()
    await press(pressAt(keyboard, 'Digit1'), { alt: true })
    await settled(page, 1)
    await choose(page, 'Anna Berg')
    await press(letter(keyboard, 'a'))
    const panel = page.getByRole('region', { name: 'Add an entity' })
    await panel.waitFor()
    await page.keyboard.press('Escape')
    await panel.waitFor({ state: 'detached' })
    // its name, then itself
    await press(letter(keyboard, 'z'), { ctrl: true })
    await press(letter(keyboard, 'z'), { ctrl: true })
    await settled(page, 0)
    await press(letter(keyboard, 'z', true), { ctrl: true })
    await settled(page, 1)
    await press(letter(keyboard, 'z', true), { ctrl: true })
    await nodeCalled(page, 'Anna Berg')
    await press(pressFor(keyboard, '?') ?? pressAt(keyboard, 'Slash', true))
    await page.getByRole('dialog', { name: 'Shortcuts' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    if (keyboard !== 'korean' && keyboard !== 'russian') continue
    await press(letter(keyboard, 'l'), { ctrl: true })
    await page.getByRole('button', { name: 'Unlock', exact: true }).waitFor()
    await unlockWith(page, secret)
    await settled(page, 1)
  }
  expect(complaints).toEqual([])
})
