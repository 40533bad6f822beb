/** Where the focus was before; where that has gone meanwhile, the view, so that Tab goes on from there. */
export function focusBack(before: Element | null): HTMLElement | null {
  const there = before instanceof HTMLElement && before.isConnected && before !== document.body
  return there ? before : document.querySelector<HTMLElement>('main')
}
