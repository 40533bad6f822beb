import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { encode } from '../support/characters/encode.ts'
import { openApp, shoot } from './open-app.ts'
import { wrongIn } from './steps/axe.ts'
import { addFromPanel, choose, closePanel, spotOf } from './steps/board.ts'
import { caseShown, lock, readRecoveryWords } from './steps/cases.ts'
import { dropFiles } from './steps/evidence.ts'
import { chooseFrom, dialog, openExport } from './steps/hand-over.ts'
import { openImport } from './steps/import.ts'
import { expectFocusIn, makeIdentity, openBundle, share } from './steps/share.ts'
import { typeOver } from './steps/type-in.ts'

const views = ['Board', 'Evidence', 'Sources', 'Journal', 'Case', 'Dossiers'] as const

/** Looks at a drop-down while it is open. */
async function openList(field: Locator, look: (where: string) => Promise<void>): Promise<void> {
  await field.click()
  await field.page().getByRole('option').first().waitFor()
  await look(`list of ${await field.getAttribute('aria-label')}`)
  await field.page().keyboard.press('Escape')
}

test('axe finds nothing wrong in the later steps of dialogs, light or dark', async () => {
  const { page, dataFolder, complaints } = await openApp()
  const wrong: string[] = []
  const look = async (where: string) => {
    await expectFocusIn(page)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      wrong.push(...(await wrongIn(page, `${colorScheme}, ${where}`)))
      await shoot(page, `step ${where} ${colorScheme}`)
    }
  }
  const leave = async () => {
    while (await dialog(page).first().isVisible()) {
      await page.keyboard.press('Escape')
      await page.waitForTimeout(100)
    }
  }
  const storeWords = async (goOn: string) => {
    await page.getByRole('checkbox').click()
    await page.getByRole('button', { name: goOn }).click()
  }
  await page.getByRole('button', { name: /^New case/ }).click()
  await typeOver(page.getByLabel('Title'), 'Quiet harbour')
  await page.getByRole('button', { name: 'Create the case' }).click()
  await readRecoveryWords(page)
  await look('recovery words')
  await storeWords('Open the case')
  await caseShown(page, 'Quiet harbour')
  for (const view of [...views.slice(1), views[0]]) {
    await page.getByRole('navigation').getByRole('button', { name: view, exact: true }).click()
    await page
      .getByRole('main', { name: view })
      .locator('h2, h3, [role="grid"], [role="application"]')
      .first()
      .waitFor()
    await look(`empty ${view}`)
  }
  await addFromPanel(page, 'Person', 'Anna Berg')
  await closePanel(page)
  const { x, y } = await spotOf(page, 'Anna Berg')
  await page.mouse.click(x, y, { button: 'right' })
  await page.getByRole('menuitem').first().waitFor()
  await look('menu of a node')
  await page.keyboard.press('Escape')
  await choose(page, 'Anna Berg')
  await page.getByRole('button', { name: /^Add a value/ }).click()
  await openList(page.getByRole('combobox', { name: 'Property', exact: true }), look)
  await page.getByRole('button', { name: 'Case menu' }).click()
  await page.getByRole('menuitem').first().waitFor()
  await look('menu of the case')
  await page.keyboard.press('Escape')
  const wide = join(dataFolder, 'wide.csv')
  const names = Array.from({ length: 28 }, (_, at) => `Column with a long name ${at}`)
  const cells = names.map((_, at) => `${at}`)
  await writeFile(
    wide,
    [
      ['name', 'type', ...names],
      ['Ivo Roth', 'person', ...cells],
      ['Lea Marin', 'alien', ...cells],
      ['', 'person'],
    ]
      .map(row => `${row.join(',')}\n`)
      .join(''),
  )
  await openImport(page, wide)
  await page.keyboard.press('Enter')
  await dialog(page).getByText('Read as').waitFor()
  await look('import report')
  await dialog(page).getByText('Save the list').scrollIntoViewIfNeeded()
  await shoot(page, 'step import report below')
  await dialog(page).getByRole('button', { name: 'Add to the case' }).click()
  await dialog(page, 'The file is imported').waitFor()
  await look('imported')
  await leave()
  const asked = join(dataFolder, 'asked.csv')
  await writeFile(asked, encode('id,label,type\n1,김,person\n', 'euc-kr') ?? '')
  await openImport(page, asked)
  await page.keyboard.press('Enter')
  await dialog(page).getByRole('alert').waitFor()
  await look('import encoding')
  await dialog(page).getByRole('button', { name: 'Choose: File or folder' }).click()
  await dialog(page, 'Choose files').getByText('asked.csv').waitFor()
  await look('file picker')
  await leave()

  const form = await openExport(page)
  await openList(form.getByRole('combobox', { name: 'Format', exact: true }), look)
  await chooseFrom(form, 'Format', 'Dossier as HTML')
  await typeOver(form.getByLabel('Recipient'), 'K. Ito')
  await typeOver(form.getByLabel('Purpose'), 'Inquiry')
  await typeOver(form.getByRole('textbox', { name: /^(File|New folder)$/ }), join(dataFolder, 'dossier.html'))
  await look('export dossier')
  await form.getByRole('button', { name: 'Export', exact: true }).click()
  await dialog(page, 'The export is written').waitFor()
  await look('exported')
  await leave()
  await makeIdentity(page, 'A. Berg')
  const bundle = await share(page, join(dataFolder, 'a.casebundle'))
  await page.getByRole('button', { name: 'Share' }).click()
  await dialog(page).getByRole('tab', { name: 'Whoever has the passphrase' }).click()
  await look('share by passphrase')
  await leave()

  await dropFiles(page, [{ name: 'note.txt', content: 'Anna Berg was seen at the pier' }])
  await page.getByRole('navigation').getByRole('button', { name: 'Evidence' }).click()
  await page.getByRole('grid', { name: 'Exhibits' }).getByText('note.txt').first().click()
  await page.waitForTimeout(500)
  await look('evidence of a text')
  await lock(page)
  await look('unlock')
  await page.getByRole('tab', { name: 'Recovery words' }).click()
  await look('unlock by words')
  await openBundle(page, bundle, join(dataFolder, 'Received.case'))
  await readRecoveryWords(page)
  await look('recovery words of a received case')
  await storeWords('Go on')
  await page.getByText('Every entry and exhibit was checked').waitFor()
  await look('received')
  expect(wrong).toEqual([])
  expect(complaints).toEqual([])
})
