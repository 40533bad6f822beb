import { useEffect } from 'react'

const fields = 'form :is(input, textarea, [role="combobox"]):not(:disabled, [aria-hidden="true"])'

/**
 * Where a step of a dialog goes and takes the focus with it, the step that comes has it: in its first field, or else on
 * the heading. What was only not to be had for a while, as a button while it works, has it again. Waits a moment, for a
 * step may take the focus itself.
 */
export function useFocusKept(node: HTMLElement | null): void {
  useEffect(() => {
    if (!node) return
    let last: Element | null = document.activeElement
    let wasDisabled = false
    let frame = 0
    const remember = ({ target }: FocusEvent) => {
      if (target === node) return
      last = target as Element
      wasDisabled = false
    }
    const keep = () => {
      const at = document.activeElement
      if (last === null || (at !== null && at !== document.body && at !== node)) return
      if (!node.contains(last)) step(node)?.focus()
      else if (wasDisabled && !last.matches(':disabled')) (last as HTMLElement).focus()
    }
    const observer = new MutationObserver(() => {
      wasDisabled ||= last?.matches(':disabled') === true
      const isGone = last !== null && (!node.contains(last) || document.activeElement !== last)
      cancelAnimationFrame(frame)
      if (isGone) frame = requestAnimationFrame(() => (frame = requestAnimationFrame(keep)))
    })
    node.addEventListener('focusin', remember)
    observer.observe(node, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] })
    return () => {
      observer.disconnect()
      cancelAnimationFrame(frame)
      node.removeEventListener('focusin', remember)
    }
  }, [node])
}

function step(popup: HTMLElement): HTMLElement | null {
  const shown = [...popup.querySelectorAll<HTMLElement>(fields)].find(field => field.checkVisibility())
  return shown ?? popup.querySelector<HTMLElement>('h2')
}
