import { attempt, redo, undo } from '../state/act.ts'
import { lockCase } from '../state/app-store.ts'
import { caseInfoOf } from '../state/case-info.ts'
import { useCase, useStatus } from '../state/case-store.ts'
import { goTo, openDialog, showInspector, useWindow } from '../state/window-store.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { CaseMenu } from './case-menu.tsx'
import { HandlingChip } from './handling-chip.tsx'
import { Saved } from './saved.tsx'
import styles from './title-bar.module.css'

export function TitleBar() {
  const info = useCase(caseInfoOf)
  return (
    <header className={styles['bar']}>
      <div className={styles['left']}>
        <CaseMenu />
        <h1 className={styles['title']} title={info?.title}>
          {info?.title}
        </h1>
        {info?.reference && <span className={styles['reference']}>{info.reference}</span>}
        {info && <HandlingChip code={info.handling} onClick={() => goTo('case', { id: 'about' })} />}
        <Saved />
      </div>
      <button type="button" className={styles['search']} onClick={() => openDialog({ dialog: 'palette' })}>
        <Icon name="search" size={15} />
        <span className={styles['prompt']}>Search or run a command</span>
        <Kbd keys="Mod+K" />
      </button>
      <Actions />
    </header>
  )
}

function Actions() {
  const status = useStatus()
  const inspecting = useWindow(state => state.inspectorOpen)
  return (
    <div className={styles['actions']}>
      <IconButton
        icon="undo-2"
        label={status?.undo ? `Undo: ${status.undo}` : 'Nothing to undo'}
        shortcut="Mod+Z"
        disabled={!status?.undo}
        onClick={() => void undo()}
      />
      <IconButton
        icon="redo-2"
        label={status?.redo ? `Redo: ${status.redo}` : 'Nothing to redo'}
        shortcut="Mod+Shift+Z"
        disabled={!status?.redo}
        onClick={() => void redo()}
      />
      <span className={styles['divider']} />
      <Button variant="quiet" icon="share-2" onClick={() => openDialog({ dialog: 'share' })}>
        Share
      </Button>
      <IconButton
        icon="panel-right"
        label={inspecting ? 'Hide the inspector' : 'Show the inspector'}
        shortcut="Mod+I"
        onClick={() => showInspector(!inspecting)}
      />
      <IconButton icon="lock" label="Lock the case" shortcut="Mod+L" onClick={() => void attempt(lockCase)} />
    </div>
  )
}
