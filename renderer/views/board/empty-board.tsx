import { TakingIn } from '#renderer/parts/taking-in.tsx'
import { useFetched } from '#renderer/state/case-store.ts'
import { useReadOnly } from '#renderer/state/read-only.ts'
import { showAll, useWindow } from '#renderer/state/window-store.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { conditionsIn } from '#shared/queries/filter/filter.ts'
import { showHidden } from './act.ts'
import styles from './board.module.css'
import { setAdding } from './board-store.ts'
import { useHidden } from './use-hidden.ts'

/** The next step, in one sentence: take away the filter, bring back what is hidden, or add the first entity. */
export function EmptyBoard() {
  const filtered = useWindow(state => conditionsIn(state.caseFilter) > 0)
  const hidden = useHidden()
  const fetched = useFetched()
  return (
    <div className={styles['empty']}>
      {fetched !== null ? (
        <TakingIn fetched={fetched} />
      ) : filtered ? (
        <EmptyState
          icon="list-filter"
          title="Nothing passes the filter"
          actions={<Button onClick={() => showAll()}>Clear the filter</Button>}
        >
          Clear the filter to see the board again; nothing on it has moved.
        </EmptyState>
      ) : hidden > 0 ? (
        <EmptyState
          icon="eye-off"
          title="Everything is hidden"
          actions={<Button onClick={() => void showHidden()}>Show all</Button>}
        >
          {hidden} {hidden === 1 ? 'node is' : 'nodes are'} hidden on this board; show them to see them where they were.
        </EmptyState>
      ) : (
        <Begin />
      )}
    </div>
  )
}

/** Nothing is on the board yet. */
function Begin() {
  if (useReadOnly()) {
    return (
      <EmptyState icon="waypoints" title="An empty board">
        This case is open read-only: nothing can be put on it.
      </EmptyState>
    )
  }
  return (
    <EmptyState
      icon="waypoints"
      title="An empty board"
      actions={
        <Button variant="primary" icon="plus" onClick={() => setAdding(true)}>
          Add an entity
        </Button>
      }
    >
      Press A to add a person, a wallet or a company, then drag from its rim to another to link them.
    </EmptyState>
  )
}
