import { createHash } from 'node:crypto'
import type { Exporter, Exporting, OptionValues } from '#engine/formats/writing/exporter.ts'
import { dossierOptions } from '#engine/handover/dossier/dossier-document.ts'
import { exporters } from '#engine/handover/exporters.ts'
import { proofOf } from '#engine/handover/proof/edition-proof.ts'
import type { Edition } from '#shared/editions/edition.ts'
import type { Loss } from '#shared/editions/loss.ts'
import { RedThreadError } from '#shared/errors.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import { all, type CaseState } from '#shared/ops/state.ts'
import {
  bytesOf,
  editionOf,
  exportingOf,
  type PackageSample,
  payloadsOf,
  signer,
} from '../engine/handover/package/sample.ts'

/** A case with evidence and journal, and what stood before it was redacted. */
export interface WholeCase extends PackageSample {
  readonly before: CaseState
}

/** A state as a case of which everything can go out: each exhibit gets bytes of its own. */
export function wholeCase(state: CaseState): WholeCase {
  const files = new Map<string, Buffer>()
  const records = [...state.records.values()].map((record, at): CaseRecord => {
    if (record.record !== 'exhibit') return record
    const bytes = bytesOf(100 + (record.size % 1000), at)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    files.set(sha256, bytes)
    return { ...record, sha256, size: bytes.length }
  })
  const payloads = payloadsOf(records)
  const edition = editionOf(records, payloads)
  return { edition, files, payloads, before: edition.state }
}

/** What a format sees of the case, with all other formats at hand as the engine gives them. */
export function seenOf(given: WholeCase, options: OptionValues, lose: (loss: Loss) => void): Exporting {
  const { edition, before } = given
  const { caseId, anchor, upTo, state, redacted } = edition
  const bare = exportingOf(given, options)
  const notOfRedacted = (what: string) => {
    if (redacted.length > 0) throw new RedThreadError('redacted-edition', { what })
  }
  const seen: Exporting = {
    ...bare,
    lose,
    evidence: sha256 => {
      notOfRedacted('evidence files')
      return bare.evidence(sha256)
    },
    journal: () => {
      notOfRedacted('the journal')
      return bare.journal()
    },
    other: (format, others, told) => exporterOf(format).write({ ...seen, options: others, lose: told }),
    proof: () =>
      proofOf({
        ...{ caseId, entries: anchor.entries, upTo, before, after: state },
        ...{ saltKey: Buffer.alloc(32, 3), signer },
      }),
  }
  return seen
}

export function exporterOf(id: string): Exporter {
  const found = exporters.find(each => each.id === id)
  if (!found) throw new Error(`no format ${id}`)
  return found
}

export interface Written {
  readonly files: ReadonlyMap<string, Buffer>
  readonly losses: readonly Loss[]
}

/** All files of a format in memory, text as it is written to disk. */
export async function writeAll(exporter: Exporter, given: WholeCase, options: OptionValues): Promise<Written> {
  const losses: Loss[] = []
  const files = new Map<string, Buffer>()
  for await (const { path, pieces } of exporter.write(seenOf(given, options, loss => losses.push(loss)))) {
    const chunks: Buffer[] = []
    for await (const piece of pieces) chunks.push(Buffer.from(typeof piece === 'string' ? piece.toWellFormed() : piece))
    files.set(path, Buffer.concat(chunks))
  }
  return { files, losses }
}

/**
 * The ways to ask for a format: nothing chosen, each choice alone, all flags together. Texts name what the case has of
 * that kind. Left out are sealing to recipients, never twice the same by design, and in a package what the dossier is
 * asked, which its own formats walk through.
 */
export function waysOf({ options = [], handsOver }: Exporter, { state }: Edition): readonly OptionValues[] {
  const own = options.filter(({ id }) => !handsOver || !dossierOptions.some(option => option.id === id))
  const alone = own.flatMap((option): OptionValues[] => {
    if (option.kind === 'choice') return option.choices.slice(1).map(({ id }) => ({ [option.id]: id }))
    const text = option.kind === 'text' ? texts[option.id]?.(state) : undefined
    return text === undefined ? [] : [{ [option.id]: text }]
  })
  const full = fullest(own)
  return [{}, ...alone, ...(Object.keys(full).length > 0 ? [full] : [])]
}

/** Every flag set, and the choice that takes all where there is one. */
export function fullest(options: Exporter['options'] = []): OptionValues {
  return Object.fromEntries(
    options.flatMap((option): [string, string | boolean][] => {
      if (option.kind === 'flag') return [[option.id, true]]
      return option.kind === 'choice' && option.choices.some(({ id }) => id === 'all') ? [[option.id, 'all']] : []
    }),
  )
}

const firstOf = (state: CaseState, record: 'dossier' | 'entity' | 'board') => all(state, record)[0]?.id
const texts: Readonly<Record<string, (state: CaseState) => string | undefined>> = {
  dossier: state => firstOf(state, 'dossier'),
  about: state => firstOf(state, 'entity'),
  board: state => firstOf(state, 'board'),
}
