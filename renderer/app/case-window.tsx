import { Suspense, useEffect, useRef } from 'react'
import { notifyError } from '../state/notices.ts'
import { changeSettings, openSearch, showInspector, useWindow, windowStore } from '../state/window-store.ts'
import { SplitPane } from '../ui/split-pane.tsx'
import { AttachFiles, inspector, Search, views } from '../views/list.ts'
import { Boundary } from './boundary.tsx'
import styles from './case-window.module.css'
import { Findings } from './findings-bar.tsx'
import { Rail } from './rail.tsx'
import { StatusBar } from './status-bar.tsx'
import { TitleBar } from './title-bar.tsx'

/** The open case: title bar, rail, view with inspector, status bar. */
export function CaseWindow() {
  const searching = useWindow(state => state.searching)
  return (
    <div className={styles['window']}>
      <TitleBar />
      <Findings />
      <div className={styles['middle']}>
        <Rail />
        <Middle />
      </div>
      <StatusBar />
      <AttachFiles />
      <Boundary onFail={leaveSearch}>{searching && <Search />}</Boundary>
    </div>
  )
}

function leaveSearch(error: unknown): void {
  openSearch(false)
  notifyError(error)
}

function Middle() {
  const view = useWindow(state => state.view)
  const open = useWindow(state => state.inspectorOpen)
  const width = useWindow(state => state.settings.inspectorWidth)
  const shown = views.find(each => each.id === view) ?? views[0]
  const Inspector = inspector
  const place = useRef<HTMLElement>(null)
  useFolding()
  // what had the focus may have gone with the view before: keys then begin in this one
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another view is shown
  useEffect(() => {
    if (document.activeElement === document.body) place.current?.focus()
  }, [shown?.id])
  const main = (
    <main ref={place} tabIndex={-1} className={styles['main']} aria-label={shown?.title}>
      {/* Keyed by the view, so that another view can still be shown where one failed. */}
      <Boundary key={shown?.id}>
        <Suspense fallback={null}>{shown && <shown.component />}</Suspense>
      </Boundary>
    </main>
  )
  if (!open || !shown?.inspects) return main
  const side = (
    <Boundary>
      <Suspense fallback={null}>
        <Inspector />
      </Suspense>
    </Boundary>
  )
  const sizes = { width, min: 280, max: 640, onWidth: (next: number) => changeSettings({ inspectorWidth: next }) }
  return (
    <SplitPane side={side} sideLabel="inspector" {...sizes}>
      {main}
    </SplitPane>
  )
}

/** In a window too small for both, a view has all the room until the inspector is asked for. */
function useFolding(): void {
  useEffect(() => {
    const narrow = matchMedia('(max-width: 760px)')
    let folded = false
    const fold = () => {
      if (!narrow.matches && !folded) return
      folded = narrow.matches && windowStore.getState().inspectorOpen
      showInspector(!narrow.matches)
    }
    fold()
    narrow.addEventListener('change', fold)
    return () => narrow.removeEventListener('change', fold)
  }, [])
}
