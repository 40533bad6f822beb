import { useEffect, useState } from 'react'
import type { TableMessage } from './csv-worker.ts'

export interface ReadTable {
  readonly rows: readonly (readonly string[])[]
  readonly ended: boolean
  /** Rows that do not follow the rest. */
  readonly problems: number
  readonly encoding: string
}

const nothing: ReadTable = { rows: [], ended: false, problems: 0, encoding: '' }

/** The rows of a table, growing while they are read. */
export function useTable(bytes: ArrayBuffer): ReadTable {
  const [table, setTable] = useState(nothing)
  useEffect(() => {
    setTable(nothing)
    const worker = new Worker(new URL('./csv-worker.ts', import.meta.url), { type: 'module' })
    worker.onmessage = ({ data }: MessageEvent<TableMessage>) =>
      setTable(held =>
        'rows' in data
          ? { ...held, rows: [...held.rows, ...data.rows] }
          : { ...held, ended: true, problems: data.problems, encoding: data.encoding },
      )
    worker.postMessage(bytes)
    return () => worker.terminate()
  }, [bytes])
  return table
}
