import { jsonText, jsonWriter } from '#engine/formats/text/json-text.ts'
import type { Edition } from '#shared/editions/edition.ts'
import { visible } from '../terms/cell-text.ts'
import { csvLine } from './csv-text.ts'
import { everyRecord } from './in-order.ts'
import { partSize, partsOf, records } from './records.ts'

const always = () => true

/** JSON as it stands between the quotation marks of a cell. */
const jsonInCell = jsonWriter({ quote: '""', escaped: text => visible(jsonText(text)).replaceAll('"', '""') })

/**
 * The lines of the table of records. It is more than half of the text of the set, so its JSON is written as it stands in
 * a cell from the start; only what needs several cells goes the way of all other tables.
 */
export function* recordLines({ state }: Edition): Iterable<string> {
  yield csvLine(records.headers, always)
  for (const record of everyRecord(state)) {
    const json = jsonInCell(record)
    if (json.length <= partSize) yield `${csvLine([record.id, record.record, '1'], always)},"${json}"`
    else
      for (const part of partsOf(record)) yield csvLine([record.id, record.record, `${part.part}`, part.json], always)
  }
}
