import { Wrong } from './bytes.js'
import { sha256, toHex } from './sha2.js'
// The chain of a journal's entries. One of format 2 names the copy of the case that wrote it, and whatever entry it takes
// back or joins by copy, number and hash. One of format 1 has no format; it counts as written by the copy that bears the
// id of the case.

export const leafMark = Uint8Array.of(0)
const entryFields = new Set(['format', 'copy', 'seq', 'at', 'by', 'command', 'ops', 'undoes', 'merges', 'editionOf'])

const isHexOf = (value, digits) => typeof value === 'string' && value.length === digits && /^[0-9a-f]+$/.test(value)
const isNumber = value => Number.isSafeInteger(value) && value >= 1

/** Whether this names an entry: its copy (16 bytes), its number and its hash. */
const isName = (value, fields = 3) =>
  typeof value === 'object' &&
  value !== null &&
  isHexOf(value.copy, 32) &&
  isNumber(value.seq) &&
  isHexOf(value.hash, 64) &&
  Object.keys(value).length === fields

function checkForm(commit) {
  const { format, copy, seq, at, by, command, undoes, merges, editionOf } = commit
  if (format === undefined) return
  if (Number.isSafeInteger(format) && format > 2) throw new Wrong('it was written by a newer Red Thread than this page knows')
  const whole =
    format === 2 &&
    isHexOf(copy, 32) &&
    [at, by, command].every(each => typeof each === 'string') &&
    (undoes === undefined || isName(undoes)) &&
    (merges === undefined || isName(merges)) &&
    (editionOf === undefined || (seq === 1 && isName(editionOf, 4) && isHexOf(editionOf.case, 32)))
  if (!whole || !Object.keys(commit).every(key => entryFields.has(key))) {
    throw new Wrong('it is not of the one form it is written in')
  }
}

/** Follows entries one by one. `joins` tells what they join: chains of other copies, which this page does not follow. */
export function newChain(caseId) {
  const [copies, hashes, joins] = [[], [], []]
  const take = (payload, commit) => {
    if (commit.seq !== hashes.length + 1) throw new Wrong('it has another number')
    checkForm(commit)
    copies.push(commit.format === undefined ? caseId : commit.copy)
    if (commit.format === 2 && (commit.merges ?? commit.editionOf)) joins.push(commit.seq)
    // Once another chain was joined, what is taken back may be an entry of that one.
    if (commit.undoes !== undefined && joins.length === 0) checkUndone(commit, copies, hashes)
    hashes.push(sha256(leafMark, hashes.at(-1) ?? new Uint8Array(32), payload))
  }
  return { copies, hashes, joins, take }
}

function checkUndone({ format, seq, undoes }, copies, hashes) {
  const named = format === undefined ? { seq: undoes } : undoes
  if (!isNumber(named.seq) || named.seq >= seq) throw new Wrong('it takes back an entry that is not before it')
  const { copy, hash } = { copy: copies[named.seq - 1], hash: toHex(hashes[named.seq - 1]), ...named }
  if (copy !== copies[named.seq - 1] || hash !== toHex(hashes[named.seq - 1])) {
    throw new Wrong(`it takes back an entry ${named.seq} that is another one here`)
  }
}

/** Tells what was not followed. */
export function tellJoins({ joins }, report) {
  for (const seq of joins) {
    report.open(`The chain of another copy, which entry ${seq} joins to this one: this page does not follow it, a newer Red Thread does.`)
  }
}
