import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { CaseRecord } from '#shared/model/record.ts'
import { encode } from '../support/characters/encode.ts'
import { openApp, shoot } from './open-app.ts'
import { board, nodeCalled, type SeenBoard, seenNow, settled, spotOf } from './steps/board.ts'
import { newCase, recordsOf } from './steps/cases.ts'
import { dialog } from './steps/hand-over.ts'
import { factOf, openImport, pickByKeys } from './steps/import.ts'
import { press, tabTo } from './steps/keyboard.ts'

const soon = { timeout: 30_000 }

test('by keyboard alone: columns, types, letters and a board are said, and what comes of it changes with them', async () => {
  const { page, dataFolder, complaints } = await openApp()
  await newCase(page, 'Columns')
  const clients = join(dataFolder, 'clients.csv')
  await writeFile(clients, 'Kunde;Spalte B;Spalte C\nAnna Berg;1965-02-03;Freund\nIvo Roth;1970-11-30;Kollege\n')
  const look = async (title: string, found: string | RegExp) => {
    await tabTo(page, 'Look into it')
    await press(page, 'Enter')
    await expect.poll(() => factOf(form, title), soon).toMatch(found)
  }

  let form = await openImport(page, clients)
  await page.keyboard.press('Enter')
  await form.getByText('under “What has no type is a”').waitFor()
  await shoot(page, 'import columns asked')
  await pickByKeys(page, 'What has no type is a', 'Person')
  await pickByKeys(page, 'Kunde is read as', 'Name or label')
  await look('New to this case', /^2 entities, 0 links, 2 claims/)
  expect(await factOf(form, 'Understood as')).toBe('2 people')
  await pickByKeys(page, 'Spalte B is read as', 'Born')
  await pickByKeys(page, 'Spalte C is read as', 'Description')
  await look('New to this case', /^2 entities, 0 links, 6 claims/)
  await pickByKeys(page, 'Spalte C is read as', 'Leave it out')
  await look('New to this case', /^2 entities, 0 links, 4 claims/)
  const sample = form.getByRole('region', { name: 'First rows of clients.csv' })
  await sample.getByRole('cell', { name: 'Anna Berg', exact: true }).waitFor()
  await form.getByText('you leave it out').waitFor()
  await shoot(page, 'import columns answered')
  await tabTo(page, 'Add to the case')
  await press(page, 'Enter')
  await dialog(page, 'The file is imported').waitFor()
  await page.keyboard.press('Enter')
  await settled(page, 2)
  await expectWhole('Anna Berg')
  await expectWhole('Ivo Roth')

  // once a node was placed, what comes in has a board of its own
  const placesOf = ({ nodes }: SeenBoard) => nodes.map(({ x, y }) => [x, y])
  const loose = await seenNow(page)
  await board(page).press('Control+a')
  await page.getByText('2 selected').first().waitFor()
  await page.keyboard.press('Alt+ArrowRight')
  const isPlaced = (each: CaseRecord) => each.record === 'placement' && each.at !== undefined
  await expect.poll(async () => (await recordsOf(page)).some(isPlaced), soon).toBe(true)
  await expect.poll(async () => placesOf(await seenNow(page)), soon).not.toEqual(placesOf(loose))
  const before = await seenNow(page)
  const russian = encode('id,label,type\n1,Орлов Иван,person\n2,Соколов Дмитрий,person\n', 'windows-1251')
  const letters = join(dataFolder, 'letters.csv')
  await writeFile(letters, russian ?? '')
  form = await openImport(page, letters)
  await page.keyboard.press('Enter')
  await expect.poll(() => factOf(form, 'Text'), soon).toContain('Windows-1251, by its letters (Орлов Иван')
  expect(await form.getByRole('combobox', { name: 'Encoding of the text' }).textContent()).toBe('As its bytes tell')
  await pickByKeys(page, 'Encoding of the text', 'KOI8-R')
  await look('Text', /^KOI8-R, as chosen \((?!Орлов)/)
  await shoot(page, 'import letters')
  await pickByKeys(page, 'Encoding of the text', 'As its bytes tell')
  await look('Text', 'Орлов Иван')
  const placing = form.getByRole('combobox', { name: 'Show what is new' })
  expect(await placing.textContent()).toBe('On a new board')
  await pickByKeys(page, 'Show what is new', 'On every board')
  await pickByKeys(page, 'Show what is new', 'On a new board')
  await tabTo(page, 'Add to the case')
  await press(page, 'Enter')
  await dialog(page, 'The file is imported').waitFor()
  await page.keyboard.press('Enter')
  await settled(page, 2)
  await expectWhole('Орлов Иван')
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await seenNow(page)).nodes, soon).toEqual(before.nodes)
  expect(complaints).toEqual([])

  async function expectWhole(label: string): Promise<void> {
    await nodeCalled(page, label)
    const box = (await board(page).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
    await expect
      .poll(async () => {
        const { x, y } = await spotOf(page, label)
        return x > box.x + 28 && y > box.y + 28 && x < box.x + box.width - 28 && y < box.y + box.height - 28
      })
      .toBe(true)
  }
})

