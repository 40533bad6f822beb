import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { journalMarks, readJournalFacts } from '#engine/handover/bundle/journal-facts.ts'
import { sha256 } from '#engine/secrets/crypto/hash.ts'
import { type CommitName, encodeCommit, type NewCommit } from '#shared/ops/commit.ts'
import { forge, forgeMembers } from './forge.ts'
import { readBundle } from './read-whole.ts'
import { temporaryFolder, verifierPath } from './sample.ts'
import { newAgeKey } from './sample-keys.ts'
import { hasTool } from './tools.ts'

const folder = temporaryFolder()
afterAll(() => rmSync(folder, { recursive: true }))
const { identity, recipient } = await newAgeKey()

const caseId = '00112233445566778899aabbccddeeff'
const [ours, theirs] = ['a1'.repeat(16), 'b2'.repeat(16)]

/** Entries one after another, each made of the names of those before it; the payloads. */
function journalOf(...makers: readonly ((before: readonly CommitName[]) => Partial<NewCommit>)[]): Buffer[] {
  const [names, payloads]: [CommitName[], Buffer[]] = [[], []]
  let hash: Buffer = Buffer.alloc(32)
  for (const make of makers) {
    const seq = names.length + 1
    const edit = { at: '2026-11-28T10:00:00.000Z', by: 'Jane Roe', command: 'test', ops: [] }
    const commit = { ...edit, copy: ours, seq, ...make(names) }
    const payload = Buffer.from(encodeCommit(commit))
    hash = sha256(Uint8Array.of(0), hash, payload)
    names.push({ copy: commit.copy, seq, hash: hash.toString('hex') })
    payloads.push(payload)
  }
  return payloads
}

const edit = () => ({})
const byThem = () => ({ copy: theirs })
const undoing =
  (seq: number, wrong: object = {}) =>
  (before: readonly CommitName[]) => ({
    undoes: { ...(before[seq - 1] as CommitName), ...wrong },
  })
const merging = () => ({ merges: { copy: theirs, seq: 9, hash: 'd4'.repeat(32) } })
const oldEntry = (seq: number, more: object = {}) =>
  Buffer.from(JSON.stringify({ at: '', by: '', command: 'x', ops: [], seq, ...more }))

async function* each(payloads: readonly Buffer[]): AsyncGenerator<Buffer> {
  yield* payloads
}

const pageOf = (payloads: readonly Buffer[]) =>
  Buffer.from(payloads.map(payload => `${payload.toString('base64')}\n`).join(''))

/** The page's own modules, which are plain JavaScript. */
const part = <T>(name: string) => import(join(verifierPath, `../verifier/${name}.js`)) as Promise<T>
const page = await part<{
  readonly readJournal: (bytes: Uint8Array, caseId: string) => { readonly chain: { readonly hashes: Uint8Array[] } }
  readonly checkMarks: (hashes: readonly Uint8Array[], marks: object) => void
}>('journal')

/** What the Python program says of journals, one after another: '' where one is as it was signed. */
function pythonOn(journals: readonly Buffer[], marks: { entries: number; head: string; root: string }): string[] {
  const program = `
import base64, json, os, sys
sys.path.insert(0, os.path.dirname(sys.argv[1]))
sys.dont_write_bytecode = True
import verify_case
given = json.load(sys.stdin)
said = []
for journal in given["journals"]:
    try:
        chain, _, _ = verify_case.read_journal(base64.b64decode(journal), given["caseId"])
        verify_case.check_marks(chain.hashes, given["entries"], given["head"], given["root"])
        said.append("")
    except verify_case.UNREADABLE as error:
        said.append(str(error) or "refused")
print(json.dumps(said))
`
  const input = JSON.stringify({ caseId, ...marks, journals: journals.map(bytes => bytes.toString('base64')) })
  const { stdout, stderr } = spawnSync('python3', ['-c', program, verifierPath], { input, encoding: 'utf8' })
  expect(stderr).toBe('')
  return JSON.parse(stdout)
}

/** Whether the engine and the page find that a journal is not the one of these figures. */
async function isFound(payloads: readonly Buffer[], marks: { entries: number; head: string; root: string }) {
  const engine = await readJournalFacts(each(payloads), caseId).then(
    facts => JSON.stringify(journalMarks(facts)) !== JSON.stringify(marks),
    () => true,
  )
  try {
    page.checkMarks(page.readJournal(pageOf(payloads), caseId).chain.hashes, marks)
    return { engine, page: false }
  } catch {
    return { engine, page: true }
  }
}

