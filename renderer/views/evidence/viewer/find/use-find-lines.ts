import { useEffect, useState } from 'react'
import { fold } from '#shared/model/fold.ts'

export interface FoundLines {
  /** Indexes of the lines that hold the words. */
  readonly at: readonly number[]
  /** How many lines were looked through. */
  readonly lines: number
}

const pauseMs = 150
/** So long is looked before the window is given its turn. */
const turnMs = 20

/** The lines that hold words, found without ever holding the window up; null while none are sought. */
export function useFindLines(lines: readonly string[], wanted: string): FoundLines | null {
  const [found, setFound] = useState<FoundLines | null>(null)
  useEffect(() => {
    setFound(null)
    const needle = fold(wanted.trim())
    if (needle === '') return
    let current = true
    const look = async () => {
      const at: number[] = []
      let turn = performance.now()
      for (const [index, line] of lines.entries()) {
        if (fold(line).includes(needle)) at.push(index)
        if (index % 64 !== 0 || performance.now() - turn < turnMs) continue
        await new Promise(resolve => setTimeout(resolve))
        if (!current) return
        turn = performance.now()
      }
      setFound({ at, lines: lines.length })
    }
    const timer = setTimeout(() => void look(), pauseMs)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [lines, wanted])
  return found
}
