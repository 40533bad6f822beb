import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openApp, shoot } from './open-app.ts'
import { addFromPanel, choose, closePanel } from './steps/board.ts'
import { newCase, recordsOf } from './steps/cases.ts'
import { dialogTitles } from './steps/dialog-titles.ts'
import { claimFromPassage, dropFiles, markWords } from './steps/evidence.ts'
import { dialog, openCasePart } from './steps/hand-over.ts'

/** 1440×900 and 1024×640, and what of them is left to lay out at 200 %. */
const sizes = [
  [1440, 900],
  [1024, 640],
  [720, 450],
  [512, 320],
] as const

const notices = (page: Page) => page.getByRole('region', { name: 'Notices' })

/** The fields and buttons that lie under a notice, as they are in the page. */
async function coveredBy(page: Page): Promise<readonly string[]> {
  await notices(page).getByRole('status').first().waitFor()
  // it goes aside as soon as something comes to lie under it
  await page.waitForTimeout(400)
  return notices(page).evaluate(section => {
    const found = new Set<string>()
    for (const notice of section.children) {
      const { left, top, right, bottom } = notice.getBoundingClientRect()
      if (left < 0 || top < 0 || right > innerWidth || bottom > innerHeight) found.add('the notice leaves the window')
      for (let x = left; x <= right; x += 8)
        for (let y = top; y <= bottom; y += 6) {
          const under = document.elementsFromPoint(x, y).find(each => !section.contains(each))
          const control = under?.closest('input, textarea, button, a, [role="combobox"], [role="tab"], [role="option"]')
          if (control) found.add(control.outerHTML.slice(0, 120))
        }
    }
    return [...found]
  })
}

test('no notice covers a field or a button of any view, form or dialog, in any size and theme', async () => {
  const { page, complaints } = await openApp()
  const { keyboard } = page
  await newCase(page, 'Quiet harbour')
  await addFromPanel(page, 'Person', 'Anna Berg')
  await addFromPanel(page, 'Company', 'Lotus Star')
  await closePanel(page)
  await dropFiles(page, [{ name: 'note.txt', content: 'Anna Berg was seen at the pier\n'.repeat(60) }])
  let undone = false
  const raise = async () => {
    await keyboard.press(undone ? 'Control+Shift+Z' : 'Control+z')
    undone = !undone
  }
  await page.getByRole('navigation').getByRole('button', { name: 'Board', exact: true }).click()
  await choose(page, 'Lotus Star')
  await keyboard.press('F2')
  await keyboard.type('Lotus Star Ltd')
  await keyboard.press('Enter')
  const covered: string[] = []
  const look = async (where: string) => {
    covered.push(...(await coveredBy(page)).map(each => `${where}: ${each}`))
    await shoot(page, `notice ${where}`)
  }
  for (const [at, [width, height]] of sizes.entries()) {
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme: at % 2 === 0 ? 'light' : 'dark' })
    for (const view of ['Board', 'Sources', 'Journal', 'Case', 'Dossiers', 'Evidence']) {
      await page.getByRole('navigation').getByRole('button', { name: view, exact: true }).click()
      await raise()
      await look(`${view} ${width}`)
    }
    if (at % 2 === 0) continue
    for (const title of dialogTitles) {
      await raise()
      await notices(page).getByRole('status').first().waitFor()
      await keyboard.press('Control+k')
      await keyboard.type(title)
      await keyboard.press('Enter')
      await dialog(page).waitFor()
      await look(`${title} ${width}`)
      await keyboard.press('Escape')
      await dialog(page).waitFor({ state: 'detached' })
    }
  }
  expect(covered).toEqual([])
  expect(complaints).toEqual([])
})

test('the form of a passage is never under the notice of the claim before it', async () => {
  const { page, complaints } = await openApp()
  const { keyboard } = page
  await newCase(page, 'Quiet harbour')
  await addFromPanel(page, 'Person', 'Anna Berg')
  await closePanel(page)
  await dropFiles(page, [{ name: 'note.txt', content: 'Anna Berg was seen at the pier' }])
  await page.getByRole('navigation').getByRole('button', { name: 'Evidence' }).click()
  await page.getByRole('grid', { name: 'Exhibits' }).getByText('note.txt').first().click()
  await page
    .getByRole('complementary', { name: /^Details of/ })
    .getByRole('button', { name: 'Open' })
    .click()
  const covered: string[] = []
  for (const [width, height] of sizes.slice(0, 3)) {
    await page.setViewportSize({ width, height })
    await markWords(page, 'at the pier')
    await claimFromPassage(page, { about: 'Anna Berg', property: 'Description' })
    await notices(page).getByText('Claimed of Anna Berg').first().waitFor()
    await markWords(page, 'was seen')
    await page.getByRole('button', { name: /^Make a claim/ }).click()
    covered.push(...(await coveredBy(page)))
    await shoot(page, `notice passage ${width}`)
    await keyboard.press('Escape')
  }
  expect(covered).toEqual([])
  expect(complaints).toEqual([])
})

test('by keyboard: a redaction says what it did and where it is listed, and is taken back from there', async () => {
  const { page, complaints } = await openApp()
  const { keyboard } = page
  await newCase(page, 'Quiet harbour')
  await addFromPanel(page, 'Person', 'Anna Berg')
  await closePanel(page)
  const redactions = async () => (await recordsOf(page)).filter(({ record }) => record === 'redaction').length
  const redact = async () => {
    await keyboard.press('Control+k')
    await keyboard.type('redact some')
    await keyboard.press('Enter')
    await dialog(page).waitFor()
    await keyboard.type('Anna')
    await page.getByRole('option', { name: /^Anna Berg/ }).waitFor()
    await keyboard.press('Enter')
    await dialog(page)
      .getByText(/^Blacks out/)
      .waitFor()
    await keyboard.press('Enter')
    await notices(page).getByText('[REDACTED 1] for Anna Berg, everywhere').waitFor()
  }
  await redact()
  await keyboard.press('Control+z')
  await notices(page).getByText('Undone').waitFor()
  expect(await notices(page).getByRole('button', { name: 'Undo' }).count()).toBe(0)
  expect(await redactions()).toBe(0)
  await redact()
  await notices(page).getByRole('button', { name: 'Undo' }).focus()
  await keyboard.press('Enter')
  await expect.poll(redactions).toBe(0)
  await redact()
  // What it would take back is no longer the last that was done.
  await page.getByRole('button', { name: 'Undo: Added redaction 1' }).waitFor()
  await choose(page, 'Anna Berg')
  await keyboard.press('F2')
  await keyboard.type('Anna Holt')
  await keyboard.press('Enter')
  await expect.poll(() => notices(page).getByRole('button', { name: 'Undo' }).count()).toBe(0)
  await (await openCasePart(page, 'Redactions')).getByText('Anna Holt, everywhere').waitFor()
  expect(complaints).toEqual([])
})
