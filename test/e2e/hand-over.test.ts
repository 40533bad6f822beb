import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { CaseRecord } from '#shared/model/record.ts'
import { ask } from './ask.ts'
import { type App, openApp } from './open-app.ts'
import { addFromPanel, choose, closePanel, link, nodeCalled } from './steps/board.ts'
import { newCase, recordsOf } from './steps/cases.ts'
import { dropFiles } from './steps/evidence.ts'
import {
  bytesBelow,
  chooseFrom,
  dialog,
  fillReceipt,
  openCasePart,
  openExport,
  writeExport,
} from './steps/hand-over.ts'
import { typeOver } from './steps/type-in.ts'

/** Two people, of whom one stands in a claim that not everybody may have, and one exhibit. */
async function smallCase(): Promise<App> {
  const app = await openApp()
  const { page } = app
  await newCase(page, 'Pier nine')
  await addFromPanel(page, 'Person', 'An Song Ho')
  await addFromPanel(page, 'Company', 'Lotus Star')
  await closePanel(page)
  await link(page, 'An Song Ho', 'Lotus Star', 'director of')
  await dropFiles(page, [{ name: 'note.txt', content: 'An Song Ho was seen at the pier' }])
  await expect.poll(async () => (await recordsOf(page)).some(isExhibit)).toBe(true)
  const { id } = await nodeCalled(page, 'An Song Ho')
  const claim = { subject: id, property: 'alias', value: 'The Ferryman', handling: 'RED' }
  await ask(page, 'run', { command: 'claim.add', input: claim })
  return app
}

test('what goes out is listed with what was withheld, and its receipt comes back into the custody', async () => {
  const { page, dataFolder, complaints } = await smallCase()
  const tables = join(dataFolder, 'tables')
  const form = await openExport(page)
  await chooseFrom(form, 'Format', 'CSV tables')
  await form.getByRole('tab', { name: 'By filter' }).click()
  await typeOver(form.getByLabel('Words in it'), 'Song')
  await chooseFrom(form, 'They may have up to', 'TLP:GREEN')
  await form.getByText(/withheld, for its reader may not have/).waitFor()
  await chooseFrom(form, 'They may have up to', 'TLP:AMBER')
  await form.getByText(/1 record is withheld.*1 claim RED/).waitFor()
  expect(await writeExport(form, tables)).toBe('R-001')
  expect(bytesBelow(tables)).toContain('An Song Ho')
  expect(bytesBelow(tables)).not.toContain('The Ferryman')

  const zip = join(dataFolder, 'pier.zip')
  expect(await writeExport(await openExport(page), zip)).toBe('R-002')
  const receipt = join(dataFolder, 'receipt.json')
  fillReceipt(zip, receipt)
  const releases = await openCasePart(page, 'Releases')
  await releases.getByRole('button', { name: /R-002.*no receipt/ }).waitFor()
  await releases.getByRole('button', { name: 'Take in a receipt …' }).click()
  await typeOver(dialog(page).getByRole('textbox', { name: 'Receipt' }), receipt)
  await page.keyboard.press('Enter')
  await dialog(page, 'The receipt is taken in').getByText('R-002').waitFor()
  await page.keyboard.press('Enter')
  const isFocused = (button: Element) => button === document.activeElement
  await expect.poll(() => releases.getByRole('button', { name: 'Take in a receipt …' }).evaluate(isFocused)).toBe(true)
  await releases.getByRole('button', { name: /R-002.*received/ }).click()
  await releases.getByText('Received by K. Ito, Financial Intelligence').waitFor()
  await releases.getByRole('button', { name: /R-001.*no receipt/ }).waitFor()

  await page.getByRole('navigation').getByRole('button', { name: 'Evidence' }).click()
  await page.getByRole('grid', { name: 'Exhibits' }).getByText('note.txt').first().click()
  const custody = page.getByRole('region', { name: 'Custody' })
  await custody.getByText('K. Ito received it').waitFor()
  await custody.getByText('handed it over to K. Ito, Financial Intelligence: Joint inquiry').waitFor()
  await custody.getByRole('button', { name: 'release R-002' }).first().click()
  await releases.getByText('Received by K. Ito, Financial Intelligence').waitFor()
  expect(complaints).toEqual([])
})

