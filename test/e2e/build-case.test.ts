import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openApp } from './open-app.ts'
import {
  addFromPalette,
  addFromPanel,
  choose,
  closePanel,
  drawLink,
  link,
  nodeCalled,
  rename,
  settled,
} from './steps/board.ts'
import {
  closeCase,
  hashOf,
  lock,
  newCase,
  openRecent,
  recordsOf,
  redoAll,
  stateHashOf,
  undoAll,
  unlockWith,
} from './steps/cases.ts'
import { claimFromPassage, dropFiles, markWords } from './steps/evidence.ts'
import { addValue, pickFrom } from './steps/inspector.ts'

const address = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'
/** As a board shows it where nothing in the case looks like it. */
const shortened = '0x5aAe…eAed'
const mistyped = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAea'

const article = [
  'Harbour bridge robbed overnight',
  '',
  'The operators of the bridge said on Tuesday that 620 million USD were taken.',
  'Analysts traced the first deposits to the exchange Garnet Desk.',
].join('\n')

test('an investigator builds a case by mouse, takes it back, does it again, and finds it as it was', async () => {
  const app = await openApp()
  const { page } = app
  const keys = await newCase(page, 'Harbour bridge')
  expect(keys.passphrase.split(' ')).toHaveLength(6)
  expect(keys.recoveryWords.split(' ')).toHaveLength(24)
  const empty = await stateHashOf(page)

  await drawPicture(page)
  await addContradiction(page)
  await changeScheme(page)
  await claimFromFile(page)

  const whole = await stateHashOf(page)
  const steps = await undoAll(page)
  expect(steps).toBeGreaterThan(20)
  // that the exhibit was looked at has happened, and stays
  const left = await recordsOf(page)
  const [viewed, ...others] = left.filter(record => record.record === 'custody-event')
  expect([viewed?.action, others]).toEqual(['viewed', []])
  expect(hashOf(left.filter(record => record !== viewed))).toBe(empty)
  expect(await redoAll(page)).toBe(steps)
  expect(await stateHashOf(page)).toBe(whole)

  await closeCase(page)
  await openRecent(page, 'Harbour bridge', keys)
  expect(await stateHashOf(page)).toBe(whole)
  await settled(page, 6, 4)

  const again = await app.relaunch()
  await openRecent(again.page, 'Harbour bridge', { recoveryWords: keys.recoveryWords })
  expect(await stateHashOf(again.page)).toBe(whole)
  expect(again.complaints).toEqual([])
})

test('a locked case opens with its passphrase or its recovery words, and says what is wrong with others', async () => {
  const { page, complaints } = await openApp()
  const keys = await newCase(page, 'Quiet pier')
  await addFromPanel(page, 'Person', 'An Song Ho')
  await nodeCalled(page, 'An Song Ho')
  const before = await stateHashOf(page)

  await lock(page)
  expect(await page.content()).not.toContain('An Song Ho')
  await unlockWith(page, { passphrase: `${keys.passphrase} and more` })
  await page.getByRole('alert').filter({ hasText: 'This passphrase does not open the case' }).waitFor()
  await unlockWith(page, { passphrase: keys.passphrase })
  await nodeCalled(page, 'An Song Ho')
  expect(await stateHashOf(page)).toBe(before)

  await lock(page)
  const words = keys.recoveryWords.split(' ')
  await unlockWith(page, { recoveryWords: words.with(4, 'zebrafinch').join(' ') })
  await page.getByRole('alert').filter({ hasText: 'Word 5, "zebrafinch", is not a recovery word' }).waitFor()
  await unlockWith(page, { recoveryWords: ` ${words.join('  ').toUpperCase()} ` })
  await nodeCalled(page, 'An Song Ho')
  expect(await stateHashOf(page)).toBe(before)
  expect(complaints).toEqual([])
})

const inspector = (page: Page) => page.getByRole('complementary', { name: 'inspector' })

async function drawPicture(page: Page): Promise<void> {
  await addFromPanel(page, 'Person', 'An Song Ho')
  await addFromPanel(page, 'Persona', 'Lucas Meyer')
  await addFromPanel(page, 'Front company', 'Lotus Star Trading')
  await addFromPanel(page, 'Address', mistyped)
  await page
    .getByRole('alert')
    .filter({ hasText: /checksum/ })
    .waitFor()
  await nodeCalled(page, 'unnamed address')
  await rename(page, 'unnamed address', address)
  await addFromPalette(page, 'exchange', 'Garnet Desk')
  await addFromPanel(page, 'Incident', 'Bridge theft')
  await closePanel(page)
  await page.getByRole('application').press('f')
  await settled(page, 6, 0)

  const offered = await drawLink(page, 'An Song Ho', 'Lucas Meyer')
  expect(await offered.getByRole('option').allInnerTexts()).toContainEqual(expect.stringContaining('operates'))
  await offered.getByRole('option', { name: 'operates' }).click()
  await link(page, 'Lucas Meyer', 'Lotus Star Trading', 'employed by')
  await link(page, 'Bridge theft', shortened, 'proceeds went to')
  await link(page, shortened, 'Garnet Desk', 'cashed out at')
  await settled(page, 6, 4)
}

async function addContradiction(page: Page): Promise<void> {
  await choose(page, 'Bridge theft')
  await addValue(page, { property: 'Loss', value: '620 M USD', source: 'Harbour Gazette', grade: 'B2' })
  await addValue(page, { property: 'Loss', value: '625 M USD', source: 'Chain report', grade: 'C3' })
  await expect.poll(async () => (await nodeCalled(page, 'Bridge theft')).badges).toContain('conflict')
  await inspector(page).getByText('2 sources disagree').waitFor()
  await inspector(page).getByText('Totals show 620 M – 625 M USD').waitFor()
  expect(
    await inspector(page)
      .getByRole('listitem')
      .filter({ hasText: /6\d\d M USD.*(B2|C3)/ })
      .allInnerTexts(),
  ).toHaveLength(2)
}

/** Grades given stay what they are and say in which scheme; what can be chosen follows the case. */
async function changeScheme(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Case', exact: true }).click()
  await pickFrom(page, 'Grading scheme', '3x5x2')
  await page.getByText('Graded in another scheme').waitFor()
  await page.getByRole('button', { name: 'Board', exact: true }).click()
  await choose(page, 'Bridge theft')
  const chip = (says: string) => inspector(page).getByRole('img', { name: `Grade ${says}` })
  await chip('B2 · 6x6: B usually reliable').first().waitFor()
  await addValue(page, { property: 'Loss', value: '622 M USD', source: 'Harbour Gazette', grade: '1A' })
  await chip('1A: 1 reliable').waitFor()
  await chip('C3 · 6x6').waitFor()
}

async function claimFromFile(page: Page): Promise<void> {
  await dropFiles(page, [{ name: 'gazette.txt', content: article }])
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await markWords(page, '620 million USD')
  await claimFromPassage(page, { about: 'Garnet Desk', property: 'Description' })
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await inspector(page).getByText('620 million USD').waitFor()
  await settled(page, 6, 4)
}
