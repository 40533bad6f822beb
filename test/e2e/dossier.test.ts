import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { sampleTitle } from '#shared/sample.ts'
import { openApp } from './open-app.ts'
import { caseShown, recordsOf, undoByKey } from './steps/cases.ts'
import { beginCaseFile, openFindings, pageOf, stateOf, summaryOf, waive, writeTo } from './steps/dossier.ts'
import { command, expectFocusSeen, press, tabTo, typeInto } from './steps/keyboard.ts'
import { longestTask } from './steps/time.ts'
import { typeOver } from './steps/type-in.ts'

const figure = 'Attackers took 620 million USD from a bridge'
const sentence = 'They are the Lazarus Group.'
const draft = (count: string) => stateOf(page).getByText(count)
let page: Page

async function openSample(): Promise<string> {
  const app = await openApp()
  page = app.page
  await page.getByRole('button', { name: /^Open the sample case/ }).click()
  await caseShown(page, sampleTitle)
  return app.dataFolder
}

const dossiers = async () => (await recordsOf(page)).filter(record => record.record === 'dossier')

const hasPdfToText = spawnSync('pdftotext', ['-v']).error === undefined

/** What stands in a PDF, its lines joined; null where the tool that reads it is not on this machine. */
function textOfPdf(path: string): string | null {
  if (!hasPdfToText) return null
  return spawnSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' }).stdout.replace(/\s+/g, ' ')
}

test('a dossier is begun, cited, waived to readiness and written as PDF, by mouse', async () => {
  const folder = await openSample()
  await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Dossiers' }).click()
  await page.getByText('A dossier is what an agency receives').waitFor()
  await beginCaseFile(page, 'Case file')
  await stateOf(page).getByText('Ready').waitFor()

  await typeOver(summaryOf(page), `${figure}. ${sentence}`)
  await draft('Draft: 2 statements or values lack an exhibit').waitFor()
  expect(await openFindings(page).allTextContents()).toEqual([
    expect.stringContaining('gives the number "620"'),
    expect.stringContaining('names Lazarus Group'),
  ])
  await pageOf(page, /^Case file/)
    .getByText('DRAFT', { exact: true })
    .waitFor()

  await openFindings(page).first().getByTitle('Show where it stands').click()
  const marked = await summaryOf(page).evaluate(at => {
    const { value, selectionStart, selectionEnd } = at as HTMLTextAreaElement
    return value.slice(selectionStart, selectionEnd)
  })
  expect(marked).toBe(`${figure}.`)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.type(' [')
  await page
    .getByRole('listbox', { name: 'Cite' })
    .getByRole('option', { name: /^E-001/ })
    .click()
  await expect.poll(() => summaryOf(page).inputValue()).toBe(`${figure} [E-001]. ${sentence}`)
  await draft('Draft: 1 statement or value lacks an exhibit').waitFor()

  await waive(openFindings(page).first(), 'Said in the indictment.')
  await draft('Ready').waitFor()
  await page.getByRole('list', { name: 'Waived' }).getByText('“Said in the indictment.”').waitFor()
  await page.getByRole('navigation', { name: 'Contents' }).getByRole('button', { name: 'Summary' }).click()
  const footnote = pageOf(page, /^Case file/).getByRole('button', { name: 'Note 1', exact: true })
  await footnote.first().waitFor()

  const path = join(folder, 'case file.pdf')
  await page.getByRole('button', { name: 'Write as PDF …' }).click()
  await writeTo(page, path, 'Public prosecutor')
  await page.getByRole('button', { name: 'Done' }).click()
  expect((await readFile(path)).subarray(0, 5).toString()).toBe('%PDF-')
  const text = textOfPdf(path)
  if (text !== null) {
    expect(text).toContain(figure)
    expect(text).toContain('Said in the indictment.')
    expect(text).not.toContain('DRAFT')
  }
})

