import { useState } from 'react'
import type { DecimalMark } from '#shared/model/decimal-text.ts'

/** The file of the import form, and how it is to be read. `forget`: what was found before says nothing any more. */
export function useReading(forget: () => void) {
  const [path, setPath] = useState('')
  const [format, setFormat] = useState<string | null>(null)
  const [decimal, setDecimal] = useState<DecimalMark | undefined>()
  return {
    path,
    setPath: (next: string) => {
      setPath(next)
      setDecimal(undefined)
      forget()
    },
    format,
    setFormat: (next: string | null) => {
      setFormat(next)
      forget()
    },
    decimal,
    setDecimal: (next: DecimalMark | undefined) => {
      setDecimal(next)
      forget()
    },
  }
}
