import type { ReactNode } from 'react'

/** A column of a table as data. */
export interface Column<Row> {
  readonly id: string
  readonly title: string
  readonly cell: (row: Row) => ReactNode
  /** A CSS grid track: `120px`, `minmax(160px, 2fr)`; `1fr` where absent. */
  readonly width?: string
  readonly align?: 'end'
  /** What the column sorts by; without it, it does not sort. */
  readonly sortBy?: (row: Row) => string | number
}
