import type { KeyboardEvent } from 'react'

interface LineEnds {
  readonly keep: () => void
  readonly giveBack: () => void
}

/**
 * The keys of a line that is kept by itself, such as a name: Enter keeps it, Escape gives back what it held before, and
 * neither does anything to what lies around it. Leaving such a line keeps it.
 */
export function lineKeys({ keep, giveBack }: LineEnds) {
  return (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Enter') keep()
    else giveBack()
  }
}