test('a dossier comes to be by keyboard alone, and is taken back step by step', async () => {
  const folder = await openSample()
  await page.keyboard.press('Alt+7')
  await tabTo(page, /^Case file(?!s)/)
  await page.keyboard.press('Enter')
  await typeInto(page, 'Summary', `${figure} [lazarus`)
  await page.getByRole('listbox', { name: 'Cite' }).waitFor()
  await press(page, 'Enter')
  await expect.poll(() => summaryOf(page).inputValue()).toMatch(/bridge \[[^\]]+\]$/)
  await page.keyboard.type(`. ${sentence}`)
  await draft('Draft: 1 statement').waitFor()
  await tabTo(page, 'Waive …')
  await press(page, 'Enter')
  await typeInto(page, 'Why it may stand without an exhibit', 'Said in the indictment.')
  await page.keyboard.press('Enter')
  await draft('Ready').waitFor()
  await expectFocusSeen(page, 'waiving the last finding')
  await tabTo(page, 'Take back')
  await press(page, 'Enter')
  await draft('Draft: 1 statement').waitFor()

  await tabTo(page, 'Summary', 'Shift+Tab')
  // first the panel of the tab, and then the tab
  await press(page, 'Shift+Tab', 'Shift+Tab', 'ArrowRight')
  await tabTo(page, 'Recipient')
  await page.keyboard.type('Public prosecutor')
  await command(page, 'Write the dossier as HTML')
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await expect.poll(() => dialog.getByLabel('Recipient').inputValue()).toBe('Public prosecutor')
  await tabTo(page, 'File')
  await page.keyboard.press('Control+a')
  await page.keyboard.type(join(folder, 'case file.html'))
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'The export is written' }).waitFor()
  await page.keyboard.press('Escape')
  expect(await readFile(join(folder, 'case file.html'), 'utf8')).toContain(figure)

  expect(await dossiers()).toHaveLength(1)
  await page.getByRole('tab', { name: 'Cover and scope' }).focus()
  await page.keyboard.press('e')
  await expect.poll(() => summaryOf(page).evaluate(at => at === document.activeElement)).toBe(true)
  await command(page, 'Go to board')
  for (let steps = 0; (await dossiers()).length > 0; steps++) {
    expect(steps).toBeLessThan(12)
    await undoByKey(page)
  }
})

test('writing and citing in the sample never keeps the window from answering', async () => {
  await openSample()
  await page.keyboard.press('Alt+7')
  await beginCaseFile(page, 'Case file')
  await draft('Ready').waitFor()
  let longest = Number.POSITIVE_INFINITY
  // A machine busy with other work is given three tries.
  for (let time = 0; time < 3 && longest >= 100; time++) {
    longest = await longestTask(page, async () => {
      await page.keyboard.type('In 2022 the Lazarus Group took 620 million USD, [@laz', { delay: 40 })
      await page.getByRole('listbox', { name: 'Cite' }).waitFor()
      await page.keyboard.press('Enter')
      await page.keyboard.type(' said so. ', { delay: 40 })
      await page.waitForTimeout(600)
    })
  }
  process.stdout.write(`Longest task of the main thread while a summary is written, ms: ${longest}\n`)
  expect(longest).toBeLessThan(100)
})

test('a profile begins from a node, is removed, and is brought back by undo', async () => {
  await openSample()
  await page.getByRole('application').focus()
  await page.keyboard.press('Control+f')
  await page.keyboard.type('Tornado Cash')
  await page
    .getByRole('option', { name: /^Tornado Cash/ })
    .first()
    .click()
  const inspector = page.getByRole('complementary', { name: 'inspector' })
  await inspector.getByRole('button', { name: 'More', exact: true }).first().click()
  await page.getByRole('menuitem', { name: 'New dossier on the selected entity' }).click()
  await pageOf(page, 'Profile: Tornado Cash').waitFor()
  await page.getByRole('toolbar').getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Remove' }).click()
  await page.getByText('A dossier is what an agency receives').waitFor()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await pageOf(page, 'Profile: Tornado Cash').waitFor()
})
