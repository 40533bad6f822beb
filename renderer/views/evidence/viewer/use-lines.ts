import { useEffect, useState } from 'react'
import { decodedPieces } from './decode-text.ts'
import { LineReader } from './line-reader.ts'

interface ReadLines {
  readonly lines: readonly string[]
  /** There are more than the window's memory is for. */
  readonly cut: boolean
}

const most = 5_000_000

/** The lines of a text of any length, read without ever holding the window up; null until they are. */
export function useLines(bytes: ArrayBuffer): ReadLines | null {
  const [read, setRead] = useState<ReadLines | null>(null)
  useEffect(() => {
    let current = true
    const load = async () => {
      const lines: string[] = []
      const reader = new LineReader()
      for await (const piece of decodedPieces(bytes)) {
        if (!current) return
        for (const line of reader.take(piece)) lines.push(line)
        if (lines.length > most) break
      }
      for (const line of reader.end()) lines.push(line)
      if (current) setRead({ lines: lines.length > most ? lines.slice(0, most) : lines, cut: lines.length > most })
    }
    void load()
    return () => {
      current = false
    }
  }, [bytes])
  return read
}
