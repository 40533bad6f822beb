import { jsonText, jsonWriter } from '#engine/formats/text/json-text.ts'
import type { Utf8Writer } from '#engine/formats/text/utf8-writer.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import { visible } from '../terms/cell-text.ts'
import { writeCsvLine } from './csv-text.ts'
import { partSize, partsOf } from './records.ts'

const always = () => true

/** JSON as it stands between the quotation marks of a cell. */
const jsonInCell = jsonWriter({ quote: '""', escaped: text => visible(jsonText(text)).replaceAll('"', '""') })

/**
 * Writes the lines of one record in the table of records. That table is more than half of the text of the set, so its
 * JSON is written as it stands in a cell from the start; only what needs several cells goes the way of all other tables.
 */
export function writeRecordLines(out: Utf8Writer, record: CaseRecord): void {
  const { id, record: name } = record
  const start = out.mark()
  writeCsvLine(out, [id, name, '1'], always)
  out.text(',"')
  const before = out.mark()
  jsonInCell(out, record)
  if (out.mark().length - before.length <= partSize) {
    out.text('"\r\n')
    return
  }
  out.cut(start)
  for (const { part, json } of partsOf(record)) {
    writeCsvLine(out, [id, name, `${part}`, json], always)
    out.text('\r\n')
  }
}
