import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { ImportReport } from '#shared/contract.ts'
import { linkTypes } from '#shared/model/links/list.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import { entityTypes } from '#shared/model/types/list.ts'
import { commandLineOn } from '../hosts/cli/in-process.ts'
import { type ForeignFile, foreignFiles, writeForeign } from '../support/foreign-files.ts'
import { ask } from './ask.ts'
import { openApp } from './open-app.ts'
import { newCase, recordsOf } from './steps/cases.ts'
import { dialog } from './steps/hand-over.ts'
import { factOf, openImport, pickByKeys } from './steps/import.ts'

/** What the command line says of each file, or refuses it with, in order: in this process, for it is not about one. */
async function saidByCommandLine(folder: string, files: readonly ForeignFile[]) {
  await mkdir(folder)
  const terminal = await commandLineOn(folder)
  const reports: ImportReport[] = []
  const refusals: string[] = []
  for (const file of files) {
    const { data, err } = await terminal.run('import', await writeForeign(folder, file), ...said(file))
    if (data === undefined) refusals.push(err)
    else reports.push(data as ImportReport)
  }
  await terminal.close()
  return { reports, refusals }
}

const said = ({ say = {} }: ForeignFile): readonly string[] => [
  '--dry-run',
  ...(say.type ? ['--type', idOf(entityTypes, say.type)] : []),
  ...(say.linkType ? ['--link-type', idOf(linkTypes, say.linkType)] : []),
  ...(say.encoding ? ['--encoding', say.encoding.named] : []),
]

const idOf = (types: readonly { readonly id: string; readonly title: string }[], title: string) =>
  types.find(each => each.title === title)?.id ?? title

/** "2 entities, 1 link, 3 claims, 1 other". */
const newWords = ({ added }: ImportReport) =>
  [
    [added.entities, 'entity', 'entities'],
    [added.links, 'link', 'links'],
    [added.claims, 'claim', 'claims'],
    ...(added.others > 0 ? [[added.others, 'other', 'others']] : []),
  ]
    .map(([count, one, many]) => `${count} ${count === 1 ? one : many}`)
    .join(', ')

/** Looks into the file and says of it what has to be said, by keyboard. */
async function lookInto(page: Page, form: Locator, { say = {} }: ForeignFile): Promise<void> {
  await page.keyboard.press('Enter')
  if (say.encoding) {
    await form.getByText('Its letters do not tell').waitFor()
    await pickByKeys(page, 'Encoding of the text', say.encoding.sample)
  }
  if (say.type) {
    await form.getByText('under “What has no type is a”').waitFor()
    await pickByKeys(page, 'What has no type is a', say.type)
  }
  if (say.linkType) await pickByKeys(page, 'Links without a type are', say.linkType)
  if (Object.keys(say).length === 0) return
  await page.getByRole('button', { name: 'Look into it' }).focus()
  await page.keyboard.press('Enter')
}

/** The first Escape says that what was typed would be lost. */
async function leave(page: Page, form: Locator): Promise<void> {
  await page.keyboard.press('Escape')
  await form.getByText('Press Escape again').waitFor()
  await page.keyboard.press('Escape')
  await form.waitFor({ state: 'detached' })
}

const isTold = ({ record }: CaseRecord) => ['entity', 'link', 'claim', 'source', 'board'].includes(record)

// Some thirty files, each looked into, taken in and taken back: slow where others keep the machine busy.
const timeout = 6 * 60_000
/** Of so many files one is taken in again by the dialog, the others by what it asks the engine. */
const everyFew = 8

test('every stranger’s file comes in or is refused with a way on, once, and one undo takes it back', {
  timeout,
}, async () => {
  const { page, dataFolder, complaints } = await openApp()
  await newCase(page, 'Strangers')
  const files = await foreignFiles()
  const folder = join(dataFolder, 'f')
  const commandLine = await saidByCommandLine(folder, files)
  const before = (await recordsOf(page)).filter(isTold)
  for (const [at, file] of files.entries()) {
    const path = join(folder, file.name)
    const form = await openImport(page, path)
    await lookInto(page, form, file)
    if (file.refused) {
      const refusal = form.getByRole('alert')
      await refusal.waitFor()
      expect(await refusal.textContent()).toMatch(file.refused)
      expect(await refusal.textContent(), file.name).toContain(commandLine.refusals.shift())
      await leave(page, form)
      continue
    }
    const report = commandLine.reports.shift()
    if (!report) throw new Error(`The command line says nothing of ${file.name}.`)
    expect([report.added.entities, report.added.links], file.name).toEqual(file.gives)
    await takeIn(page, form, file, report)
    await (at % everyFew === 0 ? expectNothingNew(page, path) : expectKnown(page, path))
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await recordsOf(page)).filter(isTold), { message: file.name }).toEqual(before)
  }
  expect(commandLine).toEqual({ reports: [], refusals: [] })
  expect(complaints).toEqual([])
})

/** Adds it, and sees that the dialog says before and after what the command line says. */
async function takeIn(page: Page, form: Locator, file: ForeignFile, report: ImportReport): Promise<void> {
  const add = form.getByRole('button', { name: 'Add to the case' })
  await add.waitFor()
  expect(await factOf(form, 'New to this case'), file.name).toBe(newWords(report))
  expect(await understood(form), file.name).toEqual(file.gives)
  await add.focus()
  await page.keyboard.press('Enter')
  const done = dialog(page, 'The file is imported')
  await done.waitFor()
  expect(await factOf(done, 'Added'), file.name).toBe(newWords(report))
  await page.keyboard.press('Enter')
  await done.waitFor({ state: 'detached' })
}

async function expectNothingNew(page: Page, path: string): Promise<void> {
  const again = await openImport(page, path)
  await page.keyboard.press('Enter')
  await again.getByText('so there is nothing to add').waitFor()
  expect(await again.getByRole('button', { name: 'Add to the case' }).isDisabled()).toBe(true)
  await leave(page, again)
}

/** The same by what the dialog asks. */
async function expectKnown(page: Page, path: string): Promise<void> {
  const { added } = await ask(page, 'import.preview', { job: path, path })
  expect(added, path).toEqual({ entities: 0, links: 0, claims: 0, others: 0 })
}

/** How many entities and links the report says were understood, over all their types. */
async function understood(form: Locator): Promise<readonly [entities: number, links: number]> {
  const parts = (await factOf(form, 'Understood as')).split(', ')
  const sum = (of: readonly string[]) => of.reduce((all, each) => all + Number.parseInt(each, 10), 0)
  const links = parts.filter(part => part.includes('“'))
  return [sum(parts.filter(part => !links.includes(part))), sum(links)]
}
