/** Reads a table away from the window's thread and sends its rows in batches. */
import Papa from 'papaparse'
import { serve } from '#renderer/work/serve.ts'
import { decodeText, type TextHints } from '#shared/characters/decode-text.ts'
import type { ReadAs } from './decoded-pieces.ts'

const batch = 5_000

export type TableMessage =
  | { readonly rows: readonly (readonly string[])[] }
  | { readonly end: true; readonly problems: number; readonly as: ReadAs }

export interface TableTask extends Pick<TextHints, 'given' | 'declared'> {
  readonly bytes: ArrayBuffer
}

serve<TableTask, TableMessage>(({ bytes, ...hints }, tell) => {
  const { text, ...as } = decodeText(new Uint8Array(bytes), hints)
  let rows: string[][] = []
  let problems = 0
  Papa.parse<string[]>(text, {
    skipEmptyLines: false,
    step: ({ data: row, errors }) => {
      problems += errors.length
      rows.push(row)
      if (rows.length < batch) return
      tell({ rows })
      rows = []
    },
    complete: () => {
      if (rows.at(-1)?.length === 1 && rows.at(-1)?.[0] === '') rows.pop()
      tell({ rows })
      tell({ end: true, problems, as })
    },
  })
})
