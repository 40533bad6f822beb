import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Redaction } from '#shared/model/records/redaction.ts'
import { ask } from './ask.ts'
import { openApp, shoot } from './open-app.ts'
import { newCase, recordsOf } from './steps/cases.ts'
import { bytesBelow, chooseFrom, dialog, openCasePart, openExport } from './steps/hand-over.ts'
import { typeOver } from './steps/type-in.ts'

test('by keyboard: what may still tell a name is blacked out or left for a reason before the export is written', async () => {
  const { page, dataFolder, complaints } = await openApp()
  await newCase(page, 'Pier nine')
  const run = async (command: string, input: object) => (await ask(page, 'run', { command, input }))?.created[0] ?? ''
  const helen = await run('entity.add', { type: 'person', name: 'Helen Kim' })
  const firm = await run('entity.add', { type: 'company', name: 'Lotus Star' })
  const texts = ['Helen_Kim signs', 'so says Mrs Kim', 'H. Kim was there', 'by Хелен Ким', 'Kimberley, and Mr Kim Jun']
  for (const text of texts) await run('note.add', { text, about: firm })
  await run('redaction.add', { kind: 'subject', subject: helen })

  const path = join(dataFolder, 'tables')
  const form = await openExport(page)
  await chooseFrom(form, 'Format', 'Records')
  await chooseFrom(form, 'They may have up to', 'TLP:RED')
  await form.getByRole('checkbox', { name: /Redacted edition/ }).click()
  await typeOver(form.getByLabel('Recipient'), 'K. Ito')
  await typeOver(form.getByLabel('Purpose'), 'Joint inquiry')
  await typeOver(form.getByRole('textbox', { name: /^(File|New folder)$/ }), path)
  await page.keyboard.press('Enter')

  const step = dialog(page, 'Before it goes out')
  await step.getByText('3 words and names in 4 places').waitFor()
  await shoot(page, 'redaction step')
  await page.keyboard.type('mrs')
  await step.getByText('1 word or name in 1 place').waitFor()
  await step.getByRole('listitem', { name: 'Kim', exact: true }).focus()
  await page.keyboard.press('b')
  await step.getByText('Nothing is left that holds these words').waitFor()
  const isFocused = (field: Element) => field === document.activeElement
  await expect.poll(() => step.getByLabel('Filter').evaluate(isFocused)).toBe(true)
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await step.getByRole('listitem', { name: 'H. Kim' }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('l')
  await page.keyboard.type('Not she: a ferry')
  await shoot(page, 'redaction reason')
  await page.keyboard.press('Enter')
  await step.getByText('1 word or name in 1 place, 3 decided').waitFor()
  await step.getByRole('button', { name: 'Black out all 1' }).click()
  await step.getByText('are decided').waitFor()
  expect(existsSync(path)).toBe(false)
  await shoot(page, 'redaction decided')
  await step.getByRole('button', { name: 'Export', exact: true }).click()
  // Now that "Kim" is blacked out as a word, it is found inside another.
  await step.getByRole('listitem', { name: 'Kimberley' }).focus()
  await page.keyboard.press('l')
  await page.keyboard.type('A town')
  await page.keyboard.press('Enter')
  await step.getByText('are decided').waitFor()
  await expect.poll(() => step.getByRole('button', { name: 'Export', exact: true }).evaluate(isFocused)).toBe(true)
  await page.keyboard.press('Enter')
  await dialog(page, 'The export is written').waitFor({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Done' }).click()
  const told = bytesBelow(path)
  for (const hidden of ['Helen', 'H. Kim', 'Mrs Kim', 'Mr Kim']) expect(told).not.toContain(hidden)
  expect(told).toContain('Хелен Ким')

  const redactions = await openCasePart(page, 'Redactions')
  await redactions.getByText('4 decisions on words that may tell it').click()
  await redactions.getByText('Not she: a ferry').waitFor()
  await shoot(page, 'redaction decisions')
  await redactions
    .getByRole('listitem')
    .filter({ hasText: 'Хелен Ким' })
    .last()
    .getByRole('button', { name: 'Take back' })
    .click()
  const decisions = async () =>
    (await recordsOf(page)).flatMap(each => (each.record === 'redaction' ? Object.keys(each as Redaction) : []))
  await expect.poll(async () => (await decisions()).filter(field => field.startsWith('decided:')).length).toBe(3)
  expect(complaints).toEqual([])
})
