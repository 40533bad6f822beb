import { type FormEvent, useRef, useState } from 'react'

type TextBox = HTMLInputElement | HTMLTextAreaElement

/**
 * A dialog that was typed into is left at the second asking: the first Escape or click beside it only says what would be
 * lost, and typing on forgets it.
 */
export function useLeaving(onClose: () => void) {
  const typed = useRef(new Set<TextBox>())
  const [asked, setAsked] = useState(false)
  const onInput = ({ target }: FormEvent) => {
    if (isTextBox(target)) typed.current.add(target)
    setAsked(false)
  }
  const leave = () => {
    const wouldLose = [...typed.current].some(({ isConnected, value }) => isConnected && value.trim() !== '')
    if (wouldLose && !asked) setAsked(true)
    else onClose()
  }
  return { asked, onInput, leave }
}

export const isTextBox = (target: unknown): target is TextBox =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && target.type !== 'checkbox' && target.type !== 'radio')
