import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { ImportReport } from '#shared/contract.ts'
import { linkTypes } from '#shared/model/links/list.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import { entityTypes } from '#shared/model/types/list.ts'
import { lines, run } from '../hosts/cli/red-thread.ts'
import { type ForeignFile, foreignFiles, writeForeign } from '../support/foreign-files.ts'
import { openApp } from './open-app.ts'
import { newCase, recordsOf } from './steps/cases.ts'
import { dialog } from './steps/hand-over.ts'
import { factOf, openImport, pickByKeys } from './steps/import.ts'

/** What the command line says of each file, or refuses it with, in order. */
async function saidByCommandLine(folder: string, files: readonly ForeignFile[]) {
  const setting = {
    folder,
    env: { RED_THREAD_PASSPHRASE: 'seven words nobody would guess', RED_THREAD_CASE: 'B.case' },
  }
  expect(await run(['new', 'B.case', '--title', 'B'], setting)).toMatchObject({ exit: 0 })
  const said = ({ name, say = {} }: ForeignFile) => [
    `import ${name} --dry-run`,
    ...(say.type ? ['--type', idOf(entityTypes, say.type)] : []),
    ...(say.linkType ? ['--link-type', idOf(linkTypes, say.linkType)] : []),
    ...(say.encoding ? ['--encoding', say.encoding.named] : []),
  ]
  const input = files.map(file => `${said(file).join(' ')}\n`).join('')
  const { out, err } = await run(['open', '--json', '--keep-going'], { ...setting, input })
  const reports = lines(out).filter(line => 'added' in line) as readonly ImportReport[]
  const refusals = lines(err).filter(line => 'says' in line) as readonly { readonly says: string }[]
  return { reports: [...reports], refusals: [...refusals] }
}

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

// Some thirty files, each looked into twice, taken in and taken back: slow where others keep the machine busy.
const timeout = 6 * 60_000

test('every stranger’s file comes in or is refused with a way on, once, and one undo takes it back', {
  timeout,
}, async () => {
  const { page, dataFolder, complaints } = await openApp()
  await newCase(page, 'Strangers')
  const folder = join(dataFolder, 'files')
  await mkdir(folder)
  const files = await foreignFiles()
  for (const file of files) await writeForeign(folder, file)
  const commandLine = await saidByCommandLine(folder, files)
  const before = (await recordsOf(page)).filter(isTold)
  for (const file of files) {
    const form = await openImport(page, join(folder, file.name))
    await lookInto(page, form, file)
    if (file.refused) {
      const refusal = form.getByRole('alert')
      await refusal.waitFor()
      expect(await refusal.textContent()).toMatch(file.refused)
      expect(await refusal.textContent(), file.name).toContain(commandLine.refusals.shift()?.says)
      await leave(page, form)
      continue
    }
    const report = commandLine.reports.shift()
    if (!report) throw new Error(`The command line says nothing of ${file.name}.`)
    expect([report.added.entities, report.added.links], file.name).toEqual(file.gives)
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

    const again = await openImport(page, join(folder, file.name))
    await page.keyboard.press('Enter')
    await again.getByText('so there is nothing to add').waitFor()
    expect(await again.getByRole('button', { name: 'Add to the case' }).isDisabled()).toBe(true)
    await leave(page, again)
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await recordsOf(page)).filter(isTold), { message: file.name }).toEqual(before)
  }
  expect(commandLine).toEqual({ reports: [], refusals: [] })
  expect(complaints).toEqual([])
})

/** How many entities and links the report says were understood, over all their types. */
async function understood(form: Locator): Promise<readonly [entities: number, links: number]> {
  const parts = (await factOf(form, 'Understood as')).split(', ')
  const sum = (of: readonly string[]) => of.reduce((all, each) => all + Number.parseInt(each, 10), 0)
  const links = parts.filter(part => part.includes('“'))
  return [sum(parts.filter(part => !links.includes(part))), sum(links)]
}
