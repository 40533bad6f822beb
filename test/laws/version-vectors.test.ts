import fc from 'fast-check'
import { expect, it } from 'vitest'
import { entryHash } from '#engine/storage/journal/frame.ts'
import { type CommitName, decodeCommit, encodeCommit } from '#shared/ops/commit.ts'

/** An entry as a journal has it: the hash of the one before and the payload. Nothing else is known of it. */
interface Entry {
  readonly prev: string
  readonly payload: string
}

const none = '0'.repeat(64)
const hashOf = ({ prev, payload }: Entry) => entryHash(Buffer.from(prev, 'hex'), Buffer.from(payload)).toString('hex')

type Step =
  | { readonly does: 'edit'; readonly at: number }
  | { readonly does: 'merge'; readonly at: number; readonly from: number }
  | { readonly does: 'receive' | 'copy folder'; readonly from: number }

const at = fc.nat(9)
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: at.map(one => ({ does: 'edit' as const, at: one })) },
    { weight: 3, arbitrary: fc.record({ does: fc.constant('merge' as const), at, from: at }) },
    {
      weight: 1,
      arbitrary: fc.record({ does: fc.constantFrom('receive' as const, 'copy folder' as const), from: at }),
    },
  ),
  { maxLength: 40 },
)

/** Every entry that some folders wrote, each with a copy id; a folder that was merely copied has the id of the other. */
function written(all: readonly Step[]): Entry[] {
  const entries: Entry[] = []
  const folders: { readonly copy: string; head: CommitName }[] = []
  let copies = 0
  const newCopy = () => String(++copies).padStart(32, '0')
  const write = (folder: { readonly copy: string; head: CommitName }, merges?: CommitName) => {
    const { copy, head } = folder
    const edit = { at: '', by: `${entries.length}`, command: 'x', ops: [] }
    const entry = {
      prev: head.hash,
      payload: encodeCommit({ ...edit, copy, seq: head.seq + 1, ...(merges ? { merges } : {}) }),
    }
    entries.push(entry)
    folder.head = { copy, seq: head.seq + 1, hash: hashOf(entry) }
  }
  const begin = (copy: string, head: CommitName) => {
    folders.push({ copy, head })
    return folders.at(-1) as (typeof folders)[number]
  }
  write(begin(newCopy(), { copy: '', seq: 0, hash: none }))
  const folder = (index: number) => folders[index % folders.length] as (typeof folders)[number]
  for (const step of all) {
    if (step.does === 'edit') write(folder(step.at))
    else if (step.does === 'merge') write(folder(step.at), folder(step.from).head)
    else begin(step.does === 'receive' ? newCopy() : folder(step.from).copy, folder(step.from).head)
  }
  return entries
}

interface Read {
  readonly hash: string
  readonly seq: number
  readonly copy: string
  readonly parents: readonly string[]
}

function read(entries: readonly Entry[]): Map<string, Read> {
  const found = entries.map((entry): Read => {
    const { copy = '', seq, merges } = decodeCommit(entry.payload)
    return { hash: hashOf(entry), seq, copy, parents: [entry.prev, ...(merges ? [merges.hash] : [])] }
  })
  return new Map(found.map(each => [each.hash, each]))
}

/** By graph search, slow and obvious: itself and all before it. */
function ancestorsOf(commits: ReadonlyMap<string, Read>, hash: string): Set<string> {
  const [seen, waiting] = [new Set<string>(), [hash]]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next) || !commits.has(next)) continue
    seen.add(next)
    waiting.push(...(commits.get(next)?.parents ?? []))
  }
  return seen
}

/** Where folders of one copy id went apart, one goes on as the copy and the other counts as another. */
function linesOf(commits: ReadonlyMap<string, Read>): Map<string, string> {
  const lines = new Map<string, string>()
  const continued = new Set<string>()
  for (const { hash, copy, parents } of [...commits.values()].sort(
    (a, b) => a.seq - b.seq || (a.hash < b.hash ? -1 : 1),
  )) {
    const before = commits.get(parents[0] ?? '')
    const line = before?.copy === copy && !continued.has(before.hash) ? lines.get(before.hash) : undefined
    if (before && line !== undefined) continued.add(before.hash)
    lines.set(hash, line ?? `${copy} from ${hash}`)
  }
  return lines
}

it('version vectors follow from the entries alone and tell ancestry as a search of the graph does', () => {
  fc.assert(
    fc.property(steps, all => {
      const commits = read(written(all))
      const lines = linesOf(commits)
      const vectors = new Map<string, Map<string, number>>()
      // An entry comes after its parents in what was written; any order in which that is so would do.
      for (const { hash, seq, parents } of commits.values()) {
        const vector = new Map<string, number>()
        for (const parent of parents) {
          for (const [line, up] of vectors.get(parent) ?? []) vector.set(line, Math.max(up, vector.get(line) ?? 0))
        }
        vectors.set(hash, vector.set(lines.get(hash) ?? '', seq))
      }
      for (const later of commits.keys()) {
        const ancestors = ancestorsOf(commits, later)
        for (const { hash, seq } of commits.values()) {
          const isBefore = (vectors.get(later)?.get(lines.get(hash) ?? '') ?? 0) >= seq
          expect(isBefore, `${hash} before ${later}`).toBe(ancestors.has(hash))
        }
      }
      // Where no folder was copied by hand a line is a copy, and its number names a commit.
      if (all.every(({ does }) => does !== 'copy folder')) {
        expect(new Set(lines.values()).size).toBe(new Set([...commits.values()].map(({ copy }) => copy)).size)
        expect(new Set([...commits.values()].map(({ copy, seq }) => `${copy} ${seq}`)).size).toBe(commits.size)
      }
    }),
  )
})
