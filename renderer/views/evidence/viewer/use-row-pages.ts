import { useMemo, useState } from 'react'
import { type Row, rowAt, rowsFrom } from './rows.ts'

type Start = Pick<Row, 'line' | 'start'>

interface RowPages {
  readonly rows: readonly Row[]
  readonly before: (() => void) | undefined
  readonly after: (() => void) | undefined
}

const beginning: Start = { line: 0, start: 0 }

/** A text in pages that a browser can show. The first is that of the place gone to, else that of the beginning. */
export function useRowPages(lines: readonly string[], line: number | null, offset: number): RowPages {
  const first = useMemo(() => startsFor(lines, line, offset), [lines, line, offset])
  const [turned, setTurned] = useState<{ readonly of: readonly Start[]; readonly starts: readonly Start[] } | null>(
    null,
  )
  const starts = turned?.of === first ? turned.starts : first
  const turn = (to: readonly Start[]) => setTurned({ of: first, starts: to })
  const page = useMemo(() => rowsFrom(lines, starts.at(-1) ?? beginning), [lines, starts])
  const { next } = page
  return {
    rows: page.rows,
    before: starts.length > 1 ? () => turn(starts.slice(0, -1)) : undefined,
    after: next && (() => turn([...starts, next])),
  }
}

function startsFor(lines: readonly string[], line: number | null, offset: number): readonly Start[] {
  if (line === null || line >= lines.length) return [beginning]
  const starts: Start[] = [beginning]
  for (;;) {
    const { rows, next } = rowsFrom(lines, starts.at(-1) ?? beginning)
    if (!next || rowAt(rows, line, offset) >= 0) return starts
    starts.push(next)
  }
}
