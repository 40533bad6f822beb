import type { Edition } from '#shared/editions/edition.ts'
import type { Loss } from '#shared/editions/loss.ts'
import { RedThreadError } from '#shared/errors.ts'
import type { CaseState } from '#shared/ops/state.ts'
import type { EditionProof, Exporter, Exporting, OptionValues } from '../formats/writing/exporter.ts'
import { exporters } from '../handover/exporters.ts'
import { proofOf } from '../handover/proof/edition-proof.ts'
import { deriveKey } from '../secrets/crypto/derive.ts'
import type { Signer } from '../secrets/identity/ed25519.ts'
import type { Job } from '../work/jobs.ts'
import type { Session } from './session.ts'

/** What a case needs from outside to be exported. */
export interface ExportContext {
  readonly signer: Signer | undefined
  readonly resource: (name: string) => Promise<Uint8Array>
}

interface ExportingOrder {
  readonly session: Session
  readonly edition: Edition
  /** The edition's state before it was redacted. */
  readonly before: CaseState
  readonly options: OptionValues
  readonly context: ExportContext
  readonly job: Job
  /** Both fill as the exporter works: what it lost, and the SHA-256 of the evidence it read. */
  readonly losses: Loss[]
  readonly went: Set<string>
}

/** The format of that id. Throws unknown-format, with those there are. */
export function exporterNamed(id: string): Exporter {
  const found = exporters.find(each => each.id === id)
  if (!found) throw new RedThreadError('unknown-format', { format: id, known: exporters.map(each => each.id) })
  return found
}

/** What an exporter sees of the case: the edition, and of a redacted one nothing that would tell what is blacked out. */
export function exportingOf(order: ExportingOrder): Exporting {
  const { session, edition, options, context, job, losses, went } = order
  const notOfRedacted = (what: string) => {
    if (edition.redacted.length > 0) throw new RedThreadError('redacted-edition', { what })
  }
  const exporting: Exporting = {
    edition,
    options,
    lose: loss => losses.push(loss),
    evidence: sha256 => {
      notOfRedacted('evidence files')
      went.add(sha256)
      return session.vault.read(sha256)
    },
    journal: () => {
      notOfRedacted('the journal')
      return session.journal.upTo(edition.anchor.entries)
    },
    signer: context.signer,
    resource: context.resource,
    other: (format, others, lose) => exporterNamed(format).write({ ...exporting, options: others, lose }),
    proof: () => proofFor(order),
    signal: job.signal,
    progress: job.progress,
  }
  return exporting
}

function proofFor({ session, edition, before, context }: ExportingOrder): EditionProof {
  const { caseId, caseKey } = session
  return proofOf({
    caseId,
    entries: edition.anchor.entries,
    upTo: edition.upTo,
    before,
    after: edition.state,
    saltKey: deriveKey(caseKey, Buffer.from(caseId, 'hex'), 'editionSalts'),
    signer: context.signer,
  })
}
