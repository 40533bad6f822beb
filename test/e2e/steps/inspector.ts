/** What a user does beside the board: values with their sources. */
import type { Page } from 'playwright-core'
import { typeIn } from './type-in.ts'

export interface ValueFrom {
  readonly property: string
  readonly value: string
  /** The title of the source; a new one unless the case has it. */
  readonly source: string
  readonly grade: string
}

/** Adds a value to what is selected, with its source and grade in the same row. */
export async function addValue(page: Page, { property, value, source, grade }: ValueFrom): Promise<void> {
  const inspector = page.getByRole('complementary', { name: 'inspector' })
  const open = inspector.getByRole('button', { name: /^Add a value/ })
  if (await open.isVisible()) await open.click()
  await pickFrom(page, 'Property', property)
  await typeIn(inspector.getByRole('textbox', { name: 'Value' }), value)
  await typeIn(inspector.getByRole('combobox', { name: 'Source', exact: true }), source)
  await page.getByRole('listbox', { name: 'Source' }).getByRole('option', { name: source }).first().click()
  await pickFrom(page, 'Grade of the source', grade.slice(0, 1))
  await pickFrom(page, 'Grade of the information', grade.slice(1))
  await inspector.getByRole('button', { name: 'Add', exact: true }).click()
}

/** Chooses from a drop-down by the words of its line. */
export async function pickFrom(page: Page, label: string, choice: string): Promise<void> {
  await page.getByRole('combobox', { name: label, exact: true }).click()
  await page
    .getByRole('option', { name: new RegExp(`^${choice}\\b`) })
    .first()
    .click()
}
