import { createHash } from 'node:crypto'

/**
 * A second reading of electron/engine/handover/proof/edition-proof.ts that shares no line with it: what three files of an edition
 * prove, by RFC 6962 and JSON alone.
 */
export interface Proved {
  /** Over leaves recomputed where their salt is told, as told where they are blacked out; hexadecimal. */
  readonly root: string
  /** Root, number of leaves, entries and handling as the signed note has them. */
  readonly note: { readonly root: string; readonly leaves: number; readonly entries: number; readonly upTo: string }
  /** Every leaf by `id field`, hexadecimal. */
  readonly leaves: ReadonlyMap<string, string>
  /** `id field` of what is blacked out. */
  readonly closed: ReadonlySet<string>
}

type Fields = Readonly<Record<string, unknown>>
interface Line {
  readonly id: string
  readonly field: string
  readonly salt?: string
  readonly hash?: string
}

export function prove(files: ReadonlyMap<string, Buffer>): Proved {
  const text = (name: string) => files.get(name)?.toString('utf8') ?? ''
  const lines = (name: string) =>
    text(name)
      .split('\n')
      .filter(Boolean)
      .map(line => JSON.parse(line))
  const records = new Map((lines('records.jsonl') as (Fields & { id: string })[]).map(each => [each.id, each]))
  const leaves = new Map<string, string>()
  const closed = new Set<string>()
  for (const { id, field, salt, hash } of lines('redaction-proof.jsonl') as Line[]) {
    const said = sorted([id, field, records.get(id)?.[field]])
    leaves.set(`${id} ${field}`, hash ?? digest(Buffer.of(0), Buffer.from(salt ?? '', 'hex'), Buffer.from(said)))
    if (hash !== undefined) closed.add(`${id} ${field}`)
  }
  const [, about = '', count, root = ''] = text('edition.note').split('\n')
  const [entries, upTo = ''] = about.split(' ')
  const note = {
    root: Buffer.from(root, 'base64').toString('hex'),
    leaves: Number(count),
    entries: Number(entries),
    upTo,
  }
  return { root: treeOf([...leaves.values()]), note, leaves, closed }
}

const digest = (...parts: readonly Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest('hex')

/** RFC 6962, 2.1: split at the largest power of two below the number of leaves. */
function treeOf(leaves: readonly string[]): string {
  if (leaves.length < 2) return leaves[0] ?? digest()
  const split = 2 ** Math.floor(Math.log2(leaves.length - 1))
  const [left, right] = [treeOf(leaves.slice(0, split)), treeOf(leaves.slice(split))]
  return digest(Buffer.of(1), Buffer.from(left, 'hex'), Buffer.from(right, 'hex'))
}

/** JSON with sorted keys and no spaces. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_, held: unknown) =>
    held !== null && typeof held === 'object' && !Array.isArray(held)
      ? Object.fromEntries(Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1)))
      : held,
  )
}