test('a redacted person is in no byte of what goes out, and back once the redaction is taken back', async () => {
  const { page, dataFolder, complaints } = await smallCase()
  await choose(page, 'An Song Ho')
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Redact the selection in editions …' }).click()
  await dialog(page)
    .getByText(/^Blacks out [1-9]\d* places/)
    .waitFor()
  await typeOver(dialog(page).getByLabel('Reason'), 'A source')
  await page.keyboard.press('Enter')
  const redactions = await openCasePart(page, 'Redactions')
  await redactions.getByText('An Song Ho, everywhere').waitFor()
  await redactions.getByText(/[1-9]\d* places/).waitFor()
  for (const format of ['CSV tables', 'STIX 2.1', 'GraphML', 'Dossier as HTML']) {
    const path = join(dataFolder, `redacted ${format}`)
    const form = await openExport(page)
    await chooseFrom(form, 'Format', format)
    await chooseFrom(form, 'They may have up to', 'TLP:RED')
    await form.getByRole('checkbox', { name: /Redacted edition/ }).click()
    await writeExport(form, path)
    for (const name of ['An Song Ho', 'The Ferryman']) expect(bytesBelow(path)).not.toContain(name)
    expect(bytesBelow(path)).toContain('[REDACTED 1]')
    expect(bytesBelow(path)).toContain('Lotus Star')
  }
  await openCasePart(page, 'Redactions')
  await redactions.getByRole('button', { name: 'Take back' }).click()
  await redactions.getByText('taken back').waitFor()
  const form = await openExport(page)
  expect(await form.getByRole('checkbox', { name: /Redacted edition/ }).isDisabled()).toBe(true)
  expect(complaints).toEqual([])
})

const isTold = ({ record }: CaseRecord) => ['entity', 'link', 'claim', 'source'].includes(record)
const isExhibit = ({ record }: CaseRecord) => record === 'exhibit'

const people = [
  { id: 'p1', schema: 'Person', properties: { name: ['Ri Jong Ho'] } },
  { id: 'c1', schema: 'Company', properties: { name: ['Garnet Desk'] } },
  { id: 'd1', schema: 'Directorship', properties: { director: ['p1'], organization: ['c1'] } },
  { id: 'x1', schema: 'NoSuchSchema', properties: {} },
]

test('by keyboard alone: a foreign file is looked into, taken in, and taken back in one step', async () => {
  const { page, dataFolder, complaints } = await smallCase()
  const file = join(dataFolder, 'people.ftm.json')
  writeFileSync(file, people.map(each => `${JSON.stringify(each)}\n`).join(''))
  const isFound = async (name: string) =>
    (await recordsOf(page)).some(each => each.record === 'claim' && JSON.stringify(each.value).includes(name))
  const before = await recordsOf(page)
  await page.keyboard.press('Control+Shift+O')
  await dialog(page, 'Import').waitFor()
  await page.keyboard.type(file)
  await page.keyboard.press('Enter')
  await dialog(page).getByText('2 entities, 1 link').waitFor({ timeout: 30_000 })
  await dialog(page).getByText('NoSuchSchema').waitFor()
  expect(await recordsOf(page)).toEqual(before)
  await page.keyboard.press('Enter')
  await dialog(page, 'The file is imported').waitFor({ timeout: 30_000 })
  expect(existsSync(`${file}.errors.txt`)).toBe(false)
  await page.keyboard.press('Enter')
  await dialog(page).waitFor({ state: 'detached' })
  await nodeCalled(page, 'Ri Jong Ho')
  expect(await isFound('Garnet Desk')).toBe(true)
  await page.keyboard.press('Control+z')
  await expect.poll(() => isFound('Garnet Desk')).toBe(false)
  expect((await recordsOf(page)).filter(isTold)).toEqual(before.filter(isTold))
  expect((await recordsOf(page)).filter(isExhibit)).toEqual(before.filter(isExhibit))
  expect(complaints).toEqual([])
})
