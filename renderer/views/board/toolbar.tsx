import { canRun } from '#renderer/commands/window-command.ts'
import { useStatus } from '#renderer/state/case-store.ts'
import { useWindow } from '#renderer/state/window-store.ts'
import { Button } from '#renderer/ui/button.tsx'
import type { IconName } from '#renderer/ui/icons.ts'
import { Menu } from '#renderer/ui/menu.tsx'
import { Progress } from '#renderer/ui/progress.tsx'
import { Tooltip } from '#renderer/ui/tooltip.tsx'
import { BoardChooser } from './board-chooser.tsx'
import { setAdding, useBoard } from './board-store.ts'
import { boardCommand, focusOn } from './commands.ts'
import { FilterChips } from './filter-chips.tsx'
import { FilterMenu } from './filter-menu.tsx'
import { entries, entriesOf } from './menu.tsx'
import styles from './toolbar.module.css'
import { useHidden } from './use-hidden.ts'

export function Toolbar() {
  const adding = useBoard(state => state.adding)
  // what can be done hangs on what is selected, and on the board being there
  useWindow(state => state.selection)
  useBoard(state => state.session)
  const readOnly = useStatus()?.readOnly === true
  return (
    <div className={styles['bar']} role="toolbar" aria-label="Board">
      <Button icon="plus" disabled={readOnly} aria-pressed={adding} onClick={() => setAdding(!adding)}>
        Add
      </Button>
      <Act id="link" icon="waypoints" title="Link" />
      <Menu items={entriesOf('board.layout.')}>
        <Button variant="quiet" icon="network">
          Layout
        </Button>
      </Menu>
      <Menu items={entriesOf('board.align.')}>
        <Button variant="quiet" icon="align-start-vertical">
          Align
        </Button>
      </Menu>
      <Act id="lock" icon="lock" title="Lock" />
      <Visibility />
      <Focus />
      <span className={styles['divider']} />
      <FilterMenu />
      <FilterChips />
      <Running />
      <span className={styles['space']} />
      <BoardChooser />
    </div>
  )
}

function Act({ id, icon, title }: { readonly id: string; readonly icon: IconName; readonly title: string }) {
  const command = boardCommand(`board.${id}`)
  if (!command) return null
  return (
    <Tooltip says={command.title} shortcut={command.shortcuts?.[0]}>
      <Button variant="quiet" icon={icon} disabled={!canRun(command)} onClick={command.run}>
        {title}
      </Button>
    </Tooltip>
  )
}

function Visibility() {
  const hidden = useHidden()
  return (
    <Menu items={entries('hide', 'showAll')}>
      <Button variant="quiet" icon={hidden > 0 ? 'eye-off' : 'eye'}>
        {hidden > 0 ? `${hidden} hidden` : 'Hide'}
      </Button>
    </Menu>
  )
}

function Focus() {
  const focus = useBoard(state => state.lens.focus)
  const chosen = useWindow(state => state.selection.length > 0)
  const items = [1, 2, 3].map(steps => ({
    title: steps === 1 ? 'One step' : `${steps} steps`,
    disabled: !chosen,
    checked: focus?.steps === steps,
    run: () => focusOn(steps),
  }))
  return (
    <Menu
      items={[{ heading: 'Only the selected and their neighbours' }, ...items, ...(focus ? entries('unfocus') : [])]}
    >
      <Button variant="quiet" icon="focus">
        Focus
      </Button>
    </Menu>
  )
}

/** A layout under way, with its way out. */
function Running() {
  const layout = useBoard(state => state.layout)
  if (!layout) return null
  return (
    <span className={styles['running']} role="status">
      {layout.title} layout
      <Progress label={`${layout.title} layout`} done={layout.done} total={1} />
      <Button variant="quiet" icon="x" onClick={layout.cancel}>
        Cancel
      </Button>
    </span>
  )
}
