import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { editionOf } from '#engine/case/edition.ts'
import { attachPaths } from '#engine/case/evidence.ts'
import { execute, undo } from '#engine/case/execute.ts'
import { exportCase, previewOf } from '#engine/case/export-case.ts'
import { giveBundle } from '#engine/case/give-bundle.ts'
import { takeImport } from '#engine/case/import-case.ts'
import type { Session } from '#engine/case/session.ts'
import type { OptionValues } from '#engine/formats/writing/exporter.ts'
import { exporters } from '#engine/handover/exporters.ts'
import { sha256Hex } from '#engine/secrets/crypto/hash.ts'
import { signerFromSeed } from '#engine/secrets/identity/ed25519.ts'
import { templates } from '#shared/dossier/templates/list.ts'
import { all } from '#shared/ops/state.ts'
import { filesBelow, job, newCase, openTestCase } from '../../support/open-case.ts'
import { randomEdit, seeded } from '../../support/random-edits.ts'
import { newAgeKey } from '../handover/bundle/sample-keys.ts'

const resources = join(import.meta.dirname, '../../../resources')
const memoryCase = { signer: undefined, resource: (name: string) => readFile(join(resources, name)) }
const order = { scope: { of: 'case' }, upTo: 'AMBER', recipient: 'Unit 4', purpose: 'joint case' } as const
const everything = Object.fromEntries(['csv', 'ftm', 'records', 'journal'].map(id => [id, true]))

const random = seeded(6)
let session: Session
let outside = ''
let made = 0
/** Entries that were made while something was written. */
let met = 0

beforeAll(async () => {
  outside = await mkdtemp(join(tmpdir(), 'red-thread-test-'))
  session = await openTestCase(await newCase(outside))
  const path = join(outside, 'people.csv')
  const rows = Array.from({ length: 120 }, (_, i) => `Person ${i},person,seen ${i} times`)
  await writeFile(path, `name,type,description\n${rows.join('\n')}\n`)
  await takeImport(session, { path }, job)
  await execute(session, 'redaction.add', { kind: 'term', term: 'Vientiane' })
  for (let i = 0; i < 40; i++) await edit()
})

afterAll(async () => {
  await session.close()
  await rm(outside, { recursive: true, force: true })
})

/** What a user might do next: mostly an edit, at times another exhibit, or the last change taken back. */
async function edit(): Promise<void> {
  const dice = random()
  if (dice < 0.06) await undo(session)
  else if (dice < 0.1) {
    const path = join(outside, `seen ${made++}.txt`)
    await writeFile(path, `seen ${made} times`)
    await attachPaths(session, [path], {}, job)
  } else {
    const { command, input } = randomEdit(session.store.data.state, random)
    await execute(session, command, input)
  }
}

/** So many that any export is met in its midst, and no more: the machine has other work. */
const mostEdits = 40

/** Edits without pause while the work is done. */
async function underEdits<T>(work: () => Promise<T>): Promise<T> {
  let done = false
  const working = work().finally(() => {
    done = true
  })
  const before = session.store.data.seq
  for (let edits = 0; !done && edits < mostEdits; edits++) await edit()
  met += session.store.data.seq - before
  return working
}

async function filesAt(path: string): Promise<Record<string, { sha256: string; size: number }>> {
  const folder = (await stat(path)).isDirectory()
  const names = folder ? await filesBelow(path) : ['', '.loss-report.json']
  const found = names.map(async name => {
    const bytes = await readFile(folder ? join(path, name) : `${path}${name}`)
    return [name, { sha256: sha256Hex(bytes), size: bytes.length }] as const
  })
  return Object.fromEntries(await Promise.all(found))
}

const forms: readonly (readonly [string, string, OptionValues, boolean])[] = [
  ...exporters.map(({ id }) => [id, id, {}, false] as const),
  ...templates
    .filter(({ ofOne }) => !ofOne)
    .map(({ id }) => [`dossier of kind ${id}`, 'dossier-html', { template: id }, false] as const),
  ['package with all of it', 'package', everything, false],
  ['redacted package', 'package', everything, true],
  ['redacted CSV', 'csv', {}, true],
]

describe('under steady edits', () => {
  it.each(forms)(
    '%s is the case at the entry it names, to the byte',
    async (name, format, options, redacted) => {
      const write = (path: string, entries?: number) =>
        exportCase(session, { ...order, format, options, redacted, path, entries }, memoryCase, job)
      const [path, again] = [join(outside, `${name} a`), join(outside, `${name} b`)]
      const told = await underEdits(() => write(path))
      const later = await write(again, told.entries)
      const files = await filesAt(path)
      expect(files).toEqual(await filesAt(again))
      const sums = (each: Iterable<{ readonly sha256: string }>) => [...each].map(({ sha256 }) => sha256).sort()
      expect(sums(Object.values(files))).toEqual(sums(told.files))
      expect({ ...told, release: '', path: '', files: [] }).toEqual({ ...later, release: '', path: '', files: [] })
      const report = JSON.parse(
        await readFile(files[''] ? `${path}.loss-report.json` : join(path, 'loss-report.json'), 'utf8'),
      )
      expect([report.entries, report.withheld.length]).toEqual([told.entries, told.withheld])
      expect(report.losses.filter((loss: { kind: string }) => loss.kind === 'lost')).toHaveLength(told.lost)
    },
    60_000,
  )

  it('a preview counts one entry of the case', async () => {
    const preview = async (entries?: number) =>
      previewOf((await editionOf(session, { ...order, entries }, undefined, job.signal)).edition)
    const told = await underEdits(preview)
    expect(await preview(told.entries)).toEqual(told)
  })

  it('a bundle is written whole and says of no exhibit that came later that it was handed over', async () => {
    const path = join(outside, 'given.casebundle')
    const giving = {
      ...{
        path,
        signer: signerFromSeed('A. Investigator', Buffer.alloc(32, 1)),
        recipient: 'Unit 4',
        purpose: 'joint case',
      },
      sealTo: { recipients: [(await newAgeKey()).recipient] },
      verifierPath: join(resources, 'verify_case.py'),
    }
    const before = new Set(all(session.store.data.state, 'exhibit').map(each => each.id))
    const { number } = await underEdits(() => giveBundle(session, giving, job))
    const given = all(session.store.data.state, 'custody-event').filter(each => each.note === `in bundle ${number}`)
    expect(given.length).toBeGreaterThan(0)
    for (const { exhibit } of given) expect(before).toContain(exhibit)
  })

  it('edits did go on meanwhile', () => expect(met).toBeGreaterThan(5 * forms.length))
})
