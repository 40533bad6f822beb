import { Wrong, fromHex, textOf, toBase64 } from './bytes.js'
import { merkleRoot, proofLeaf } from './journal.js'
import { checkNote } from './signature.js'
// The proof that an edition differs from the full one only where it is blacked out: a Merkle tree with a salted leaf
// for every field of every record. What can be read is given its salt; of what is blacked out only the leaf is told.

const proofName = 'data/records/redaction-proof.jsonl'

/** JSON in its one spelling (RFC 8785): keys sorted by UTF-16, no spaces. */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const keys = Object.keys(value).sort()
  return `{${keys.map(key => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`
}

const linesOf = async (store, name) => {
  const lines = textOf(await store.bytes(name)).split('\n')
  if (lines.pop() !== '') throw new Wrong(`the last line of ${name} is cut`)
  return lines
}

/** By id. A second line or field of one name would be read by people and proved by nobody. */
function recordsOnce(lines) {
  const records = new Map()
  for (const line of lines) {
    const record = JSON.parse(line)
    if (records.has(record.id) || canonical(record) !== line)
      throw new Wrong(`a line of records.jsonl is there twice or not in its one spelling: ${record.id}`)
    records.set(record.id, record)
  }
  return records
}

export async function checkProof(store, report, { caseId, anchor, upTo }, key) {
  if (!store.names.has(proofName)) return
  const records = recordsOnce(await linesOf(store, 'data/records/records.jsonl'))
  const told = new Set([...records.values()].flatMap(fieldsTold))
  const [leaves, counts] = [[], { shown: 0, hidden: 0 }]
  for (const { id, field, salt, hash } of (await linesOf(store, proofName)).map(line => JSON.parse(line))) {
    told.delete(`${id}\n${field}`)
    counts[hash === undefined ? 'shown' : 'hidden'] += 1
    leaves.push(hash === undefined ? openLeaf(records.get(id), field, salt) : hiddenLeaf(records.get(id), field, hash))
  }
  if (told.size > 0) throw new Wrong('the records say more than was proved')
  const text = `case-edition/${caseId}\n${anchor.entries} ${upTo}\n${leaves.length}\n${toBase64(merkleRoot(leaves))}\n`
  const note = textOf(await store.bytes('data/records/edition.note'))
  if (!note.startsWith(`${text}\n`)) throw new Wrong('the records are not those of the edition that was signed')
  if (key === undefined) report.open('The signature of edition.note: nothing here says by which key it should be.')
  else await checkNote(report, 'edition.note', note, text, key)
  report.ok(`${counts.shown} statements stand as signed; ${counts.hidden} are blacked out${counts.hidden > 0 ? partly : ''}.`)
}

const partly = ' (where only some words are, the words around them are not proved)'

const fieldsTold = record =>
  Object.keys(record)
    .filter(field => field !== 'id')
    .map(field => `${record.id}\n${field}`)

function openLeaf(record, field, salt) {
  if (!record || !Object.hasOwn(record, field)) throw new Wrong('a record that was proved is missing')
  return proofLeaf(fromHex(salt), canonical([record.id, field, record[field]]))
}

/** Waivers go under other names, as they stand. */
function hiddenLeaf(record, field, hash) {
  const isBlack = field.startsWith('waived:') || canonical(record?.[field] ?? '[REDACTED ').includes('[REDACTED ')
  if (!isBlack) throw new Wrong(`${field} of ${record.id} is neither as it was signed nor blacked out`)
  return fromHex(hash)
}
