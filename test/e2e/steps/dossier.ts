/** What a user does with a dossier: begin it, write and cite, see what the check finds, waive, write it to a file. */
import type { Locator, Page } from 'playwright-core'
import { typeOver } from './type-in.ts'

export const summaryOf = (page: Page): Locator => page.getByRole('textbox', { name: 'Summary' })

/** The toolbar's word on how far it is: `Draft: …`, `Ready: …`. */
export const stateOf = (page: Page): Locator => page.getByRole('status', { name: 'State' })

/** The page as it will be written. */
export const pageOf = (page: Page, title: string | RegExp): Locator => page.getByRole('region', { name: title })

export const openFindings = (page: Page): Locator =>
  page.getByRole('list', { name: 'Statements without an exhibit' }).getByRole('listitem')

/** Begins a dossier of a kind, in the view of dossiers. */
export async function beginCaseFile(page: Page, kind: string): Promise<void> {
  const other = page.getByRole('button', { name: 'New dossier' })
  if (await other.isVisible()) await other.click()
  await page
    .getByRole('region', { name: 'New dossier' })
    .getByRole('button', { name: new RegExp(`^${kind} `) })
    .click()
}

export async function waive(finding: Locator, reason: string): Promise<void> {
  await finding.getByRole('button', { name: 'Waive …' }).click()
  await typeOver(finding.getByLabel('Why it may stand without an exhibit'), reason)
  await finding.getByRole('button', { name: 'Waive', exact: true }).click()
}

/** Fills in the export dialog, which is open, and writes. */
export async function writeTo(page: Page, path: string, recipient: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await typeOver(dialog.getByLabel('Recipient'), recipient)
  await typeOver(dialog.getByLabel('File', { exact: true }), path)
  await dialog.getByRole('button', { name: 'Export', exact: true }).click()
  await page.getByRole('heading', { name: 'The export is written' }).waitFor()
}
