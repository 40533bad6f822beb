import { useState } from 'react'
import type { ImportReport } from '#shared/contract.ts'
import type { ColumnUse, ImportReading } from '#shared/model/import-reading.ts'
import { forFormat, optionsOf } from './asked-options.ts'
import { useImportFormats } from './use-import-formats.ts'

/** The file of the import form, and how it is to be read. `forget`: what was found before says nothing any more. */
export function useReading(forget: () => void) {
  const [path, setPath] = useState('')
  const [format, setFormat] = useState<string | null>(null)
  const [reading, setReading] = useState<ImportReading>({})
  // What its tables are stays in sight while it is said how to read them.
  const [seen, setSeen] = useState<ImportReport | null>(null)
  const options = optionsOf(useImportFormats(), format ?? seen?.format)
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
    options,
    reading,
    seen,
    asked: said(forFormat(reading, options), seen !== null),
    /** What a dry run found: also how the file was read before. */
    see: (report: ImportReport) => {
      setSeen(report)
      setReading(report.reading)
    },
    /** Says what an option is, or nothing of it any more. */
    set: (option: string, value: ImportReading[string] | undefined) => read(withKey(reading, option, value)),
    setColumn: (use: ColumnUse | null, column: string) => {
      const others = (reading.columns ?? []).filter(each => each.column !== column)
      const columns = use ? [...others, use] : others
      read(withKey(reading, 'columns', columns.length > 0 ? columns : undefined))
    },
  }
}

/**
 * Nothing where nothing is said: then the file is read as it or its like was before. Who has seen how it is read, and took
 * all of that back, says so.
 */
const said = (reading: ImportReading, isSeen: boolean) => (isSeen || Object.keys(reading).length > 0 ? { reading } : {})

function withKey(reading: ImportReading, key: string, value: ImportReading[string] | undefined): ImportReading {
  const { [key]: _, ...rest } = reading
  return value === undefined ? rest : { ...rest, [key]: value }
}
