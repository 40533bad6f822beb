import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openApp } from './open-app.ts'
import { nodeCalled, settled } from './steps/board.ts'
import { caseShown, readRecoveryWords, stateHashOf } from './steps/cases.ts'
import {
  addValueByKeys,
  command,
  expectFocusSeen,
  focusOf,
  press,
  tabAtOnce,
  tabTo,
  typeInto,
} from './steps/keyboard.ts'

test('the whole path by keyboard alone, with the focus always in sight', async () => {
  const { page, dataFolder, complaints } = await openApp()
  const passphrase = await makeCase(page)
  await drawPicture(page)
  await addContradiction(page)
  await attachFrom(join(dataFolder, 'stick'), page)
  await claimLine(page)
  const whole = await stateHashOf(page)

  await press(page, 'Control+z', 'Control+z')
  await page.getByRole('button', { name: /^Redo: (?!nothing)/ }).waitFor()
  await press(page, 'Control+Shift+z', 'Control+y')
  await page.getByRole('button', { name: 'Redo: nothing to redo' }).waitFor()
  expect(await stateHashOf(page)).toBe(whole)

  await lookAround(page)
  await page.keyboard.press('Control+l')
  await typeInto(page, 'Passphrase', passphrase)
  await page.keyboard.press('Enter')
  await nodeCalled(page, 'Lotus Star Trading')
  await expectFocusSeen(page, 'unlocking')
  expect(await stateHashOf(page)).toBe(whole)
  expect(complaints).toEqual([])
})

/** Returns its passphrase. */
async function makeCase(page: Page): Promise<string> {
  await page.getByRole('button', { name: /^New case/ }).waitFor()
  await tabTo(page, /^New case/)
  await press(page, 'Enter')
  await typeInto(page, 'Title', 'Night ferry')
  const passphrase = await page.locator('output[aria-label="Passphrase"]').textContent()
  await press(page, 'Enter')
  await readRecoveryWords(page)
  await tabTo(page, /stored them away/)
  await press(page, 'Space')
  await tabTo(page, 'Open the case')
  await page.keyboard.press('Enter')
  await caseShown(page, 'Night ferry')
  return passphrase ?? ''
}

async function drawPicture(page: Page): Promise<void> {
  await page.keyboard.press('a')
  await typeInto(page, 'Type of entity', 'person')
  await page.keyboard.press('Enter')
  await typeInto(page, 'Name', 'An Song Ho')
  await press(page, 'Enter')
  await nodeCalled(page, 'An Song Ho')
  await press(page, 'a', 'Escape')
  await command(page, 'add front company')
  await typeInto(page, 'Name', 'Lotus Star')
  await press(page, 'Enter')
  await nodeCalled(page, 'Lotus Star')
  await press(page, 'F2')
  await typeInto(page, 'Name', 'Lotus Star Trading')
  await press(page, 'Enter')
  await nodeCalled(page, 'Lotus Star Trading')

  await page.keyboard.press('l')
  await typeInto(page, 'Link Lotus Star Trading to …', 'song')
  await page.keyboard.press('Enter')
  await typeInto(page, 'Lotus Star Trading … An Song Ho', '')
  await page.keyboard.type('director')
  await press(page, 'Enter')
  await settled(page, 2, 1)

  await press(page, 'ArrowLeft', 'ArrowRight', 'Escape', 'ArrowUp', 'Shift+ArrowDown', 'Escape')
}

async function addContradiction(page: Page): Promise<void> {
  await command(page, 'add incident')
  await typeInto(page, 'Name', 'Ferry theft')
  await press(page, 'Enter')
  await nodeCalled(page, 'Ferry theft')
  await press(page, 'Enter')
  await tabTo(page, /^Add a value/)
  await press(page, 'Enter')
  await addValueByKeys(page, { property: 'Loss', value: '620 M USD', source: 'Harbour Gazette', grade: 'B2' })
  await tabTo(page, 'Property', 'Shift+Tab')
  await addValueByKeys(page, { property: 'Loss', value: '625 M USD', source: 'Chain report', grade: 'C3' })
  await expect.poll(async () => (await nodeCalled(page, 'Ferry theft')).badges).toContain('conflict')
}

async function attachFrom(stick: string, page: Page): Promise<void> {
  await mkdir(stick)
  await writeFile(join(stick, 'gazette.txt'), 'Ferry robbed\nThe owner said 620 million USD were taken.\n')
  await press(page, 'Escape')
  await press(page, 'Alt+3')
  await page.getByText('No evidence yet').waitFor()
  await tabTo(page, 'Attach files')
  await press(page, 'Enter')
  await page.getByRole('dialog').waitFor()
  await typeInto(page, 'Folder', '')
  await press(page, 'Control+a')
  await page.keyboard.type(stick)
  await press(page, 'Enter')
  await page.getByRole('grid', { name: 'Files' }).getByText('gazette.txt').waitFor()
  await tabTo(page, 'Files')
  await press(page, 'End')
  await page.keyboard.press('Enter')
  await typeInto(page, 'How they were acquired', 'handed over on a stick')
  await page.keyboard.press('Enter')
}

async function claimLine(page: Page): Promise<void> {
  await page.getByRole('grid', { name: 'Exhibits' }).getByText('gazette.txt').first().waitFor()
  await tabTo(page, 'Exhibits')
  await press(page, 'ArrowDown', 'Enter')
  await page.getByText('Ferry robbed').waitFor()
  await tabTo(page, 'gazette.txt')
  await press(page, 'ArrowDown', 'ArrowDown')
  // A passage stays chosen while the focus goes through the field in which words are looked for, however quickly.
  await tabAtOnce(page, -1, -1, -1, 1, 1, 1)
  await expect.poll(() => focusOf(page)).toMatchObject({ name: 'gazette.txt' })
  await tabTo(page, 'Find in this text', 'Shift+Tab')
  await tabTo(page, 'Make a claim from this passage')
  await page.getByText('The owner said 620 million USD were taken.').last().waitFor()
  await press(page, 'Enter')
  await tabTo(page, 'About')
  await press(page, 'Control+a')
  await page.keyboard.type('Lotus')
  await press(page, 'Enter')
  await tabTo(page, 'Make the claim')
  await page.keyboard.press('Enter')
  await page.getByText('Claimed of Lotus Star Trading').waitFor()
  await expectFocusSeen(page, 'making a claim')
}

async function lookAround(page: Page): Promise<void> {
  await page.keyboard.press('Control+f')
  await typeInto(page, 'Search everything', 'lotus')
  await page.getByRole('option', { name: 'Lotus Star Trading' }).first().waitFor()
  await press(page, 'Enter')
  await page
    .getByRole('complementary', { name: 'inspector' })
    .getByRole('heading', { name: 'Lotus Star Trading' })
    .waitFor()
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Shortcuts' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await expectFocusSeen(page, 'closing the list of shortcuts')
}
