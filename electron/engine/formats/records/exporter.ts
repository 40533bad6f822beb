import { canonical } from '#shared/ops/canonical.ts'
import type { Exporter } from '../writing/exporter.ts'
import { inSlices } from '../writing/slices.ts'

/**
 * The records themselves, a line each as canonical JSON, with the proof that a redacted edition is otherwise the same as
 * the full one (proof/edition-proof.ts). `verify_case.py` checks it.
 */
export const records: Exporter = {
  id: 'records',
  title: 'Records with proof',
  help: 'Every record as JSON, with the proof that a redacted edition differs from the full one only where it is blacked out.',
  form: 'folder',
  write: async function* ({ edition, proof, signal }) {
    const { lines, note } = proof()
    const sorted = [...edition.state.records.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
    yield { path: 'records.jsonl', pieces: inSlices(sorted.map(canonicalLine), signal) }
    yield { path: 'redaction-proof.jsonl', pieces: inSlices(lines, signal) }
    yield { path: 'edition.note', pieces: [note()] }
  },
}

const canonicalLine = (record: unknown) => `${canonical(record)}\n`
