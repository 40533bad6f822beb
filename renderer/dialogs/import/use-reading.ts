import { useState } from 'react'
import type { ImportReport } from '#shared/contract.ts'
import type { ColumnUse, ImportReading } from '#shared/model/import-reading.ts'

/** The file of the import form, and how it is to be read. `forget`: what was found before says nothing any more. */
export function useReading(forget: () => void) {
  const [path, setPath] = useState('')
  const [format, setFormat] = useState<string | null>(null)
  const [reading, setReading] = useState<ImportReading>({})
  // What its tables are stays in sight while it is said how to read them.
  const [seen, setSeen] = useState<ImportReport | null>(null)
  const read = (next: ImportReading) => {
    setReading(next)
    forget()
  }
  return {
    path,
    setPath: (next: string) => {
      setPath(next)
      setSeen(null)
      read({})
    },
    format,
    setFormat: (next: string | null) => {
      setFormat(next)
      forget()
    },
    reading,
    seen,
    /** What a dry run found: also how the file was read before. */
    see: (report: ImportReport) => {
      setSeen(report)
      setReading(report.reading)
    },
    set: <K extends keyof ImportReading>(key: K, value: ImportReading[K]) => read(withKey(reading, key, value)),
    setColumn: (use: ColumnUse | null, column: string) => {
      const others = (reading.columns ?? []).filter(each => each.column !== column)
      const columns = use ? [...others, use] : others
      read(withKey(reading, 'columns', columns.length > 0 ? columns : undefined))
    },
  }
}

function withKey<K extends keyof ImportReading>(
  reading: ImportReading,
  key: K,
  value: ImportReading[K],
): ImportReading {
  const { [key]: _, ...rest } = reading
  return value === undefined ? rest : { ...rest, [key]: value }
}
