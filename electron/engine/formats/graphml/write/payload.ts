import { jsonText, jsonWriter } from '#engine/formats/text/json-text.ts'
import { xmlText } from '#engine/formats/text/xml-text.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import { type CaseState, claimsAbout } from '#shared/ops/state.ts'

/** The record of a node or edge and its claims: what makes the file exact. Other programs pass it by. */
export function subjectRecords(state: CaseState, id: string): readonly CaseRecord[] {
  const subject = state.records.get(id)
  const claims = claimsAbout(state, id).sort((a, b) => (a.id < b.id ? -1 : 1))
  return subject ? [subject, ...claims] : claims
}

/** libxml2 takes no text above 10 MB; a record of ours is below 7. */
const listSize = 1 << 20

const jsonInXml = jsonWriter({ quote: '&quot;', escaped: text => xmlText(jsonText(text)) })

/** Records as JSON lists of moderate size, in XML text. */
export function* payloads(records: Iterable<CaseRecord>): Iterable<string> {
  let held: string[] = []
  let size = 0
  for (const record of records) {
    const json = jsonInXml(record)
    held.push(json)
    size += json.length
    if (size < listSize) continue
    yield `[${held.join(',')}]`
    held = []
    size = 0
  }
  if (held.length > 0) yield `[${held.join(',')}]`
}
