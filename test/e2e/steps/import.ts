/** What a user does in the import dialog, by keyboard alone. */
import type { Locator, Page } from 'playwright-core'
import { dialog } from './hand-over.ts'
import { tabTo } from './keyboard.ts'

/** Opens the dialog and types where the file lies. */
export async function openImport(page: Page, path: string): Promise<Locator> {
  await page.keyboard.press('Control+Shift+O')
  const form = dialog(page, 'Import')
  await form.waitFor()
  await page.keyboard.type(path)
  return form
}

/** Goes to a drop-down by Tab, and chooses the line that begins with these words, by arrows where no key has its letters. */
export async function pickByKeys(page: Page, label: string | RegExp, words: string): Promise<void> {
  await tabTo(page, label)
  await page.keyboard.press('Enter')
  const options = page.getByRole('option').filter({ visible: true })
  await options.first().waitFor()
  const marked = options.and(page.locator('[data-highlighted]')).filter({ hasText: words })
  if (/^[ -~]+$/.test(words)) await page.keyboard.type(words)
  else while ((await marked.count()) === 0) await page.keyboard.press('ArrowDown')
  await marked.waitFor()
  await page.keyboard.press('Enter')
  await options.first().waitFor({ state: 'detached' })
}

/** What a line of the report says, such as "New to this case"; empty where it has none. */
export async function factOf(form: Locator, title: string): Promise<string> {
  const fact = form.locator('dt', { hasText: new RegExp(`^${title}$`) }).locator('xpath=following-sibling::dd[1]')
  return (await fact.count()) === 0 ? '' : ((await fact.textContent()) ?? '')
}