test('by keyboard alone: a form left is empty at its next opening, and a file that is gone or too long leaves nothing', async () => {
  const { page, dataFolder, complaints } = await openApp()
  await newCase(page, 'Left')
  const path = join(dataFolder, 'people.csv')
  await writeFile(path, 'name,type\nAnna,person\n')
  const before = await recordsOf(page)
  let form = await openImport(page, path)
  await page.keyboard.press('Enter')
  await form.getByRole('button', { name: 'Add to the case' }).waitFor()
  await page.keyboard.press('Escape')
  await form.getByText('Press Escape again').waitFor()
  await page.keyboard.press('Escape')
  await form.waitFor({ state: 'detached' })
  form = await openImport(page, '')
  expect(await form.getByRole('textbox', { name: 'File or folder' }).inputValue()).toBe('')
  expect(await form.getByText('New to this case').count()).toBe(0)

  await page.keyboard.type(path)
  await page.keyboard.press('Enter')
  await form.getByRole('button', { name: 'Add to the case' }).waitFor()
  await rm(path)
  await page.keyboard.press('Enter')
  const alert = form.getByRole('alert')
  await alert.waitFor()
  expect(await alert.textContent()).toContain(path)
  await shoot(page, 'import gone')
  expect(await recordsOf(page)).toEqual(before)

  const rows = Array.from({ length: 50_000 }, (_, at) => `Person ${at},person,19${10 + (at % 90)}-01-01\n`)
  await writeFile(path, `name,type,born\n${rows.join('')}`)
  await page.keyboard.press('Control+a')
  await page.keyboard.type(path)
  await alert.waitFor({ state: 'detached' })
  await page.keyboard.press('Enter')
  await form.getByRole('button', { name: 'Reading …' }).waitFor()
  await form.getByRole('status').getByRole('progressbar').waitFor()
  await shoot(page, 'import progress')
  await tabTo(page, 'Cancel')
  await page.keyboard.press('Enter')
  await form.getByRole('button', { name: 'Look into it' }).waitFor()
  expect(await recordsOf(page)).toEqual(before)
  await tabTo(page, 'Look into it')
  await page.keyboard.press('Enter')
  await form.getByRole('button', { name: 'Add to the case' }).waitFor({ timeout: 60_000 })
  expect(await factOf(form, 'New to this case')).toMatch(/^50,000 entities, 0 links, 100,000 claims/)
  await page.keyboard.press('Escape')
  await form.getByText('Press Escape again').waitFor()
  await page.keyboard.press('Escape')
  await form.waitFor({ state: 'detached' })
  expect(await recordsOf(page)).toEqual(before)
  expect(complaints).toEqual([])
})
