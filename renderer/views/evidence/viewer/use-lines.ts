import { useEffect, useState } from 'react'
import type { TextHints } from '#shared/characters/decode-text.ts'
import { decodedPieces, type ReadAs } from './decoded-pieces.ts'
import { LineReader } from './line-reader.ts'

interface ReadLines {
  readonly lines: readonly string[]
  /** There are more than the window's memory is for. */
  readonly cut: boolean
  /** Null where it was not read to its end. */
  readonly as: ReadAs | null
}

const most = 5_000_000

/** The lines of a text of any length, read without ever holding the window up; null until they are. */
export function useLines(bytes: ArrayBuffer, { declared, given, kind }: TextHints): ReadLines | null {
  const [read, setRead] = useState<ReadLines | null>(null)
  useEffect(() => {
    let current = true
    const load = async () => {
      const lines: string[] = []
      const reader = new LineReader()
      const pieces = decodedPieces(bytes, { declared, given, kind })
      let piece = await pieces.next()
      for (; !piece.done && lines.length <= most; piece = await pieces.next()) {
        if (!current) return
        for (const line of reader.take(piece.value)) lines.push(line)
      }
      for (const line of reader.end()) lines.push(line)
      const cut = lines.length > most
      if (current) setRead({ lines: cut ? lines.slice(0, most) : lines, cut, as: piece.done ? piece.value : null })
    }
    void load()
    return () => {
      current = false
    }
  }, [bytes, declared, given, kind])
  return read
}