describe('what entries say of their copy, place and parents', () => {
  const payloads = journalOf(edit, byThem, undoing(2), undoing(3), merging, edit)

  it.skipIf(!hasTool('python3'))('is proved: no byte of it changes unnoticed (python3)', async () => {
    const marks = journalMarks(await readJournalFacts(each(payloads), caseId))
    expect(await isFound(payloads, marks)).toEqual({ engine: false, page: false })
    const altered: { readonly what: string; readonly payloads: Buffer[] }[] = []
    for (const [index, payload] of payloads.entries()) {
      const fields = payload.toString().matchAll(/"(?:copy|seq|hash|format)":("[0-9a-f]+"|\d+)/g)
      for (const { index: start = 0, 0: field } of fields) {
        for (let at = start; at < start + field.length; at++) {
          const changed = Buffer.from(payload)
          changed[at] = (changed[at] ?? 0) ^ (1 << (at % 7))
          altered.push({
            what: `entry ${index + 1}: ${field} at ${at - start}`,
            payloads: payloads.with(index, changed),
          })
        }
      }
    }
    expect(altered.length).toBeGreaterThan(700)
    const python = pythonOn([pageOf(payloads), ...altered.map(each => pageOf(each.payloads))], marks)
    expect(python[0]).toBe('')
    for (const [index, { what, payloads: changed }] of altered.entries()) {
      expect({ what, ...(await isFound(changed, marks)), python: python[index + 1] !== '' }).toEqual({
        what,
        engine: true,
        page: true,
        python: true,
      })
    }
  })

  const lies: Readonly<Record<string, readonly Buffer[]>> = {
    'takes back another entry by its hash': journalOf(edit, edit, undoing(2, { hash: 'e5'.repeat(32) })),
    'takes back another entry by its copy': journalOf(edit, edit, undoing(2, { copy: theirs })),
    'takes back another entry by its number': journalOf(edit, edit, undoing(2, { seq: 1 })),
    'takes back itself': journalOf(edit, edit, undoing(2, { seq: 3 })),
    'has another number': journalOf(edit, () => ({ seq: 4 })),
    'of format 1 takes back what is not before it': [oldEntry(1), oldEntry(2, { undoes: 2 })],
    'names a copy that is none': [oldEntry(1, { format: 2, copy: 'me' })],
    'has a field that its format has not': [oldEntry(1, { format: 2, copy: ours, parents: [] })],
    'is an edition, and not the first': [
      ...journalOf(edit),
      oldEntry(2, { format: 2, copy: ours, editionOf: { case: caseId, copy: ours, seq: 1, hash: 'f'.repeat(64) } }),
    ],
  }

  it.each(Object.entries(lies))('is refused where an entry %s, whoever signed it', async (_, journal) => {
    await expect(readJournalFacts(each(journal), caseId)).rejects.toMatchObject({ code: 'bundle-damaged' })
    expect(() => page.readJournal(pageOf(journal), caseId)).toThrow('journal entry')
  })

  it.skipIf(!hasTool('python3'))('is refused by the Python program too (python3)', () => {
    const said = pythonOn(Object.values(lies).map(pageOf), { entries: 0, head: '', root: '' })
    expect(said.map(words => /^journal entry \d is not readable/.test(words))).toEqual(said.map(() => true))
  })

  it('holds for entries of both formats in one chain', async () => {
    const old = [oldEntry(1), oldEntry(2), oldEntry(3, { undoes: 2 })]
    const hash = old.reduce<Buffer>((before, payload) => sha256(Uint8Array.of(0), before, payload), Buffer.alloc(32))
    const undoes = { copy: caseId, seq: 3, hash: hash.toString('hex') }
    const journal = [...old, oldEntry(4, { format: 2, copy: ours, undoes })]
    const marks = journalMarks(await readJournalFacts(each(journal), caseId))
    expect(await isFound(journal, marks)).toEqual({ engine: false, page: false })
    if (hasTool('python3')) expect(pythonOn([pageOf(journal)], marks)).toEqual([''])
  })
})

describe('a bundle of what this version cannot read', () => {
  /** Writes such a bundle, sealed and unpacked. */
  async function bundleOf(name: string, payloads: readonly Buffer[], manifest = (text: string) => text) {
    const path = join(folder, `${name}.casebundle`)
    const forgery = { payloads, manifest }
    await forge(path, recipient, forgery)
    const inside = join(folder, name)
    for (const { name: file, bytes } of await forgeMembers(forgery)) {
      mkdirSync(dirname(join(inside, file)), { recursive: true })
      writeFileSync(join(inside, file), bytes)
    }
    const { stdout, status } = spawnSync('python3', [verifierPath, inside], { encoding: 'utf8' })
    return { opening: readBundle({ path, with: { identity } }), stdout, status }
  }

  it('that joins copies is checked as far as this goes, and not opened', async () => {
    const { opening, stdout, status } = await bundleOf('joined', journalOf(edit, byThem, merging, edit))
    await expect(opening).rejects.toMatchObject({ code: 'several-chains', data: { entry: 3 } })
    expect([status, stdout]).toEqual([
      2,
      expect.stringContaining('NOT CHECKED: the chain of another copy, which entry 3'),
    ])
    expect(stdout).toContain('4 entries of 2 copies')
  })

  it('that is an edition likewise', async () => {
    const editionOf = { case: caseId, copy: theirs, seq: 40, hash: 'd4'.repeat(32) }
    const { opening, stdout, status } = await bundleOf(
      'edition',
      journalOf(() => ({ editionOf }), edit),
    )
    await expect(opening).rejects.toMatchObject({ code: 'several-chains', data: { entry: 1 } })
    expect([status, stdout]).toEqual([2, expect.stringContaining('entry 1 begins with a part of')])
  })

  it('whose entries are of a later format says so', async () => {
    const later = [...journalOf(edit), oldEntry(2, { format: 3 })]
    const { opening, stdout, status } = await bundleOf('later', later)
    await expect(opening).rejects.toMatchObject({ code: 'newer-format', data: { version: 3 } })
    expect([status, stdout]).toEqual([1, expect.stringContaining('written by a newer Red Thread')])
    const kind = await bundleOf('later kind', journalOf(edit), text => text.replace('bundle@v2', 'bundle@v3'))
    await expect(kind.opening).rejects.toMatchObject({ code: 'newer-format', data: { version: '3' } })
    expect([kind.status, kind.stdout]).toEqual([1, expect.stringContaining('of a newer kind than this verifier knows')])
  })

  it('and one whose MANIFEST is older than its entries is damaged', async () => {
    const { opening, stdout, status } = await bundleOf('older', journalOf(edit), text => text.replace('@v2', '@v1'))
    await expect(opening).rejects.toMatchObject({ code: 'bundle-damaged' })
    expect([status, stdout]).toEqual([1, expect.stringContaining('of a later version than MANIFEST')])
  })
})
