import { RedThreadError } from '#shared/errors.ts'
import { withPlacements } from './board-fields.ts'
import { canonical } from './canonical.ts'
import type { Op } from './op.ts'
import { opTexts } from './op-text.ts'

/**
 * What names a commit wherever it is: the copy that wrote it (32 hexadecimal digits), its number in the chain of that
 * copy, and its hash. A folder that was copied by other means than a bundle makes two copies of one id: then two
 * commits share copy and number, and the hash alone tells them apart.
 */
export interface CommitName {
  readonly copy: string
  readonly seq: number
  readonly hash: string
}

/** The commit of another case, or of this one, that an edition was taken from. */
export interface EditionOf extends CommitName {
  /** 16 bytes in hexadecimal. */
  readonly case: string
}

/**
 * What the journal stores of a commit; the chain is kept around it. The chain of a copy only grows at its end, also where
 * it takes in another one, so the numbers of a copy's commits only rise. Which copy wrote up to which number (the version
 * vector) follows from the commits alone, through the entry before each and what it merges.
 */
export interface CommitBody {
  /** The copy of the case that wrote it; absent in an entry of format 1 (copyOf). */
  readonly copy?: string
  /** One more than the entry before it has; 1 for the first. */
  readonly seq: number
  /** ISO moment in UTC. */
  readonly at: string
  readonly by: string
  readonly command: string
  readonly ops: readonly Op[]
  /**
   * The commit this one takes back, where it is an undo, or a redo (which takes back an undo). By its hash, so that it
   * means the same among the commits of several chains; an entry of format 1 has the number in its own chain alone.
   */
  readonly undoes?: Pick<CommitName, 'seq'> & Partial<CommitName>
  /** The second parent: the last entry of another copy, whose chain this one takes in. */
  readonly merges?: CommitName
  /** Only of a first entry: what stands in it was written up to there, and is not new. */
  readonly editionOf?: EditionOf
}

/** A commit in its chain: its copy, the hash of the entry before it (its first parent) and its own, hexadecimal. */
export interface Commit extends CommitBody {
  readonly copy: string
  readonly prev: string
  readonly hash: string
}

/** A commit as a journal lists it. */
export interface ListedCommit extends Commit {
  /** Where `ops` are the first of more: how many there are, and the entry's sentence, which only all of them give. */
  readonly cut?: { readonly says: string; readonly ops: number }
}

/** As this version writes it. */
export interface NewCommit extends CommitBody {
  readonly copy: string
  readonly undoes?: CommitName
}

/** What this version writes. Format 1 had neither `format`, `copy` nor the objects, and `undoes` was a number. */
const format = 2

/** The payload of an entry: canonical JSON with the format's number in it, so that all of this is under the hash. */
export const encodeCommit = (commit: NewCommit): string => [...commitParts(commit)].join('')

/** The same in parts of some hundred thousand characters: an import may be larger than a string can be. */
export function* commitParts({
  copy,
  seq,
  at,
  by,
  command,
  ops,
  undoes,
  merges,
  editionOf,
}: NewCommit): Generator<string> {
  // In the order of the keys of canonical JSON, in which `ops` stands between the others.
  let part = `${canonical({ at, by, command, copy, editionOf, format, merges }).slice(0, -1)},"ops":[`
  const textOf = opTexts()
  for (const [i, op] of ops.entries()) {
    part += `${i === 0 ? '' : ','}${textOf(op)}`
    if (part.length < longestPart) continue
    yield part
    part = ''
  }
  yield `${part}],${canonical({ seq, undoes }).slice(1)}`
}

const longestPart = 2 ** 18

/**
 * The body back from its JSON, in the terms of today whenever it was written. Throws newer-format, and SyntaxError where
 * the text is not a commit.
 */
export function decodeCommit(text: string): CommitBody {
  const body: unknown = JSON.parse(text)
  if (!isObject(body) || !isEdit(body)) throw new SyntaxError('not a commit')
  if (body['format'] === undefined) return decodeFirstFormat(body)
  if (Number.isSafeInteger(body['format']) && Number(body['format']) > format) {
    throw new RedThreadError('newer-format', { version: Number(body['format']) })
  }
  if (!isSecondFormat(body)) throw new SyntaxError('not a commit')
  const { format: _, ...commit } = body
  return commit
}

/**
 * The copy that wrote a commit. Before copies had ids all copies of a case wrote alike: what they wrote counts as that
 * of one copy, whose id is the case's own. So every reader names it the same, in whichever copy it was found.
 */
export const copyOf = ({ copy }: Pick<CommitBody, 'copy'>, caseId: string): string => copy ?? caseId

type Fields = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isSeq = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 1
const isHex = (value: unknown, digits: number) =>
  typeof value === 'string' && value.length === digits && /^[0-9a-f]*$/.test(value)

const isEdit = ({ seq, at, by, command, ops }: Fields) =>
  isSeq(seq) && typeof at === 'string' && typeof by === 'string' && typeof command === 'string' && Array.isArray(ops)

function decodeFirstFormat({ seq, at, by, command, ops, undoes }: Fields): CommitBody {
  if (undoes !== undefined && !isSeq(undoes)) throw new SyntaxError('not a commit')
  const edit = { seq, at, by, command, ops: withPlacements(ops as readonly Op[]) } as CommitBody
  return undoes === undefined ? edit : { ...edit, undoes: { seq: Number(undoes) } }
}

const secondFormat = new Set(['format', 'copy', 'seq', 'at', 'by', 'command', 'ops', 'undoes', 'merges', 'editionOf'])

/** Whatever else it said would be passed over: no entry of this format says anything else. */
function isSecondFormat(body: Fields): body is Fields & NewCommit {
  const { copy, seq, undoes, merges, editionOf } = body
  return (
    body['format'] === format &&
    isHex(copy, 32) &&
    (undoes === undefined || isName(undoes, 3)) &&
    (merges === undefined || isName(merges, 3)) &&
    (editionOf === undefined || (seq === 1 && isName(editionOf, 4) && isHex(editionOf['case'], 32))) &&
    Object.keys(body).every(key => secondFormat.has(key))
  )
}

const isName = (value: unknown, fields: number): value is Fields =>
  isObject(value) &&
  isHex(value['copy'], 32) &&
  isSeq(value['seq']) &&
  isHex(value['hash'], 64) &&
  Object.keys(value).length === fields
