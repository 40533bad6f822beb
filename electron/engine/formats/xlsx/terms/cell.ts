import { visible } from '#engine/formats/tables/terms/cell-text.ts'
import { longestCell } from './limits.ts'

/** What stands in a cell of a sheet. Too long a text is cut, never within a character, and ends in `…`. */
export function sheetCell(text: string): string {
  const cell = visible(text)
  if (cell.length <= longestCell) return cell
  return `${cell.slice(0, longestCell - 1).replace(/[\ud800-\udbff]$/, '')}…`
}
