import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useLayoutEffect, useState } from 'react'

const gap = 12
const edge = 16

/** Pages of a document under one another: only those near are in the window, however many there are. */
export function usePages(scroll: RefObject<HTMLElement | null>, count: number, height: number) {
  const [page, setPage] = useState(1)
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroll.current,
    estimateSize: () => height,
    overscan: 1,
    gap,
    paddingStart: edge,
    paddingEnd: edge,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another size of the pages is measured anew
  useLayoutEffect(() => virtual.measure(), [virtual, height])
  /** The page that most of what is seen belongs to. */
  const follow = () => {
    const middle = (scroll.current?.scrollTop ?? 0) + (scroll.current?.clientHeight ?? 0) / 2
    setPage((virtual.getVirtualItemForOffset(middle)?.index ?? 0) + 1)
  }
  const goTo = useCallback(
    (next: number) => {
      const within = Math.max(1, Math.min(count, next))
      setPage(within)
      virtual.scrollToIndex(within - 1, { align: 'start' })
    },
    [virtual, count],
  )
  return { virtual, page, follow, goTo }
}
