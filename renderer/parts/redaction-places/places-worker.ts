/** Counts away from the window's thread what redactions black out in the whole case; it fetches the records itself. */
import { recordParts } from '#renderer/bridge.ts'
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

/** Undefined where the case could not be read. */
export type PlacesFound = readonly Redacted[] | undefined

let held: { readonly version: string; readonly records: readonly CaseRecord[] } | undefined

self.onmessage = async ({ data }: MessageEvent<PlacesAsked>) => {
  self.postMessage(await places(data).catch(() => undefined))
}

async function places({ version, planned }: PlacesAsked): Promise<PlacesFound> {
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
