import { type RefObject, useLayoutEffect } from 'react'
import { controlsShown, dialogsShown } from '../ui/controls-shown.ts'
import { freePlace, isFree } from '../ui/free-place.ts'

const often = 150

/**
 * Keeps what floats over the window where it covers no field and no button that can be used; where there is no such
 * place, the window gives it room at its foot. `shown` changes with what it holds.
 */
export function useFreePlace(floating: RefObject<HTMLElement | null>, shown: unknown): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever it holds something else
  useLayoutEffect(() => {
    const node = floating.current
    if (!node?.firstElementChild) return
    const keep = () => keepFree(node)
    keep()
    const timer = setInterval(keep, often)
    addEventListener('resize', keep)
    addEventListener('focusin', keep)
    return () => {
      clearInterval(timer)
      removeEventListener('resize', keep)
      removeEventListener('focusin', keep)
      giveRoom(0)
    }
  }, [floating, shown])
}

const room = '--notice-room'

function giveRoom(height: number): void {
  if (height === 0) document.documentElement.style.removeProperty(room)
  else document.documentElement.style.setProperty(room, `${height}px`)
}

function keepFree(node: HTMLElement): void {
  const { left, top, width, height } = node.getBoundingClientRect()
  const view = { width: innerWidth, height: innerHeight }
  const others = controlsShown(node)
  const isIn = left >= 0 && top > 0 && left + width <= view.width && top + height <= view.height
  if (node.dataset['placed'] !== undefined && isIn && isFree({ left, top, width, height }, others)) return
  const size = { width, height }
  const spot = freePlace(size, view, [...others, ...dialogsShown(node)]) ?? freePlace(size, view, others)
  if (!spot) giveRoom(height + foot * 2)
  const { left: x, top: y } = spot ?? { left: Math.max(0, (view.width - width) / 2), top: view.height - height - foot }
  node.dataset['placed'] = ''
  node.style.left = `${x}px`
  node.style.top = `${y}px`
}

/** Above and below it, where the window gives it room. */
const foot = 6
