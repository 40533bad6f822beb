import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ask } from './ask.ts'
import { openApp, shoot } from './open-app.ts'
import { dataFolder, openBuilt, windowOf } from './open-built.ts'
import { newCase } from './steps/cases.ts'
import { chooseFrom, dialog, openExport } from './steps/hand-over.ts'

const passphrase = 'seven words nobody would guess on a Monday'
const edition = { scope: { of: 'case' }, upTo: 'RED', recipient: 'K. Ito', purpose: 'Inquiry', options: {} } as const

test('in the page: a name gets its ending, and a file that is there is replaced only when that was asked', async () => {
  const { page, dataFolder: data, complaints } = await openApp()
  await newCase(page, 'Pier nine')
  const folder = join(data, 'cases')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'old.graphml'), 'an older export')
  const form = await openExport(page)
  await chooseFrom(form, 'Format', 'GraphML')
  await form.getByRole('button', { name: /^Choose/ }).click()
  const picker = dialog(page, 'Save as')
  await picker.getByText('old.graphml').waitFor()
  await picker.getByLabel('Name').click()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('old')
  await page.keyboard.press('Enter')
  await picker.getByText('old.graphml is there already.').waitFor()
  await shoot(page, 'replace asked')
  await page.keyboard.type('er')
  await picker.getByRole('button', { name: 'Save here' }).waitFor()
  for (const _ of 'er') await page.keyboard.press('Backspace')
  await page.keyboard.press('Enter')
  await picker.getByRole('button', { name: 'Replace it' }).click()
  await picker.waitFor({ state: 'detached' })
  await form.getByLabel('Recipient').click()
  await page.keyboard.type('K. Ito')
  await form.getByLabel('Purpose').click()
  await page.keyboard.type('Inquiry')
  await form.getByRole('button', { name: 'Export', exact: true }).click()
  await dialog(page, 'The export is written').waitFor({ timeout: 60_000 })
  expect(await readFile(join(folder, 'old.graphml'), 'utf8')).toContain('<graphml')
  expect((await readdir(folder)).filter(name => name.includes('replaced'))).toEqual([])
  expect(complaints).toEqual([])
})

test('with the system’s dialog: the ending is added, asked about where that names another file, and then replaced', async () => {
  const folder = await dataFolder()
  const file = join(folder, 'Fox.graphml')
  let [chosen, button] = [join(folder, 'Fox'), 0]
  const answer = ({ kind }: { readonly kind: string }) => (kind === 'save' ? { paths: [chosen] } : { button })
  const app = openBuilt(folder, { answer })
  const { page } = await windowOf(app)
  const pick = (what: 'save-file' | 'save-case') =>
    ask(page, 'host.pick', { what, suggested: join(folder, 'Case.graphml') })
  expect(await pick('save-file')).toEqual({ inPage: false, paths: [file] })
  await writeFile(file, 'an older export')
  expect(await pick('save-file')).toEqual({ inPage: false, paths: [] })
  button = 1
  expect(await pick('save-file')).toEqual({ inPage: false, paths: [file], replaces: true })
  const questions = app.asked.filter(({ kind }) => kind === 'message').length
  chosen = file
  expect(await pick('save-file')).toEqual({ inPage: false, paths: [file], replaces: true })
  expect(app.asked.filter(({ kind }) => kind === 'message')).toHaveLength(questions)

  await ask(page, 'case.new', { path: join(folder, 'Fox.case'), title: 'Fox', passphrase })
  const order = { ...edition, job: 'export', format: 'graphml', path: file }
  await expect(ask(page, 'export.write', order)).rejects.toThrow('is there already')
  await expect(ask(page, 'export.write', { ...order, upTo: 'NONE', replace: true })).rejects.toThrow()
  expect(await readFile(file, 'utf8')).toBe('an older export')
  await ask(page, 'export.write', { ...order, replace: true })
  expect(await readFile(file, 'utf8')).toContain('<graphml')
  const header = join(folder, 'Fox.case', 'case.hdr')
  const before = await readFile(header)
  await expect(ask(page, 'export.write', { ...order, path: header, replace: true })).rejects.toThrow(
    'folder of the case',
  )
  expect(await readFile(header)).toEqual(before)
  expect((await readdir(folder)).filter(name => name.includes('replaced'))).toEqual([])
})
