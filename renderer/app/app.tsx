import { useEffect, useMemo } from 'react'
import { ActionsContext } from '../commands/actions-context.ts'
import { useShortcuts } from '../commands/use-shortcuts.ts'
import { DialogHost } from '../dialogs/dialog-host.tsx'
import { Unlock } from '../dialogs/start/unlock.tsx'
import { Welcome } from '../dialogs/start/welcome.tsx'
import { useApp } from '../state/app-store.ts'
import { useReplica } from '../state/case-store.ts'
import { useCatalogue } from '../state/catalogue.ts'
import { notifyError } from '../state/notices.ts'
import { closeDialog, useWindow } from '../state/window-store.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { loadFirst } from '../views/list.ts'
import { actionsWith } from './actions.ts'
import { Boundary } from './boundary.tsx'
import { CaseWindow } from './case-window.tsx'
import { Notices } from './notices.tsx'
import { useIdleLock } from './use-idle-lock.ts'

export function App() {
  const theme = useWindow(state => state.settings.theme)
  useEffect(() => {
    if (theme === 'system') document.documentElement.removeAttribute('data-theme')
    else document.documentElement.setAttribute('data-theme', theme)
  }, [theme])
  const catalogue = useCatalogue()
  const actions = useMemo(() => actionsWith(catalogue), [catalogue])
  useShortcuts(actions.all)
  useIdleLock()
  return (
    <ActionsContext value={actions}>
      <Boundary>
        <Screen />
      </Boundary>
      <Boundary onFail={leaveDialog}>
        <DialogHost />
      </Boundary>
      <Notices />
    </ActionsContext>
  )
}

function leaveDialog(error: unknown): void {
  closeDialog()
  notifyError(error)
}

/** Which of the three screens: welcome, unlock, or the case. */
function Screen() {
  const failed = useApp(state => state.failed)
  const app = useApp(state => state.app)
  const opening = useApp(state => state.opening)
  const { status, state, error } = useReplica()
  useEffect(loadFirst, [])
  const wrong = failed ?? error
  if (wrong) {
    return (
      <EmptyState icon="circle-alert" title="Red Thread could not start">
        {wrong.says}
      </EmptyState>
    )
  }
  if (!app) return null
  if (opening) return <Unlock key={opening.path} target={opening} />
  if (status?.locked) return <Unlock key={`${status.path} locked`} target={status} />
  if (!status) return <Welcome app={app} />
  return state ? <CaseWindow /> : null
}
