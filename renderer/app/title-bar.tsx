import { perform } from '../commands/action.ts'
import { ActionButton, ActionIcon } from '../commands/action-button.tsx'
import { lock } from '../commands/case.ts'
import { redoLast, undoLast } from '../commands/edit.ts'
import { palette } from '../commands/find.ts'
import { share } from '../commands/hand-over.ts'
import { toggleInspector } from '../commands/window.ts'
import { caseInfoOf } from '../state/case-info.ts'
import { useCase } from '../state/case-store.ts'
import { goTo } from '../state/window-store.ts'
import { Icon } from '../ui/icon.tsx'
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
      <button type="button" className={styles['search']} onClick={() => perform(palette)}>
        <Icon name="search" size={15} />
        <span className={styles['prompt']}>{palette.title}</span>
        <Kbd keys={palette.shortcuts?.[0] ?? ''} />
      </button>
      <Actions />
    </header>
  )
}

function Actions() {
  return (
    <div className={styles['actions']}>
      <ActionIcon action={undoLast} />
      <ActionIcon action={redoLast} />
      <span className={styles['divider']} />
      <ActionButton action={share} variant="quiet">
        Share
      </ActionButton>
      <ActionIcon action={toggleInspector} />
      <ActionIcon action={lock} />
    </div>
  )
}
