import { useEffect, useState } from 'react'
import type { TableMessage, TableTask } from './csv-worker.ts'
import type { ReadAs } from './decoded-pieces.ts'

export interface ReadTable {
  readonly rows: readonly (readonly string[])[]
  readonly ended: boolean
  /** Rows that do not follow the rest. */
  readonly problems: number
  /** How its text was read; null until it is. */
  readonly as: ReadAs | null
}

const nothing: ReadTable = { rows: [], ended: false, problems: 0, as: null }

/** The rows of a table, growing while they are read. */
export function useTable(bytes: ArrayBuffer, declared: string | undefined, given: string | undefined): ReadTable {
  const [table, setTable] = useState(nothing)
  useEffect(() => {
    setTable(nothing)
    const worker = new Worker(new URL('./csv-worker.ts', import.meta.url), { type: 'module' })
    worker.onmessage = ({ data }: MessageEvent<TableMessage>) =>
      setTable(held =>
        'rows' in data
          ? { ...held, rows: [...held.rows, ...data.rows] }
          : { ...held, ended: true, problems: data.problems, as: data.as },
      )
    worker.postMessage({ bytes, declared, given } satisfies TableTask)
    return () => worker.terminate()
  }, [bytes, declared, given])
  return table
}
