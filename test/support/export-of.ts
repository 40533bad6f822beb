import type { Exporter, OptionValues } from '#engine/formats/writing/exporter.ts'
import type { Edition } from '#shared/editions/edition.ts'
import type { Loss } from '#shared/editions/loss.ts'
import type { CaseState } from '#shared/ops/state.ts'

const editionOf = (state: CaseState): Edition => ({
  state,
  caseId: 'case-of-the-tests',
  asOf: '2026-03-02T08:00:00.000Z',
  anchor: { entries: 12, head: 'd'.repeat(64), root: 'cm9vdA==', checkpoint: '' },
  scope: 'the whole case',
  recipient: 'K. Ito',
  purpose: 'Joint inquiry',
  upTo: 'RED',
  withheld: [],
  redacted: [],
})

/** The one file of a format, as text, and what it told as lost. */
export async function exportOf(
  exporter: Exporter,
  state: CaseState,
  options: OptionValues = {},
): Promise<{ readonly text: string; readonly losses: readonly Loss[] }> {
  const losses: Loss[] = []
  const unused = () => {
    throw new Error('this format needs nothing but the edition')
  }
  const files = exporter.write({
    edition: editionOf(state),
    options,
    lose: loss => losses.push(loss),
    evidence: unused,
    journal: unused,
    signer: undefined,
    resource: unused,
    other: unused,
    proof: unused,
    signal: new AbortController().signal,
    progress: () => undefined,
  })
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let text = ''
  for await (const file of files) {
    for await (const piece of file.pieces)
      text += typeof piece === 'string' ? piece.toWellFormed() : decoder.decode(piece)
  }
  return { text, losses }
}
