import { readFile, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import type { Exporter, OptionValues } from '#engine/formats/writing/exporter.ts'
import { exporters } from '#engine/handover/exporters.ts'
import { all } from '#shared/ops/state.ts'
import { leaveAll } from '../../support/leave-all.ts'
import { filesBelow } from '../../support/open-case.ts'
import { stateIn } from '../../support/records.ts'
import { fullest } from '../whole-case.ts'
import { opened, withoutTags } from './bytes-told.ts'
import { encodedForms, seen } from './forms-of.ts'
import { prove } from './proof-check.ts'
import { secrets, terms } from './secrets.ts'
import { type Story, tell } from './story.ts'

const forms = secrets.map(secret => ({ secret, folded: seen(secret), encoded: encodedForms(secret) }))

/** Which secrets a file tells, however deep it has to be opened. */
async function toldBy(path: string, bytes: Buffer): Promise<string[]> {
  const found = new Set<string>()
  for await (const [place, inside] of opened(path, bytes)) {
    const text = inside.toString('utf8')
    const readings = [seen(text), seen(withoutTags(text))]
    for (const { secret, folded, encoded } of forms) {
      if (readings.some(reading => reading.includes(folded))) found.add(`${place}: ${secret}`)
      else if (encoded.some(form => inside.includes(form))) found.add(`${place}: ${secret} (encoded)`)
    }
  }
  return [...found]
}

let runs = 0
const whole = { of: 'case' } as const
type Scope = typeof whole | { readonly of: 'filter'; readonly words: string }

interface Wanted {
  readonly options: OptionValues
  readonly scope?: Scope
  readonly redacted?: boolean
}

/** Writes the case in a format: every file it made, its loss report too, and what it answered. */
async function written({ engine, folder }: Story, { id }: Exporter, wanted: Wanted) {
  const { options, scope = whole, redacted = true } = wanted
  const path = join(folder, `out-${runs++}`)
  const [recipient, purpose] = [terms.inRecipient, `for ${terms.inPurpose}`]
  const order = { job: path, path, format: id, options, upTo: 'RED', scope, recipient, purpose, redacted }
  await leaveAll(engine, order)
  const answer = await engine.answer('export.write', order)
  const isFolder = (await stat(path)).isDirectory()
  const names = isFolder ? await filesBelow(path) : [basename(path), `${basename(path)}.loss-report.json`]
  const within = isFolder ? path : dirname(path)
  const files = await Promise.all(names.map(async name => [name, await readFile(join(within, name))] as const))
  return { answer, files: new Map(files) }
}

/** The ways that carry the most, and a part whose own words are secret. */
function waysToHide({ options = [] }: Exporter, { dossier, about }: Story): readonly Wanted[] {
  const offers = (id: string) => options.some(option => option.id === id)
  const full = fullest(options)
  return [
    { options: full },
    ...(offers('dossier') ? [{ options: { ...full, dossier } }, { options: { template: 'profile', about } }] : []),
    { options: {}, scope: { of: 'filter', words: terms.inScope } },
  ]
}

it('lists fifty strings and more, each once', () => {
  expect(secrets.length).toBeGreaterThanOrEqual(50)
  expect(new Set(secrets.map(seen)).size).toBe(secrets.length)
})

it('none of them is in any byte of any redacted output', async () => {
  const story = await tell()
  for (const exporter of exporters) {
    for (const way of waysToHide(exporter, story)) {
      const { answer, files } = await written(story, exporter, way)
      const leaks = await Promise.all([...files].map(([path, bytes]) => toldBy(path, bytes)))
      leaks.push(await toldBy('answer', Buffer.from(JSON.stringify({ ...answer, path: '' }))))
      expect(leaks.flat(), `${exporter.id} ${JSON.stringify(way)}`).toEqual([])
    }
  }
  const releases = all(await stateIn(story.engine), 'release')
  expect(await toldBy('releases', Buffer.from(JSON.stringify(releases)))).toEqual([])
})

it('the search would find each of them: the same package unredacted holds them all', async () => {
  const story = await tell()
  const { dossier } = story
  const found = new Set<string>()
  for (const exporter of exporters.filter(({ id }) => id === 'package' || id.startsWith('dossier'))) {
    const { files } = await written(story, exporter, {
      options: { ...fullest(exporter.options), dossier },
      redacted: false,
    })
    for (const [path, bytes] of files)
      for (const line of await toldBy(path, bytes)) found.add(line.split(': ').slice(1).join(': '))
  }
  expect(secrets.filter(secret => !found.has(secret))).toEqual([])
})

it('the rest is unchanged, and each blacked-out field is the one that was signed', async () => {
  const story = await tell()
  const records = exporters.find(({ id }) => id === 'records')
  if (!records) throw new Error('no format of records')
  // What may still tell a name is decided on first, which makes entries; a release alone makes none that count.
  const blacked = await written(story, records, { options: {} })
  const open = await written(story, records, { options: {}, redacted: false })
  const [full, redacted] = [prove(open.files), prove(blacked.files)]
  for (const each of [full, redacted]) expect(each.root).toBe(each.note.root)
  expect(redacted.note).toEqual(full.note)
  expect(redacted.note.leaves).toBe(redacted.leaves.size)
  expect(full.closed.size).toBe(0)
  expect(redacted.closed.size).toBeGreaterThan(secrets.length / 2)
  // What is blacked out is told by the hash that the full edition has in the same place.
  expect([...redacted.leaves.values()]).toEqual([...full.leaves.values()])
})

it('a change to any field that is not blacked out is found', async () => {
  const story = await tell()
  const records = exporters.find(({ id }) => id === 'records')
  if (!records) throw new Error('no format of records')
  const { files } = await written(story, records, { options: {} })
  const { root, closed } = prove(files)
  const lines = (files.get('records.jsonl')?.toString('utf8') ?? '').trimEnd().split('\n')
  for (const [at, line] of lines.entries()) {
    const record = JSON.parse(line)
    for (const field of Object.keys(record).filter(each => each !== 'id')) {
      const altered = lines.with(at, JSON.stringify({ ...record, [field]: 'altered' })).join('\n')
      const proved = prove(new Map(files).set('records.jsonl', Buffer.from(`${altered}\n`)))
      expect(proved.root === root, `${record.id} ${field}`).toBe(closed.has(`${record.id} ${field}`))
    }
  }
})
