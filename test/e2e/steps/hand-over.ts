/** What a user does to give a part of a case away, and to take in what comes back. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import type { ExportFormat } from '#shared/contract.ts'
import { ask } from '../ask.ts'
import { typeOver } from './type-in.ts'

export const dialog = (page: Page, title?: string): Locator =>
  title === undefined ? page.getByRole('dialog') : page.getByRole('dialog', { name: title })

/** Opens the export form from the menu of the case, by mouse. */
export async function openExport(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Case menu' }).click()
  await page.getByRole('menuitem', { name: 'Export the case or a part of it' }).click()
  return dialog(page, 'Export')
}

export async function chooseFrom(within: Locator, label: string, option: string): Promise<void> {
  await within.getByRole('combobox', { name: label, exact: true }).click()
  await within.page().getByRole('option', { name: option }).first().click()
}

/** Says for whom, why and where to, writes, and returns the number of the release. */
export async function writeExport(form: Locator, path: string): Promise<string> {
  const page = form.page()
  await typeOver(form.getByLabel('Recipient'), 'K. Ito, Financial Intelligence')
  await typeOver(form.getByLabel('Purpose'), 'Joint inquiry')
  await typeOver(form.getByRole('textbox', { name: /^(File|New folder)$/ }), path)
  await form.getByRole('button', { name: 'Export', exact: true }).click()
  const written = dialog(page, 'The export is written')
  await written.waitFor({ timeout: 60_000 })
  const says = await written.getByText(/^release R-\d+$/).textContent()
  await page.keyboard.press('Enter')
  await written.waitFor({ state: 'detached' })
  return says?.replace('release ', '') ?? ''
}

/** A part of the view of the case. */
export async function openCasePart(page: Page, part: string): Promise<Locator> {
  await page.getByRole('navigation').getByRole('button', { name: 'Case', exact: true }).click()
  await page.getByRole('tab', { name: new RegExp(`^${part}`) }).click()
  return page.getByRole('region', { name: part })
}

/** The receipt that a recipient would return for this file. */
export function fillReceipt(file: string, path: string): void {
  const bytes = readFileSync(file)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const said = { receivedBy: 'K. Ito', office: 'Financial Intelligence', receivedAt: '2026-11-20T10:00:00Z' }
  writeFileSync(path, JSON.stringify({ format: 'case-receipt@v1', file, size: bytes.length, sha256, ...said }))
}

/** Every byte below a folder, or of a file, as one text. */
export function bytesBelow(path: string): string {
  if (!statSync(path).isDirectory()) return readFileSync(path, 'utf8')
  return readdirSync(path)
    .map(name => bytesBelow(join(path, name)))
    .join('\n')
}

const edition = {
  scope: { of: 'case' },
  upTo: 'RED',
  redacted: false,
  recipient: 'K. Ito',
  purpose: 'Inquiry',
} as const

/** Where a format's files are written below a folder. */
const placeOf = ({ id, form }: ExportFormat, folder: string) =>
  join(folder, form === 'folder' ? id : `${id}.${form.file}`)

/** Writes the whole case in each format that there is, below a folder; returns where. */
export async function exportEach(page: Page, folder: string): Promise<readonly string[]> {
  const formats = await ask(page, 'export.formats', {})
  for (const format of formats)
    await ask(page, 'export.write', {
      ...edition,
      job: format.id,
      format: format.id,
      path: placeOf(format, folder),
      options: {},
    })
  return formats.map(format => placeOf(format, folder))
}
