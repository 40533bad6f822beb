/** A user without a mouse: keys, Tab to what is named, and a look at where the focus is after each. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { ValueFrom } from './inspector.ts'

/** What has the focus: its spoken name, and whether one can see that it has it. */
export interface Focus {
  readonly name: string
  readonly visible: boolean
}

const outside = 'nothing'

export function focusOf(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    const at = document.activeElement
    if (!(at instanceof HTMLElement) || at === document.body) return { name: 'nothing', visible: false }
    const labels = 'labels' in at ? [...((at as HTMLInputElement).labels ?? [])] : []
    const named = document.getElementById(at.getAttribute('aria-labelledby') ?? '') ?? labels[0] ?? at
    const name = at.ariaLabel ?? (named.textContent || (at as HTMLInputElement).placeholder) ?? at.tagName
    const mark = at.ownerDocument.createElement('i')
    at.ownerDocument.body.append(mark)
    const colours = ['--focus', '--accent'].map(token => {
      mark.style.color = `var(${token})`
      return getComputedStyle(mark).color
    })
    mark.remove()
    // a ring around it, or its edge, that of the line it stands in or that laid over it, in a colour that says so
    const { outlineStyle, outlineWidth } = getComputedStyle(at)
    const ring = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0
    const edges = [getComputedStyle(at), getComputedStyle(at.parentElement ?? at), getComputedStyle(at, '::after')]
    const edge = edges.some(
      ({ borderBottomColor, borderBottomWidth }) =>
        Number.parseFloat(borderBottomWidth) > 0 && colours.includes(borderBottomColor),
    )
    const { width, height } = at.getBoundingClientRect()
    return { name: name.trim(), visible: at.matches(':focus-visible') && (ring || edge) && width * height > 0 }
  })
}

/** Presses keys one after the other; the focus must be seen after each. */
export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key)
    await expectFocusSeen(page, key)
  }
}

export async function expectFocusSeen(page: Page, after: string): Promise<void> {
  await expect.poll(() => focusOf(page), { message: `the focus after ${after}` }).toMatchObject({ visible: true })
}

/** Types as soon as the focus is in the field of this name, and can be seen there. */
export async function typeInto(page: Page, name: string | RegExp, text: string): Promise<void> {
  const matching = typeof name === 'string' ? name : expect.stringMatching(name)
  await expect.poll(() => focusOf(page)).toEqual({ name: matching, visible: true })
  await page.keyboard.type(text)
}

/** Goes by Tab (or Shift+Tab) to what is called so. */
export async function tabTo(page: Page, name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const passed: string[] = []
  for (let presses = 0; presses < 60; presses++) {
    const at = await focusOf(page)
    if (typeof name === 'string' ? at.name === name : name.test(at.name)) return
    passed.push(at.name)
    await page.keyboard.press(key)
    // after the last comes the browser's own frame, and then the first again
    if ((await focusOf(page)).name !== outside) await expectFocusSeen(page, `${key} from ${at.name}`)
  }
  throw new Error(`${key} never came to ${name}, only to: ${passed.join(' · ')}`)
}

/** Tab (1) and Shift+Tab (-1) in one burst, faster than the page answers: as keys typed ahead on a busy machine. */
export async function tabAtOnce(page: Page, ...steps: readonly (1 | -1)[]): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const tab = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 }
  const events = steps.flatMap(step =>
    (['keyDown', 'keyUp'] as const).map(type => ({ ...tab, type, modifiers: step < 0 ? 8 : 0 })),
  )
  await Promise.all(events.map(event => session.send('Input.dispatchKeyEvent', event)))
  await session.detach()
}

/** Runs a command by its title, from the palette. */
export async function command(page: Page, title: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await typeInto(page, 'Search or run a command', title)
  await page.keyboard.press('Enter')
  await page.getByRole('combobox', { name: 'Search or run a command' }).waitFor({ state: 'detached' })
}

/** Fills the row in which a value is added, from wherever in it the focus is; it stays open for the next. */
export async function addValueByKeys(page: Page, { property, value, source, grade }: ValueFrom): Promise<void> {
  const pick = async (name: string, words: string) => {
    await tabTo(page, name)
    await page.keyboard.press('Enter')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.type(words)
    await page.keyboard.press('Enter')
    await page.getByRole('option').first().waitFor({ state: 'detached' })
    await expectFocusSeen(page, `choosing ${words}`)
  }
  await pick('Property', property)
  await tabTo(page, 'Value')
  await page.keyboard.type(value)
  await tabTo(page, 'Source')
  await page.keyboard.type(source)
  await press(page, 'Enter')
  await pick('Grade of the source', grade.slice(0, 1))
  await pick('Grade of the information', grade.slice(1))
  await tabTo(page, 'Add')
  await page.keyboard.press('Enter')
  await page.getByRole('complementary', { name: 'inspector' }).getByText(value, { exact: true }).waitFor()
  await expectFocusSeen(page, 'adding a value')
}
