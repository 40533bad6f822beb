import { windowStore } from '#renderer/state/window-store.ts'
import { selectedNodes } from '../act.ts'
import { boardStore } from '../board-store.ts'

/** Whether a board is in sight. */
export const onBoard = (): boolean => boardStore.getState().session !== null && windowStore.getState().view === 'board'

/** Ids of the selected nodes that are drawn. */
export const chosen = (): readonly string[] => (onBoard() ? selectedNodes() : [])

/** Why nothing can be done with the selected nodes: fewer than it takes, or more. */
export const needs =
  (least: number, most = Number.POSITIVE_INFINITY) =>
  () => {
    const count = chosen().length
    if (count >= least && count <= most) return undefined
    if (least === most) return 'select one node'
    if (most < Number.POSITIVE_INFINITY) return 'select one or two nodes'
    return least > 1 ? 'select two nodes or more' : 'no node is selected'
  }
