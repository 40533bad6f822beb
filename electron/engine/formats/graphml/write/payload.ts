import { jsonText, jsonWriter } from '#engine/formats/text/json-text.ts'
import type { Utf8Writer } from '#engine/formats/text/utf8-writer.ts'
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

const writeJson = jsonWriter({ quote: '&quot;', escaped: text => xmlText(jsonText(text)) })

/** Writes records from a place on as a JSON list of moderate size, in XML text. Answers the place after its last. */
export function writeList(out: Utf8Writer, records: readonly CaseRecord[], from: number): number {
  let at = from
  out.text('[')
  for (let size = 0; at < records.length && size < listSize; at++) {
    if (at > from) out.text(',')
    const start = out.mark().length
    writeJson(out, records[at])
    size += out.mark().length - start
  }
  out.text(']')
  return at
}
