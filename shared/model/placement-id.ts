/**
 * The id of the placement of a thing on a board: made of both, so that two people who place the same thing on the same
 * board, apart from each other, write one record. A colon in a board's id is escaped; what follows the second is the
 * thing's id as it is.
 */
export const placementId = (board: string, thing: string): string => `${prefix}${escaped(board)}:${thing}`

/** The board and the thing an id of a placement is made of; undefined where it is the id of something else. */
export function placedBy(id: string): { readonly board: string; readonly thing: string } | undefined {
  if (!id.startsWith(prefix)) return undefined
  const colon = id.indexOf(':', prefix.length)
  if (colon < 0) return undefined
  const board = id.slice(prefix.length, colon)
  return { board: board.includes('%') ? unescaped(board) : board, thing: id.slice(colon + 1) }
}

const prefix = 'pl:'

const escaped = (id: string) => id.replaceAll('%', '%25').replaceAll(':', '%3A')
const unescaped = (id: string) => id.replaceAll('%3A', ':').replaceAll('%25', '%')
