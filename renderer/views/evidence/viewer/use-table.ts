import { useEffect, useState } from 'react'
import { openWorker } from '#renderer/work/open-worker.ts'
import type { TableMessage, TableTask } from './csv-worker.ts'
import type { ReadAs } from './decoded-pieces.ts'

export interface ReadTable {
  readonly rows: readonly (readonly string[])[]
  readonly ended: boolean
  /** It could not be read any further: there may be more rows. */
  readonly failed: boolean
  /** Rows that do not follow the rest. */
  readonly problems: number
  /** How its text was read; null until it is. */
  readonly as: ReadAs | null
}

const nothing: ReadTable = { rows: [], ended: false, failed: false, problems: 0, as: null }

/** The rows of a table, growing while they are read. */
export function useTable(bytes: ArrayBuffer, declared: string | undefined, given: string | undefined): ReadTable {
  const [table, setTable] = useState(nothing)
  useEffect(() => {
    setTable(nothing)
    const begin = () => new Worker(new URL('./csv-worker.ts', import.meta.url), { type: 'module' })
    const worker = openWorker<TableTask, TableMessage>(begin, {
      hear: message =>
        setTable(held =>
          'rows' in message
            ? { ...held, rows: [...held.rows, ...message.rows] }
            : { ...held, ended: true, problems: message.problems, as: message.as },
        ),
      fail: () => setTable(held => ({ ...held, ended: true, failed: true })),
    })
    worker.send({ bytes, declared, given })
    return worker.close
  }, [bytes, declared, given])
  return table
}
