/** What a user does to give a case away and to receive one. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { readRecoveryWords } from './cases.ts'
import { typeOver } from './type-in.ts'

async function run(page: Page, title: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await typeOver(page.getByRole('combobox', { name: 'Search or run a command' }), title)
  await page.getByRole('option', { name: title }).first().click()
}

export interface OwnKeys {
  /** What a colleague needs to send a bundle here. */
  readonly recipient: string
  readonly recoveryWords: string
}

/** Makes the keys of this computer, and stores their recovery words. */
export async function makeIdentity(page: Page, name: string): Promise<OwnKeys> {
  await run(page, 'My identity and keys')
  await typeOver(page.getByLabel('Name your colleagues know you by'), name)
  await page.getByRole('button', { name: 'Make my keys' }).click()
  const recoveryWords = await storeWords(page, 'Go on')
  const recipient = await page.getByText(/^age1[0-9a-z]+$/).textContent({ timeout: 60_000 })
  await expectFocusIn(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click()
  return { recipient: recipient ?? '', recoveryWords }
}

/** Reads the recovery words that are shown, says that they are stored, and goes on. */
async function storeWords(page: Page, goOn: string): Promise<string> {
  const words = await readRecoveryWords(page)
  const dialog = page.getByRole('dialog')
  // they are shown this once: neither Escape nor a button leads past them, and the keys go on from what is asked
  await page.keyboard.press('Escape')
  expect(await dialog.getByRole('button', { name: /^(Close|Cancel)$/ }).count()).toBe(0)
  await expect.poll(() => dialog.getByRole('checkbox').evaluate(at => at === document.activeElement)).toBe(true)
  const next = dialog.getByRole('button', { name: goOn })
  expect(await next.isDisabled()).toBe(true)
  await dialog.getByRole('checkbox').click()
  await next.click()
  return words
}

/** The focus is in something of the dialog: a step that goes does not take it along. */
export async function expectFocusIn(page: Page): Promise<void> {
  const isIn = () =>
    page.evaluate(() => {
      const [at, open] = [document.activeElement, [...document.querySelectorAll('[role="dialog"]')].at(-1)]
      return !open || (at !== open && (open.contains(at) || at?.closest('[role="listbox"], [role="menu"]') !== null))
    })
  await expect.poll(isIn, { message: 'the focus is nowhere' }).toBe(true)
}

/** The keys again, where their passphrase is lost. */
export async function unlockIdentity(page: Page, recoveryWords: string): Promise<void> {
  await run(page, 'My identity and keys')
  await page.getByRole('dialog').getByRole('tab', { name: 'Recovery words' }).click()
  await typeOver(page.getByLabel('The 24 recovery words, as printed'), recoveryWords)
  await page.getByRole('button', { name: 'Unlock my keys' }).click()
  await page.getByText(/^age1[0-9a-z]+$/).waitFor({ timeout: 60_000 })
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click()
}

export interface Written {
  readonly path: string
  /** Where it was not sealed to keys. */
  readonly passphrase: string
}

/** Writes a bundle for these keys, or for whoever has the passphrase. */
export async function share(page: Page, path: string, keys: readonly string[] = []): Promise<Written> {
  await page.getByRole('button', { name: 'Share' }).click()
  const dialog = page.getByRole('dialog')
  await typeOver(dialog.getByLabel('Recipient'), 'K. Ito, Financial Intelligence')
  await typeOver(dialog.getByLabel('Purpose'), 'Joint inquiry')
  if (keys.length === 0) await dialog.getByRole('tab', { name: 'Whoever has the passphrase' }).click()
  else await typeOver(dialog.getByLabel('Their keys, one a line'), keys.join('\n'))
  const passphrase = keys.length === 0 ? await dialog.getByLabel('Passphrase of the bundle').textContent() : ''
  await typeOver(dialog.getByLabel('File'), path)
  await dialog.getByRole('button', { name: 'Write the bundle' }).click()
  await page.getByRole('dialog', { name: 'The bundle is written' }).waitFor({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Done' }).click()
  return { path, passphrase: passphrase ?? '' }
}

/** Asks for a bundle to be opened as a new case; what comes of it is the test's to see. */
export async function openBundle(page: Page, { path, passphrase }: Written, casePath: string): Promise<void> {
  if (!(await page.getByRole('dialog', { name: 'Open a bundle' }).isVisible()))
    await run(page, 'Open a bundle from a colleague')
  const dialog = page.getByRole('dialog', { name: 'Open a bundle' })
  await typeOver(dialog.getByLabel('Bundle', { exact: true }), path)
  await typeOver(dialog.getByLabel('It becomes a new case in'), casePath)
  if (passphrase !== '') {
    await dialog.getByRole('tab', { name: 'I was given a passphrase' }).click()
    await typeOver(dialog.getByLabel('Passphrase of the bundle'), passphrase)
  }
  await dialog.getByRole('button', { name: 'Check and open' }).click()
}

/** Stores the recovery words of the case that was received, and goes on into it. */
export async function enterReceived(page: Page): Promise<string> {
  const words = await storeWords(page, 'Go on')
  await page.getByText('Every entry and exhibit was checked').waitFor({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Open the case' }).click()
  return words
}
