import { cp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { execute } from '#engine/case/execute.ts'
import { thisProcess } from '#engine/disk/running-process.ts'
import { lockNames } from '#engine/storage/lock/lock.ts'
import { newCase, openTestCase, testPassphrase } from '../support/open-case.ts'
import { readOnlyFolder } from '../support/read-only-folder.ts'
import { smallDisk } from '../support/small-disk.ts'
import { ask } from './ask.ts'
import { openApp, shoot } from './open-app.ts'
import { wrongIn } from './steps/axe.ts'
import { caseShown, readRecoveryWords } from './steps/cases.ts'
import { command, expectFocusSeen, press, tabTo, typeInto } from './steps/keyboard.ts'

const why = 'disks cannot be mounted here (it takes root)'

async function unlock(page: Page): Promise<void> {
  await typeInto(page, 'Passphrase', testPassphrase)
  await page.keyboard.press('Enter')
}

/** The passphrase was typed once: one press on what has the focus opens the case. */
async function lookAnyway(page: Page, reason: string): Promise<void> {
  await page.getByText(`Nothing can be written to this case: ${reason}`).waitFor()
  await expectFocusSeen(page, 'being refused')
  await shoot(page, `unlock ${reason}`)
  await page.keyboard.press('Enter')
  await caseShown(page, 'Test')
  await page.getByText(`read-only: ${reason}`).waitFor()
  await shoot(page, `open ${reason}`)
  const adding = ask(page, 'run', { command: 'note.add', input: { text: 'x' } })
  await expect(adding).rejects.toThrow(`This case is open read-only: ${reason}. Nothing was changed.`)
}

test('a new case shows its recovery words, whatever is pressed while it is made', async () => {
  const { page } = await openApp()
  await page.getByRole('button', { name: /^New case/ }).click()
  await typeInto(page, 'Title', 'Night ferry')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  expect((await readRecoveryWords(page)).split(' ')).toHaveLength(24)
  await page.keyboard.press('Escape')
  expect((await readRecoveryWords(page)).split(' ')).toHaveLength(24)
})

/** Nobody touches anything for hours, by the window's clock. */
async function idle(page: Page): Promise<void> {
  await page.evaluate(`globalThis.now = Date.now; Date.now = () => now.call(Date) + 9e6`)
  await page.getByRole('button', { name: 'Unlock', exact: true }).waitFor()
  await page.evaluate(`Date.now = globalThis.now`)
}

test('recovery words that a lock takes out of sight are shown again to whoever unlocks the case', async () => {
  const { page } = await openApp({ startWith: await newCase() })
  await unlock(page)
  await caseShown(page, 'Test')
  await command(page, 'New case')
  await typeInto(page, 'Title', 'Night ferry')
  const passphrase = await page.locator('output[aria-label="Passphrase"]').textContent()
  await page.keyboard.press('Enter')
  const words = await readRecoveryWords(page)
  await idle(page)
  await page.keyboard.type(passphrase ?? '')
  await page.keyboard.press('Enter')
  expect(await readRecoveryWords(page)).toBe(words)
})

test('a passphrase corrected while the wrong one is still being tried opens the case, and nothing is said of it', async () => {
  const { page } = await openApp({ startWith: await newCase() })
  await typeInto(page, 'Passphrase', 'not this one')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+a')
  await page.keyboard.type(testPassphrase)
  await page.keyboard.press('Enter')
  await caseShown(page, 'Test')
  await press(page, 'Control+l')
  await typeInto(page, 'Passphrase', 'nor this')
  await page.keyboard.press('Enter')
  await page.getByText('does not open the case').waitFor()
  await page.keyboard.type('!')
  await page.getByText('does not open the case').waitFor({ state: 'detached' })
})

test('a case on a read-only disk is offered read-only with the reason, also after it was locked', async ({ skip }) => {
  const folder = await newCase()
  await using _ = readOnlyFolder(folder) ?? skip(why)
  const { page, dataFolder } = await openApp({ startWith: folder })
  await unlock(page)
  await lookAnyway(page, 'the disk is read-only')
  const everything = { scope: { of: 'case' as const }, upTo: 'RED', recipient: 'Archive', purpose: 'record' }
  const order = { ...everything, job: 'e', format: 'graphml', path: join(dataFolder, 'case.graphml'), options: {} }
  const written = await ask(page, 'export.write', order)
  expect([written.files.length, written.release]).toEqual([2, undefined])
  await press(page, 'Control+l')
  await unlock(page)
  await caseShown(page, 'Test')
  await page.getByText('read-only: the disk is read-only').waitFor()
})

test('a case on a full disk is offered read-only with the reason', async ({ skip }) => {
  await using disk = (await smallDisk(256)) ?? skip(why)
  const folder = await newCase(disk.path)
  await disk.fill(0)
  const { page } = await openApp({ startWith: folder })
  await unlock(page)
  await lookAnyway(page, 'the disk is full')
})

test('a case in use on another computer is taken over only where the user says so', async () => {
  const folder = await newCase()
  const other = { ...(await thisProcess()), host: 'office-2', boot: 'another', nonce: '0'.repeat(32) }
  await writeFile(join(folder, lockNames.mark), JSON.stringify({ ...other, at: '2026-11-21T16:40:00.000Z' }))
  const { page } = await openApp({ startWith: folder })
  await unlock(page)
  await page.getByText('In use from office-2, since 2026-11-21 16:40 UTC: take over?').waitFor()
  await expectFocusSeen(page, 'being refused')
  await shoot(page, 'unlock take over')
  await press(page, 'Shift+Tab')
  await page.keyboard.press('Enter')
  await caseShown(page, 'Test')
  await page.getByRole('status').getByText('saved').waitFor()
  expect(await ask(page, 'run', { command: 'note.add', input: { text: 'taken over' } })).toMatchObject({ seq: 2 })
})

async function expectNothingWrong(page: Page, where: string): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await wrongIn(page, `${where}, ${colorScheme}`)).toEqual([])
    await shoot(page, `${where} ${colorScheme}`)
  }
}

