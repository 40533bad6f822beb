/** Counts away from the window's thread what redactions black out in the whole case; it fetches the records itself. */
import { recordParts } from '#renderer/bridge.ts'
import { serve } from '#renderer/work/serve.ts'
import type { Redacted } from '#shared/editions/edition.ts'
import { redact } from '#shared/editions/redact.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import type { Redaction } from '#shared/model/records/redaction.ts'
import { stateOf } from '#shared/ops/apply.ts'

export interface PlacesAsked {
  /** Stands for the state of the case: the records are fetched again where it changed. */
  readonly version: string
  /** One that is not in the case yet, and alone is counted. */
  readonly planned?: Redaction
}

/** What was asked, and how much each redaction blacks out. */
export interface PlacesFound {
  readonly asked: PlacesAsked
  readonly found: readonly Redacted[]
}

let held: { readonly version: string; readonly records: readonly CaseRecord[] } | undefined

serve<PlacesAsked, PlacesFound>(async (asked, tell) => tell({ asked, found: await places(asked) }))

async function places({ version, planned }: PlacesAsked): Promise<readonly Redacted[]> {
  if (held?.version !== version) {
    const records: CaseRecord[] = []
    for await (const part of recordParts()) records.push(...part.records)
    held = { version, records }
  }
  const { records } = held
  const others = planned ? records.filter(each => each.record !== 'redaction') : records
  const state = stateOf(planned ? [...others, planned] : others)
  return redact(state, state).redacted()
}
