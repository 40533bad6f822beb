import { useEffect, useRef, useState } from 'react'

/** ms without a key until what was typed is kept. */
const pause = 2_000

export interface KeptText {
  readonly text: string
  readonly type: (text: string) => void
  /** Keeps what was typed now. */
  readonly save: () => void
  /** Keeps it, and shows what the case holds as soon as that is the same. */
  readonly leave: () => void
}

/**
 * A text that is kept after a pause, on leaving its field and on leaving the view. While one types, what comes back as
 * kept changes nothing in the field; afterwards the field shows what the case holds. What could not be kept stays.
 */
export function useKeptText(held: string, keep: (text: string) => void): KeptText {
  const [typed, setTyped] = useState<string | null>(null)
  const [left, setLeft] = useState(false)
  const asked = useRef(held)
  const save = () => {
    if (typed === null || typed.trim() === asked.current.trim()) return
    asked.current = typed
    keep(typed.trim())
  }
  const latest = useRef(save)
  latest.current = save
  useEffect(() => {
    asked.current = held
  }, [held])
  useEffect(() => {
    if (left && typed?.trim() === held.trim()) setTyped(null)
  }, [left, typed, held])
  useEffect(() => {
    if (typed === null) return
    const wait = setTimeout(() => latest.current(), pause)
    return () => clearTimeout(wait)
  }, [typed])
  useEffect(() => () => latest.current(), [])
  return {
    text: typed ?? held,
    type: text => {
      setLeft(false)
      setTyped(text)
    },
    save: () => latest.current(),
    leave: () => {
      latest.current()
      setLeft(true)
    },
  }
}
