import { type MouseEvent, type RefObject, useEffect, useRef } from 'react'

interface Replaceable {
  /** Spread over the field: what stands in it, unless it is being typed, is replaced by the next letter. */
  readonly events: {
    readonly onFocus: () => void
    readonly onMouseDown: (event: MouseEvent<HTMLInputElement>) => void
  }
  readonly typed: () => void
  /** Chosen or left: what stands there now was not typed. */
  readonly settled: () => void
}

/** A field that shows what is chosen, and is typed into to choose anew. */
export function useReplaceable(input: RefObject<HTMLInputElement | null>, text: string): Replaceable {
  const typing = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever something else stands in it
  useEffect(() => {
    if (!typing.current && input.current === document.activeElement) input.current?.select()
  }, [text])
  return {
    events: {
      onFocus: () => input.current?.select(),
      onMouseDown: event => {
        if (typing.current) return
        // The browser would put the caret where the press was.
        event.preventDefault()
        event.currentTarget.focus()
        event.currentTarget.select()
      },
    },
    typed: () => {
      typing.current = true
    },
    settled: () => {
      typing.current = false
    },
  }
}
