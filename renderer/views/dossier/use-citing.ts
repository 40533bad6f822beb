import { type KeyboardEvent, type RefObject, useEffect, useState } from 'react'
import { caseStore } from '#renderer/state/case-store.ts'
import type { Suggestion } from '#renderer/ui/suggestion.tsx'
import { citable } from './citable.ts'
import { type Citing, cited, citingAt } from './cite.ts'
import { findEntities } from './find-entities.ts'

interface Held {
  readonly citing: Citing
  readonly caret: number
  readonly options: readonly Suggestion[]
  readonly at: number
}

/** Citing in a text area: what is offered for what stands before the caret, and what the keys do with it. */
export function useCiting(area: RefObject<HTMLTextAreaElement | null>, type: (text: string) => void) {
  const [held, setHeld] = useState<Held | null>(null)
  const [caret, setCaret] = useState<number | null>(null)
  useEffect(() => {
    if (caret === null) return
    area.current?.setSelectionRange(caret, caret)
    setCaret(null)
  }, [area, caret])
  const look = () => {
    const { state } = caseStore.getState()
    const { value = '', selectionStart = 0, selectionEnd = 0 } = area.current ?? {}
    const citing = selectionStart === selectionEnd ? citingAt(value, selectionStart) : null
    const options = state && citing ? citable(state, citing, findEntities) : []
    setHeld(citing && options.length > 0 ? { citing, caret: selectionStart, options, at: 0 } : null)
  }
  const pick = ({ value }: Suggestion) => {
    if (!held || !area.current) return
    const next = cited(area.current.value, held.caret, held.citing, value)
    type(next.text)
    setCaret(next.caret)
    setHeld(null)
    area.current.focus()
  }
  const keys = (event: KeyboardEvent) => {
    if (!held) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const chosen = held.options[held.at]
    if (step) setHeld({ ...held, at: (held.at + step + held.options.length) % held.options.length })
    else if ((event.key === 'Enter' || event.key === 'Tab') && chosen) pick(chosen)
    else if (event.key === 'Escape') setHeld(null)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return { held, look, pick, keys, close: () => setHeld(null) }
}
