import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openApp, shoot } from './open-app.ts'
import { addFromPanel, choose, closePanel, drawLink, settled } from './steps/board.ts'
import { newCase, recordsOf } from './steps/cases.ts'
import { dialog } from './steps/hand-over.ts'
import { pickFrom } from './steps/inspector.ts'
import { typeIn, typeOver } from './steps/type-in.ts'

const mended = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'
const mistyped = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAee'

test('what forms show is what they use, and what was refused stays to be mended', async () => {
  const { page, dataFolder, complaints } = await openApp()
  await newCase(page, 'Small forms')
  await addFromPanel(page, 'Person', 'Anna Berg')
  await addFromPanel(page, 'Company', 'Fox Ltd')
  await addFromPanel(page, 'Person', 'Ivo Roth')
  await closePanel(page)
  await settled(page, 3)

  // the source of a link is named where the link is made, a new one here
  const offered = await drawLink(page, 'Anna Berg', 'Fox Ltd')
  const menu = page.getByRole('dialog', { name: 'Anna Berg … Fox Ltd' })
  const source = menu.getByRole('combobox', { name: 'Source', exact: true })
  await source.waitFor()
  await page.keyboard.type('director')
  await source.click()
  await page.keyboard.type('Court file')
  await page.keyboard.press('Enter')
  await expect.poll(() => source.inputValue()).toBe('new: Court file')
  await pickFrom(page, 'Grade of the source', 'B')
  await pickFrom(page, 'Grade of the information', '2')
  await shoot(page, 'link source')
  await offered.getByRole('option', { name: 'director of' }).first().click()
  await settled(page, 3, 1)
  // the next link shows that source, and its grade, before it has them
  const again = await drawLink(page, 'Ivo Roth', 'Fox Ltd')
  const next = page
    .getByRole('dialog', { name: 'Ivo Roth … Fox Ltd' })
    .getByRole('combobox', { name: 'Source', exact: true })
  await expect.poll(() => next.inputValue()).toBe('S1 · Court file')
  await again.getByRole('option', { name: 'director of' }).first().click()
  await settled(page, 3, 2)
  const records = await recordsOf(page)
  const told = records.flatMap(record => (record.record === 'claim' && record.source ? [record] : []))
  expect(told).toMatchObject(
    [1, 2].map(() => ({
      property: 'description',
      value: { text: 'director of' },
      sourceGrade: 'B',
      informationGrade: '2',
    })),
  )

  // and so does the line that adds a value
  await choose(page, 'Anna Berg')
  await page.getByRole('button', { name: /^Add a value … *from S1 · Court file, *B2$/ }).waitFor()
  await shoot(page, 'last source')

  // an address that is no address stays in its field; the error goes as it is mended
  await page.keyboard.press('a')
  await page.keyboard.type('address')
  await page.keyboard.press('Enter')
  await settled(page, 4)
  const name = page.getByRole('application').locator('..').getByRole('textbox', { name: 'Name' })
  await typeIn(name, mistyped)
  await page.keyboard.press('Enter')
  const refusal = page.getByRole('alert').filter({ hasText: 'checksum' })
  await refusal.waitFor()
  expect(await name.inputValue()).toBe(mistyped)
  await shoot(page, 'refused address')
  await page.keyboard.press('Backspace')
  await page.keyboard.type('d')
  await refusal.waitFor({ state: 'detached' })
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 2, name: mended }).or(page.getByTitle(mended)).first().waitFor()

  // what chooses a file begins where its field points, or as near as there is a folder
  const folder = join(dataFolder, 'sent')
  await mkdir(join(folder, 'empty'), { recursive: true })
  await writeFile(join(folder, 'reply.tsr'), 'not a reply')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('import')
  await page.keyboard.press('Enter')
  const form = dialog(page, 'Import')
  const field = form.getByRole('textbox', { name: 'File or folder' })
  await typeOver(field, join(folder, 'gone', 'table.csv'))
  await form.getByRole('button', { name: 'Choose: File or folder' }).click()
  const files = dialog(page, 'Choose files')
  await expect.poll(() => files.getByRole('textbox', { name: 'Folder' }).inputValue()).toBe(folder)
  await files.getByText('reply.tsr').waitFor()
  await files.getByText('empty', { exact: true }).dblclick()
  await files.getByText('This folder is empty').waitFor()
  await shoot(page, 'empty folder')
  await page.keyboard.press('Escape')
  await files.waitFor({ state: 'detached' })

  // an error of a dialog goes as what it is about is mended
  await form.getByRole('button', { name: 'Look into it' }).click()
  const failed = form.getByText(/could not be read|is not there/).first()
  await failed.waitFor()
  await typeOver(field, join(folder, 'reply.tsr'))
  await failed.waitFor({ state: 'detached' })
  expect(complaints).toEqual([])
})
