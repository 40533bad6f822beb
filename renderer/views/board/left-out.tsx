import { useBoard } from './board-store.ts'
import styles from './left-out.module.css'

/** Says how many entities the board does not show, since nobody has placed them on it. */
export function LeftOut() {
  const left = useBoard(state => (state.drawn >= 0 ? (state.session?.feed.left() ?? 0) : 0))
  if (left === 0) return null
  return (
    <p className={styles['left']} role="status">
      {left === 1 ? '1 more entity has' : `${left.toLocaleString('en')} more entities have`} no place on this board yet.
      Filter to see them.
    </p>
  )
}
