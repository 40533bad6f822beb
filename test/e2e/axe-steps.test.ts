import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { encode } from '../support/characters/encode.ts'
import { openApp, shoot } from './open-app.ts'
import { wrongIn } from './steps/axe.ts'
import { addFromPanel, closePanel } from './steps/board.ts'
import { lock, newCase } from './steps/cases.ts'
import { dropFiles } from './steps/evidence.ts'
import { chooseFrom, dialog, openExport } from './steps/hand-over.ts'
import { openImport } from './steps/import.ts'
import { makeIdentity, share } from './steps/share.ts'
import { typeOver } from './steps/type-in.ts'

test('axe finds nothing wrong in the later steps of dialogs, light or dark', async () => {
  const { page, dataFolder, complaints } = await openApp()
  const wrong: string[] = []
  const look = async (where: string) => {
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
  await newCase(page, 'Quiet harbour')
  await addFromPanel(page, 'Person', 'Anna Berg')
  await closePanel(page)
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
  await share(page, join(dataFolder, 'a.casebundle'))
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
  expect(wrong).toEqual([])
  expect(complaints).toEqual([])
})
