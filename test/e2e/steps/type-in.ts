import type { Locator } from 'playwright-core'

/** Types into a field key by key, as hands do: what is set at once hides what happens between two keys. */
export async function typeIn(field: Locator, text: string): Promise<void> {
  await field.click()
  await field.page().keyboard.type(text)
}

/** Types over what the field holds. */
export async function typeOver(field: Locator, text: string): Promise<void> {
  await field.click()
  const { keyboard } = field.page()
  await keyboard.press('Control+a')
  await keyboard.type(text)
}