test('of a case that went on in two places each branch is looked at and one goes on, by keyboard', async () => {
  const folder = await newCase()
  const copy = `${folder}.copy`
  await cp(folder, copy, { recursive: true })
  await noted(folder, 'mine')
  await noted(copy, 'theirs', 'theirs too')
  await cp(join(copy, 'journal'), join(folder, 'journal'), { recursive: true })
  const { page, complaints } = await openApp({ startWith: folder })
  await unlock(page)
  await caseShown(page, 'Test')
  await page.getByText('continued after entry 1; 1 entry of the other one is not shown').waitFor()
  await shoot(page, 'branches bar')
  await command(page, 'Show what opening the case found')
  await page.getByRole('dialog').waitFor()
  await expectNothingWrong(page, 'findings')
  await page.keyboard.press('Escape')
  await command(page, 'Branches of the journal')
  await page.getByText('What you see now: 2 entries after entry 1').waitFor()
  await expectFocusSeen(page, 'opening the branches')
  await shoot(page, 'branches')
  await expectNothingWrong(page, 'branches')
  await press(page, 'ArrowDown')
  await tabTo(page, 'Look at it')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await expect.poll(async () => (await ask(page, 'case.status', {}))?.seq).toBe(2)
  await page.getByText('2 entries of the other one are not shown').waitFor()
  await command(page, 'Branches of the journal')
  await page.getByText('What you see now: 1 entry after entry 1').waitFor()
  await expectFocusSeen(page, 'opening the branches again')
  await page.keyboard.press('Enter')
  await page.getByRole('status').getByText('saved').waitFor()
  await press(page, 'Alt+5')
  await page.getByText('set 2 entries of another aside').first().waitFor()
  await shoot(page, 'branches chosen')
  expect(await ask(page, 'case.status', {})).toMatchObject({ readOnly: false, branches: 'chosen', seq: 3 })
  expect(complaints).toEqual([])
})

async function noted(folder: string, ...texts: readonly string[]): Promise<void> {
  const session = await openTestCase(folder)
  for (const text of texts) await execute(session, 'note.add', { text })
  await session.close()
}
