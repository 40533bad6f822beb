/** What a user does with a whole case: make, close, open, lock, unlock, take back, do again. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { CaseRecord } from '#shared/model/record.ts'
import { stateOf } from '#shared/ops/apply.ts'
import { stateHash } from '#shared/ops/state.ts'
import { ask } from '../ask.ts'
import { typeOver } from './type-in.ts'

/** What opens a case: shown while it is made, and never again. */
export interface Keys {
  readonly passphrase: string
  readonly recoveryWords: string
}

/** Makes a case from the welcome with the passphrase suggested there, and goes on into it. */
export async function newCase(page: Page, title: string): Promise<Keys> {
  await page.getByRole('button', { name: /^New case/ }).click()
  await typeOver(page.getByLabel('Title'), title)
  const passphrase = await page.locator('output[aria-label="Passphrase"]').textContent()
  await page.getByRole('button', { name: 'Create the case' }).click()
  const recoveryWords = await readRecoveryWords(page)
  await page.getByRole('checkbox').click()
  await page.getByRole('button', { name: 'Open the case' }).click()
  await caseShown(page, title)
  return { passphrase: passphrase ?? '', recoveryWords }
}

export async function readRecoveryWords(page: Page): Promise<string> {
  const words = page.getByRole('dialog').getByRole('list', { name: 'Recovery words' }).getByRole('listitem')
  // two keys are derived from secrets, which costs seconds by design
  await words.last().waitFor({ timeout: 60_000 })
  return (await words.allTextContents()).map(line => line.replace(/[\d\s]/g, '')).join(' ')
}

export const caseShown = (page: Page, title: string) =>
  page.getByRole('heading', { level: 1, name: title, exact: true }).and(page.locator('header h1[title]')).waitFor()

/** Types what opens the case and presses the button. Whether it opens is the test's to see. */
export async function unlockWith(page: Page, secret: Partial<Keys>): Promise<void> {
  await page.getByRole('tab', { name: secret.passphrase === undefined ? 'Recovery words' : 'Passphrase' }).click()
  const [label, text] =
    secret.passphrase === undefined
      ? ['The 24 recovery words, as printed', secret.recoveryWords ?? '']
      : ['Passphrase', secret.passphrase]
  await typeOver(page.getByRole('tabpanel').getByLabel(label, { exact: true }), text)
  await page.getByRole('button', { name: 'Unlock', exact: true }).click()
}

export async function lock(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lock the case' }).click()
  await page.getByRole('button', { name: 'Unlock', exact: true }).waitFor()
}

export async function closeCase(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Case menu' }).click()
  await page.getByRole('menuitem', { name: 'Close the case' }).click()
  await page.getByRole('heading', { name: 'Red Thread' }).waitFor()
}

/** Opens a case from the list on the welcome. */
export async function openRecent(page: Page, title: string, secret: Partial<Keys>): Promise<void> {
  await page.getByRole('region', { name: 'Recent cases' }).getByRole('button', { name: title }).first().click()
  await unlockWith(page, secret)
  await caseShown(page, title)
}

/** Every record of the open case, piece by piece, as the window itself receives them. */
export const recordsOf = async (page: Page): Promise<readonly CaseRecord[]> =>
  JSON.parse(
    await page.evaluate<string>(`(async () => {
      const records = []
      for (let [seq, next] = ['now', '0']; next !== null; ) {
        const answer = await fetch('/case/records/' + seq + '.' + next, { cache: 'no-store' })
        records.push(...(await answer.json()))
        ;[seq, next] = [answer.headers.get('x-seq'), answer.headers.get('x-next')]
      }
      return JSON.stringify(records)
    })()`),
  )

export const hashOf = (records: readonly CaseRecord[]): string => stateHash(stateOf(records))

export const stateHashOf = async (page: Page): Promise<string> => hashOf(await recordsOf(page))

/** Presses undo until there is nothing left; returns how often. */
export const undoAll = (page: Page) => pressAll(page, 'undo')
export const redoAll = (page: Page) => pressAll(page, 'redo')

async function pressAll(page: Page, way: 'undo' | 'redo'): Promise<number> {
  const word = way === 'undo' ? 'Undo' : 'Redo'
  for (let presses = 0; ; presses++) {
    const status = await ask(page, 'case.status', {})
    if (!status?.[way]) {
      await page.getByRole('button', { name: `${word}: nothing to ${way}` }).waitFor()
      return presses
    }
    const named = page.getByRole('button', { name: `${word}: ${status[way]}`, exact: true })
    await named.click()
    await engineAt(page, status.seq + 1)
  }
}

/** Presses the key for undo, and waits for what it does. */
export async function undoByKey(page: Page): Promise<void> {
  const before = (await ask(page, 'case.status', {}))?.seq ?? 0
  await page.keyboard.press('Control+z')
  await engineAt(page, before + 1)
}

/** Resolves once the engine has written this many entries. */
async function engineAt(page: Page, seq: number): Promise<void> {
  const written = async () => (await ask(page, 'case.status', {}))?.seq
  await expect.poll(written, { interval: 10 }).toBeGreaterThanOrEqual(seq)
}
