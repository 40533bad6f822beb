import { useLayoutEffect } from 'react'

/** Keeps the list, which lies over everything, at its field. */
export function useAnchor(box: { readonly current: HTMLElement | null }, visible: boolean): void {
  useLayoutEffect(() => {
    const list = box.current?.querySelector<HTMLElement>('[popover]')
    const field = box.current?.querySelector('input')
    if (!visible || !list || !field) return
    list.showPopover()
    const follow = () => {
      const { left, bottom, top, width } = field.getBoundingClientRect()
      const below = innerHeight - bottom
      const height = Math.min(280, Math.max(below, top) - 12)
      list.style.maxHeight = `${height}px`
      list.style.width = `${Math.max(width, 220)}px`
      list.style.left = `${Math.min(left, innerWidth - Math.max(width, 220) - 8)}px`
      list.style.top = below >= 160 || below > top ? `${bottom + 4}px` : ''
      list.style.bottom = list.style.top ? 'auto' : `${innerHeight - top + 4}px`
    }
    follow()
    addEventListener('scroll', follow, { capture: true, passive: true })
    return () => removeEventListener('scroll', follow, { capture: true })
  }, [box, visible])
}
