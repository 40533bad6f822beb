import { useEffect } from 'react'
import { goTo, useWindow } from '#renderer/state/window-store.ts'

const summary = 'summary'

/** Shows a dossier with the caret in its summary. */
export const goToSummary = (id: string) => goTo('dossier', { id, locator: summary })

/** Does it when the summary of this dossier is asked for, once: coming back to the view later asks for nothing. */
export function useSummaryAsked(id: string, show: () => void): void {
  const place = useWindow(state => state.places['dossier'])
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever it is asked for, and only then
  useEffect(() => {
    if (place?.locator !== summary) return
    goTo('dossier', { id })
    show()
  }, [place])
}
