import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { decisionsFor } from '#shared/editions/redaction/groups.ts'
import { startEngine } from '../../support/engine.ts'
import { leaveAll } from '../../support/leave-all.ts'
import { filesBelow, testPassphrase } from '../../support/open-case.ts'
import { possibleSpellings, sureSpellings } from '../../support/spellings.ts'
import { seen } from './forms-of.ts'

const [first, last] = ['Helen', 'Kim']

/** A person whom a redaction names, and notes and claims of a company that spell her name in every way. */
async function spelled() {
  const engine = await startEngine()
  const folder = engine.dataFolder
  await engine.answer('case.new', { path: join(folder, 'A.case'), title: 'Couriers', passphrase: testPassphrase })
  const one = async (command: string, input: unknown) =>
    (await engine.answer('run', { command, input }))?.created[0] ?? ''
  const subject = await one('entity.add', { type: 'person', name: `${first} ${last}` })
  const firm = await one('entity.add', { type: 'company', name: 'Lotus Star' })
  const texts = [...sureSpellings, ...possibleSpellings].map(([, spell]) => spell(first, last))
  for (const text of texts) await one('note.add', { text: `it says ${text} there`, about: firm })
  for (const value of texts) {
    const input = { subject: firm, property: 'description', value: `by ${value}!`, passage: value, source: undefined }
    await engine.answer('run', { command: 'claim.add', input })
  }
  await one('redaction.add', { kind: 'subject', subject })
  const order = (format: string, name = format, purpose = 'review') => ({
    ...{ job: name, path: join(folder, name), format, options: {}, upTo: 'RED', scope: { of: 'case' as const } },
    ...{ recipient: 'Unit 4', purpose, redacted: true },
  })
  return { engine, folder, texts, order }
}

it('no format is written before each place is decided on, and then none holds what was blacked out', async () => {
  const { engine, folder, texts, order } = await spelled()
  const formats = ['csv', 'stix', 'dossier-html']
  const before = await readdir(folder)
  for (const format of formats)
    await expect(engine.answer('export.write', order(format))).rejects.toMatchObject({ code: 'undecided-matches' })
  expect(await readdir(folder)).toEqual(before)
  await expect(engine.answer('export.write', order('csv', 'of Helen_Kim'))).rejects.toMatchObject({
    code: 'name-tells',
  })

  const { path: _, ...asked } = order('csv')
  const found = await engine.answer('export.matches', asked)
  expect(found.length).toBeGreaterThan(possibleSpellings.length)
  const input = { as: 'blacked', matches: decisionsFor(found, true) }
  await engine.answer('run', { command: 'redaction.decide', input })
  expect(await engine.answer('export.matches', asked)).toEqual([])
  for (const format of formats) {
    await engine.answer('export.write', order(format))
    const path = join(folder, format)
    const names = (await stat(path)).isDirectory() ? (await filesBelow(path)).map(name => join(path, name)) : [path]
    const written = await Promise.all(names.map(name => readFile(name, 'utf8')))
    for (const text of texts.filter(each => seen(each).length > 4))
      expect(
        written.some(each => seen(each).includes(seen(text))),
        `${format}: ${text}`,
      ).toBe(false)
  }
})

it('what is left for a reason is asked once; new places and other words around it are asked again', async () => {
  const { engine, order } = await spelled()
  const left = await leaveAll(engine, order('csv'))
  expect(left.length).toBeGreaterThan(0)
  await engine.answer('export.write', order('csv'))
  await engine.answer('export.write', order('stix'))
  const note = await engine.answer('run', { command: 'note.add', input: { text: 'Ask Kim' } })
  const { path: _, ...asked } = order('ftm')
  const again = await engine.answer('export.matches', asked)
  expect(again.map(({ record, form, why }) => [record, form, why])).toEqual([[note?.created[0], 'Kim', 'part']])
  const [only] = again
  const input = { as: 'blacked', matches: decisionsFor(only ? [only] : []) }
  await engine.answer('run', { command: 'redaction.decide', input })
  await engine.answer('export.write', order('ftm'))
  await expect(engine.answer('export.write', order('csv', 'b', 'about H. Kim'))).rejects.toMatchObject({
    code: 'undecided-matches',
  })
  await engine.answer('undo', {})
  expect(await engine.answer('export.matches', asked)).toHaveLength(1)
})
