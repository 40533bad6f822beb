import { whyNot } from '#renderer/commands/action.ts'
import { ActionButton } from '#renderer/commands/action-button.tsx'
import { ActionMenu } from '#renderer/commands/action-menu.tsx'
import { FilterChips } from '#renderer/parts/filter/filter-chips.tsx'
import { FilterMenu } from '#renderer/parts/filter/filter-menu.tsx'
import { useStatus } from '#renderer/state/case-store.ts'
import { useWindow } from '#renderer/state/window-store.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Progress } from '#renderer/ui/progress.tsx'
import { addNode, linkNodes, lockNodes } from './actions/nodes.ts'
import { BoardChooser } from './board-chooser.tsx'
import { setAdding, useBoard } from './board-store.ts'
import styles from './toolbar.module.css'
import { useHidden } from './use-hidden.ts'

export function Toolbar() {
  const adding = useBoard(state => state.adding)
  // what can be done hangs on what is selected, on the board being there, and on what of it is in sight
  useWindow(state => state.selection)
  useBoard(state => state.session)
  useWindow(state => state.caseFilter.near)
  useStatus()
  return (
    <div className={styles['bar']} role="toolbar" aria-label="Board">
      <Button
        icon="plus"
        disabled={whyNot(addNode) !== undefined}
        aria-pressed={adding}
        onClick={() => setAdding(!adding)}
      >
        Add
      </Button>
      <NodeTools />
      <Visibility />
      <ActionMenu name="focus">
        <Button variant="quiet" icon="focus">
          Focus
        </Button>
      </ActionMenu>
      <span className={styles['divider']} />
      <FilterMenu />
      <FilterChips />
      <Running />
      <span className={styles['space']} />
      <BoardChooser />
    </div>
  )
}

/** Linking nodes, and where they lie. */
const NodeTools = () => (
  <>
    <ActionButton action={linkNodes} variant="quiet">
      Link
    </ActionButton>
    <ActionMenu name="layout">
      <Button variant="quiet" icon="network">
        Layout
      </Button>
    </ActionMenu>
    <ActionMenu name="align">
      <Button variant="quiet" icon="align-start-vertical">
        Align
      </Button>
    </ActionMenu>
    <ActionButton action={lockNodes} variant="quiet">
      Lock
    </ActionButton>
  </>
)

function Visibility() {
  const hidden = useHidden()
  return (
    <ActionMenu name="visibility">
      <Button variant="quiet" icon={hidden > 0 ? 'eye-off' : 'eye'}>
        {hidden > 0 ? `${hidden} hidden` : 'Hide'}
      </Button>
    </ActionMenu>
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
