import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef } from 'react'
import { foldDraft, wasJustOpened } from '#renderer/state/drafts.ts'
import { Button } from '#renderer/ui/button.tsx'
import { focusBack, isLeftIn } from '#renderer/ui/focus-back.ts'
import styles from './inline-form.module.css'

interface InlineFormProps {
  /** Of a form whose draft is kept: shown again unasked, it leaves the focus where it is. */
  readonly draft?: string | undefined
  readonly verb: string
  readonly ready: boolean
  readonly onSubmit: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/**
 * A small form in the flow of a card: Enter submits, Escape closes it and keeps what was written as a draft, Cancel
 * throws that away, and the focus goes back where it was.
 */
export function InlineForm({ draft, verb, ready, onSubmit, onClose, children }: InlineFormProps) {
  const form = useRef<HTMLFormElement>(null)
  const typed = useTyped(form, draft)
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    if (draft !== undefined && typed.current && hasText(form.current)) foldDraft(draft)
    else onClose()
  }
  return (
    <form
      ref={form}
      className={styles['form']}
      onKeyDown={keys}
      onInput={() => {
        typed.current = true
      }}
      onSubmit={event => {
        event.preventDefault()
        if (!ready) return
        typed.current = false
        onSubmit()
      }}
    >
      {children}
      <div className={styles['buttons']}>
        <Button variant="quiet" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" disabled={!ready}>
          {verb}
        </Button>
      </div>
    </form>
  )
}

/** Whether something was typed into it. As it opens its first field has the focus, and as it goes what had it before. */
function useTyped(form: RefObject<HTMLFormElement | null>, draft: string | undefined): RefObject<boolean> {
  const typed = useRef(false)
  useEffect(() => {
    if (draft !== undefined && !wasJustOpened(draft)) {
      typed.current = true
      return
    }
    const before = document.activeElement
    form.current?.querySelector<HTMLElement>('input, textarea, button')?.focus()
    return () => {
      // one who writes elsewhere by then, as it is slow to be kept, goes on writing
      if (isLeftIn(null)) focusBack(before)?.focus({ preventScroll: true })
    }
  }, [form, draft])
  return typed
}

const hasText = (form: HTMLFormElement | null) =>
  [...(form?.querySelectorAll<HTMLInputElement>('input, textarea') ?? [])].some(({ value }) => value.trim() !== '')
