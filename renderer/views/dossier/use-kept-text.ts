import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { beginDraft, draftNow, endDraft, useFields } from '#renderer/state/drafts.ts'
import { lineKeys } from '#renderer/ui/line-keys.ts'
import { createKeeping } from './keeping.ts'

/** ms without a key until what was typed is kept. */
const pause = 2_000

export interface KeptText {
  readonly text: string
  readonly type: (text: string) => void
  /** Keeps what was typed now. */
  readonly save: () => void
  /** Keeps it, and shows what the case holds as soon as that is the same. */
  readonly leave: () => void
  /** Its field has the focus: what it holds now is what Escape gives back. */
  readonly enter: () => void
  /** Those of one line. */
  readonly keys: (event: KeyboardEvent) => void
}

interface Typed {
  /** Null: nothing was typed that the case does not hold. */
  readonly typed: string | null
}

/**
 * A text that is kept after a pause, on leaving its field and on leaving the view. While one types, what comes back as
 * kept changes nothing in the field; afterwards the field shows what the case holds. What could not be kept stays, also
 * when it was a lock that came between. `keep` answers undefined where it was refused.
 */
export function useKeptText(draft: string, held: string, keep: (text: string) => Promise<unknown>): KeptText {
  const [{ typed }] = useFields<Typed>(draft, () => ({ typed: null }))
  // Until a key is pressed: a text that a lock left is shown again, and kept as any other.
  const [left, setLeft] = useState(true)
  const before = useRef(held)
  const keeping = useRef(createKeeping(held)).current
  const save = async () => typed === null || keeping.give(typed.trim(), keep)
  const latest = useRef(save)
  latest.current = save
  useEffect(() => keeping.holds(held), [keeping, held])
  useEffect(() => {
    if (left && typed?.trim() === held.trim()) endDraft(draft)
  }, [draft, left, typed, held])
  useEffect(() => {
    if (typed === null) return
    const wait = setTimeout(() => void latest.current(), pause)
    return () => clearTimeout(wait)
  }, [typed])
  useEffect(() => () => void keepAndEnd(draft, latest.current), [draft])
  const type = (text: string) => {
    setLeft(false)
    beginDraft(draft, { typed: text })
  }
  return {
    text: typed ?? held,
    type,
    enter: () => {
      before.current = held
    },
    keys: lineKeys({
      keep: () => {
        before.current = typed ?? held
        void latest.current()
      },
      giveBack: () => type(before.current),
    }),
    save: () => void latest.current(),
    leave: () => {
      void latest.current()
      setLeft(true)
    },
  }
}

/** The view is left: what was kept needs no draft any more. */
async function keepAndEnd(draft: string, save: () => Promise<boolean>): Promise<void> {
  const typed = draftNow<Typed>(draft)?.typed
  if ((await save()) && draftNow<Typed>(draft)?.typed === typed) endDraft(draft)
}
