/**
 * Calls back whenever a pixel of the page becomes more or fewer pixels of the screen: the window went to another screen, or
 * the page is zoomed. Returns the unsubscribe.
 */
export function onPixelRatio(listener: () => void): () => void {
  let query: MediaQueryList | undefined
  // A query knows only whether its own ratio is still the one, so each change needs the next query.
  const watch = () => {
    query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`)
    query.addEventListener('change', changed, { once: true })
  }
  const changed = () => {
    watch()
    listener()
  }
  watch()
  return () => query?.removeEventListener('change', changed)
}
