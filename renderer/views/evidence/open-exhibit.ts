import { goTo, type ViewTarget, windowStore } from '#renderer/state/window-store.ts'

/** Opens an exhibit in the viewer, at a passage where one is given. */
export function openExhibit(id: string, at: Omit<ViewTarget, 'id'> = {}): void {
  goTo('evidence', { id, ...at })
}

/** Back to the whole list. */
export function closeExhibit(): void {
  windowStore.setState(({ places: { evidence: _, ...places } }) => ({ places }))
}
