import { type RefObject, useEffect, useRef } from 'react'
import { focusBack } from '#renderer/ui/focus-back.ts'

/** Where the focus was inside and went with what had it, it goes to what comes next, so that the keys go on there. */
export function useFocusKept(
  root: RefObject<HTMLElement | null>,
  next: () => HTMLElement | null | undefined,
  changed: unknown,
): void {
  const inside = useRef(false)
  useEffect(() => {
    const watch = () => {
      inside.current = root.current?.contains(document.activeElement) === true
    }
    document.addEventListener('focusin', watch)
    return () => document.removeEventListener('focusin', watch)
  }, [root])
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each change of what is listed
  useEffect(() => {
    if (!inside.current || document.activeElement !== document.body) return
    const at = next() ?? focusBack(null)
    at?.focus({ preventScroll: true })
  }, [changed])
}
