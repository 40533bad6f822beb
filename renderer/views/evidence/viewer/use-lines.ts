import { useEffect, useState } from 'react'
import { decodeText } from './decode-text.ts'
import { linePieces } from './line-pieces.ts'

interface ReadLines {
  readonly lines: readonly string[]
  /** There are more than a window can scroll through. */
  readonly cut: boolean
}

/** A browser's page ends at some 33 million pixels. */
const most = 1_500_000

/** The lines of a text of any length, read without ever holding the window up; null until they are. */
export function useLines(bytes: ArrayBuffer): ReadLines | null {
  const [read, setRead] = useState<ReadLines | null>(null)
  useEffect(() => {
    let current = true
    const load = async () => {
      const lines: string[] = []
      for (const more of linePieces(decodeText(bytes).text)) {
        for (const line of more) lines.push(line)
        if (lines.length > most) break
        await new Promise(resolve => setTimeout(resolve))
        if (!current) return
      }
      setRead({ lines: lines.slice(0, most), cut: lines.length > most })
    }
    void load()
    return () => {
      current = false
    }
  }, [bytes])
  return read
}
