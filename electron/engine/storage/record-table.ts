import type { CaseRecord } from '#shared/model/record.ts'

/**
 * Records as columns. Ids, types, authors and moments occur again and again: each distinct string is written once and
 * named by its number, which halves the time of opening a large case. After reading, all that is equal is one string,
 * so that the indexes find it by its address instead of letter by letter.
 */
export interface RecordTable {
  readonly strings: readonly string[]
  readonly shapes: readonly ShapeTable[]
  /** The shape of each record, in the order of the records: little-endian u16. */
  readonly order: Uint8Array
}

/** Records with the same fields. */
interface ShapeTable {
  readonly fields: readonly string[]
  /** By field: numbers of strings as little-endian u32, or the values themselves. */
  readonly columns: readonly (Uint8Array | readonly unknown[])[]
}

interface Growing {
  readonly number: number
  readonly fields: readonly string[]
  readonly columns: unknown[][]
}

export function toTable(records: Iterable<CaseRecord>): RecordTable {
  const draft = new TableDraft()
  for (const record of records) draft.add(record)
  return draft.done()
}

/** A table that grows by one record after the other. */
export class TableDraft {
  readonly #shapes = new Map<string, Growing>()
  readonly #order: number[] = []

  add(record: CaseRecord): void {
    const fields = Object.keys(record)
    const key = fields.join('\n')
    let shape = this.#shapes.get(key)
    if (!shape) {
      shape = { number: this.#shapes.size, fields, columns: fields.map(() => []) }
      this.#shapes.set(key, shape)
    }
    this.#order.push(shape.number)
    const values = Object.values(record)
    for (const [at, column] of shape.columns.entries()) column.push(values[at])
  }

  done(): RecordTable {
    const strings = new Map<string, number>()
    const shapes = [...this.#shapes.values()].map(({ fields, columns }) => ({
      fields,
      columns: columns.map(column => (column.every(isString) ? numbered(column, strings) : column)),
    }))
    return { strings: [...strings.keys()], shapes, order: bytesOf(Uint16Array.from(this.#order)) }
  }
}

const isString = (value: unknown): value is string => typeof value === 'string'

function numbered(column: readonly string[], strings: Map<string, number>): Uint8Array {
  const numbers = new Uint32Array(column.length)
  for (const [row, text] of column.entries()) {
    const known = strings.get(text)
    numbers[row] = known ?? strings.size
    if (known === undefined) strings.set(text, strings.size)
  }
  return bytesOf(numbers)
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Uint16Array | Uint32Array) =>
  new Uint8Array(buffer, byteOffset, byteLength)

/** The records of a table, in their order. */
export function* recordsOf({ strings, shapes, order }: RecordTable): Generator<CaseRecord, undefined> {
  const shapeOf = new Uint16Array(aligned(order))
  const readers = shapes.map(shape => rowReader(shape, strings))
  for (const shape of shapeOf) yield (readers[shape] as () => CaseRecord)()
}

/** Gives the next row at every call. */
function rowReader({ fields, columns }: ShapeTable, strings: readonly string[]): () => unknown {
  const cells = columns.map(column => (column instanceof Uint8Array ? new Uint32Array(aligned(column)) : column))
  const named = columns.map(column => column instanceof Uint8Array)
  let row = 0
  return () => {
    const record: Record<string, unknown> = {}
    for (let at = 0; at < fields.length; at++) {
      const cell = cells[at]?.[row]
      record[fields[at] as string] = named[at] ? strings[cell as number] : cell
    }
    row++
    return record
  }
}

/** A copy that begins at a multiple of its element's size, as typed arrays must. */
const aligned = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer
