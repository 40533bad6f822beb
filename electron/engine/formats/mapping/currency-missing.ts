import { type Gathered, note } from '../reading/gathered.ts'
import type { ForeignEdge } from './graph-parts.ts'
import { isBareFigure } from './header-unit.ts'
import { isAmountWord, isCountWord } from './header-words.ts'
import type { PlannedColumn } from './planned-column.ts'

/** Tells, once a column, that its amounts name no currency, and how to say it: each of them is reported as unread by itself. */
export function reportMissingCurrency(
  gathered: Gathered,
  plan: readonly PlannedColumn[],
  edges: readonly ForeignEdge[],
): void {
  for (const { header, name, unit } of plan) {
    if (!isAmountWord(name) || isCountWord(name) || unit !== undefined) continue
    const bare = edges
      .flatMap(({ attributes }) => attributes)
      .filter(each => (each.column ?? each.name) === header && isBareFigure(each.value)).length
    if (bare === 0) continue
    const which = bare === 1 ? 'a figure names no currency' : `${bare} figures name no currency`
    note(gathered, `column "${header}"`, `${which}: say it with the column, as "amount (EUR)"`)
  }
}
