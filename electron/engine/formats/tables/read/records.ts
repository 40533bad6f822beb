import { type Gathered, takeRecord, unread } from '#engine/formats/reading/gathered.ts'
import { type InTable, placesOf } from '#engine/formats/reading/in-table.ts'
import { soundRecords } from '#engine/formats/reading/record.ts'

/** Takes the records of ours that some JSON holds, one or a list; says in `unread` what is wrong with one. */
export function takeRecords(gathered: Gathered, json: string, where: string): void {
  let parsed: unknown
  try {
    parsed = JSON.parse(json)
  } catch {
    unread(gathered, where, 'its record is not whole JSON')
    return
  }
  for (const record of (Array.isArray(parsed) ? parsed : [parsed]).flatMap(soundRecords)) {
    if (typeof record === 'string') unread(gathered, where, record)
    else if (gathered.records.has(record.id)) unread(gathered, where, `the record ${record.id} stands there twice`)
    else takeRecord(gathered, record)
  }
}

/** The table of records, whose longer ones stand in several rows. */
export function takeRecordTable(gathered: Gathered, table: InTable): void {
  const places = placesOf(table.headers)
  const whole = new Map<string, { readonly where: string; readonly parts: string[] }>()
  table.each((cells, where) => {
    const cell = (header: string) => table.codec.read(cells[places.get(header) ?? -1] ?? '')
    const held = whole.get(cell('id')) ?? { where, parts: [] }
    whole.set(cell('id'), held)
    const part = Number(cell('part'))
    // A missing part leaves a hole, and the JSON around it does not parse.
    if (part === held.parts.length + 1) held.parts.push(cell('json'))
    else unread(gathered, where, `part ${cell('part')} of the record ${cell('id')} does not follow the part before`)
  })
  for (const { where, parts } of whole.values()) takeRecords(gathered, parts.join(''), where)
}
