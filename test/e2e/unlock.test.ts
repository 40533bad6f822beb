import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { lockNames } from '#engine/lock.ts'
import { thisProcess } from '#engine/running-process.ts'
import { newCase, testPassphrase } from '../support/open-case.ts'
import { readOnlyFolder } from '../support/read-only-folder.ts'
import { smallDisk } from '../support/small-disk.ts'
import { ask } from './ask.ts'
import { openApp, shoot } from './open-app.ts'
import { caseShown } from './steps/cases.ts'
import { expectFocusSeen, press, typeInto } from './steps/keyboard.ts'

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
