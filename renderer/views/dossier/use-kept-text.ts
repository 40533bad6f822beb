import { useEffect, useRef, useState } from 'react'

/** ms without a key until what was typed is kept. */
const pause = 2_000

export interface KeptText {
  readonly text: string
  readonly type: (text: string) => void
  /** Keeps what was typed now. */
  readonly save: () => void
  /** Keeps it, and shows what the case holds from then on. */
  readonly leave: () => void
}

/**
 * A text that is kept after a pause, on leaving its field and on leaving the view. While one types, what comes back as
 * kept changes nothing in the field; afterwards the field shows what the case holds.
 */
export function useKeptText(held: string, keep: (text: string) => void): KeptText {
  const [typed, setTyped] = useState<string | null>(null)
  const now = useRef({ typed, held, keep, asked: held })
  now.current = { ...now.current, typed, held, keep }
  const save = () => {
    const { typed: text, asked, keep: keepNow } = now.current
    if (text === null || text.trim() === asked.trim()) return
    now.current.asked = text
    keepNow(text.trim())
  }
  const latest = useRef(save)
  latest.current = save
  useEffect(() => {
    now.current.asked = held
  }, [held])
  useEffect(() => {
    if (typed === null) return
    const wait = setTimeout(() => latest.current(), pause)
    return () => clearTimeout(wait)
  }, [typed])
  useEffect(() => () => latest.current(), [])
  return {
    text: typed ?? held,
    type: setTyped,
    save: () => latest.current(),
    leave: () => {
      latest.current()
      setTyped(null)
    },
  }
}
