import type { Exporter, Exporting, OptionValues } from '#engine/formats/writing/exporter.ts'
import type { Edition } from '#shared/editions/edition.ts'
import type { Loss } from '#shared/editions/loss.ts'
import type { CaseState } from '#shared/ops/state.ts'

/** A state as an edition of the whole case, with fixed words around it. */
export const editionOf = (state: CaseState): Edition => ({
  state,
  caseId: 'case-of-tests',
  asOf: '2026-03-01T09:00:00.000Z',
  anchor: { entries: 12, head: 'd'.repeat(64), root: 'cm9vdA==', checkpoint: '' },
  scope: 'the whole case',
  recipient: 'K. Ito',
  purpose: 'Joint inquiry',
  upTo: 'RED',
  withheld: [],
  redacted: [],
})

export interface Written {
  readonly files: ReadonlyMap<string, Buffer>
  readonly losses: readonly Loss[]
}

const absent = () => {
  throw new Error('this export may not ask for that')
}

export const exporting = (
  state: CaseState,
  options: OptionValues,
  lose: (loss: Loss) => void,
  signal = new AbortController().signal,
): Exporting => ({
  edition: editionOf(state),
  options,
  lose,
  evidence: absent,
  journal: absent,
  signer: undefined,
  resource: absent,
  other: absent,
  proof: absent,
  signal,
  progress: () => {},
})

/** All files of an export, in memory. */
export async function write(exporter: Exporter, state: CaseState, options: OptionValues = {}): Promise<Written> {
  const losses: Loss[] = []
  const files = new Map<string, Buffer>()
  for await (const { path, pieces } of exporter.write(exporting(state, options, loss => losses.push(loss)))) {
    const chunks: Buffer[] = []
    for await (const piece of pieces) chunks.push(Buffer.from(piece as string))
    files.set(path, Buffer.concat(chunks))
  }
  return { files, losses }
}
