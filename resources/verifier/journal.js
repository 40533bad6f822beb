import { Wrong, bytesOfText, fromBase64, textOf, toBase64 } from './bytes.js'
import { leafMark, newChain } from './chain.js'
import { sha256, toHex } from './sha2.js'
// The journal: a chain of hashes, the root over them, and the exhibits it names.

const node = Uint8Array.of(1)

/** RFC 6962: neighbours are joined level by level, an odd one waits; this splits at powers of two as it asks. */
export function merkleRoot(leaves) {
  let level = leaves
  while (level.length > 1) {
    const above = []
    for (let i = 0; i < level.length; i += 2) {
      above.push(i + 1 < level.length ? sha256(node, level[i], level[i + 1]) : level[i])
    }
    level = above
  }
  return level[0] ?? sha256()
}

/** { chain, exhibits, named }: the entries' chain, the exhibits that stand at the end, every SHA-256 that ever was one. */
export function readJournal(bytes, caseId) {
  const lines = textOf(bytes).split('\n')
  if (lines.pop() !== '') throw new Wrong('the journal does not end with a whole line')
  const [chain, records, named] = [newChain(caseId), new Map(), new Set()]
  for (const [index, line] of lines.entries()) readLine(line, index + 1, chain, op => noteExhibit(op, records, named))
  const exhibits = [...records.values()].filter(each => each.record === 'exhibit' && each.removed !== true)
  return { chain, exhibits, named }
}

function readLine(line, number, chain, onOp) {
  try {
    const payload = fromBase64(line)
    const commit = JSON.parse(textOf(payload))
    chain.take(payload, commit)
    for (const op of commit.ops) onOp(op)
  } catch (error) {
    throw new Wrong(`journal entry ${number} is not readable (${error.message})`)
  }
}

function noteExhibit({ id, changes }, records, named) {
  const before = records.get(id)
  if (before === undefined && changes.record?.[1] !== 'exhibit') return
  const after = { ...before }
  for (const field of ['record', 'number', 'sha256', 'size', 'removed']) {
    if (Object.hasOwn(changes, field)) after[field] = changes[field][1]
  }
  records.set(id, after)
  named.add(after.sha256)
}

/** Throws Wrong where the journal is not the one of these figures; head and root hexadecimal. */
export function checkMarks(hashes, { entries, head, root }) {
  const ours = toHex(hashes.at(-1) ?? new Uint8Array(32))
  if (hashes.length === Number(entries) && ours === head && toHex(merkleRoot(hashes)) === root) return
  throw new Wrong(`the journal has ${hashes.length} entries and ends in ${ours}: not the one that was signed`)
}

export const checkpointText = (caseId, entries, root) => `case/${caseId}\n${entries}\n${toBase64(root)}\n`

/** A leaf of the proof of a redacted edition: SHA-256(0x00, salt, canonical JSON of [id, field, value]). */
export const proofLeaf = (salt, said) => sha256(leafMark, salt, bytesOfText(said))
