import { type Gathered, note } from '../reading/gathered.ts'
import type { ForeignEdge } from './graph-parts.ts'
import { isBareFigure } from './header-unit.ts'
import { isAmountWord, isCountWord } from './header-words.ts'
import type { PlannedColumn } from './planned-column.ts'

/** Counts the bare figures of a row under their columns. */
export function countBareFigures(bare: Map<string, number>, { attributes }: Pick<ForeignEdge, 'attributes'>): void {
  for (const { name, column = name, value } of attributes)
    if (isAmountWord(name) && isBareFigure(value)) bare.set(column, (bare.get(column) ?? 0) + 1)
}

/** Tells, once a column, that its amounts name no currency, and how to say it: each of them is reported as unread by itself. `bare`: of each how many. */
export function reportMissingCurrency(
  gathered: Gathered,
  plan: readonly PlannedColumn[],
  bare: ReadonlyMap<string, number>,
): void {
  for (const { header, name, unit } of plan) {
    if (!isAmountWord(name) || isCountWord(name) || unit !== undefined) continue
    const figures = bare.get(header) ?? 0
    if (figures === 0) continue
    const which = figures === 1 ? 'a figure names no currency' : `${figures} figures name no currency`
    note(gathered, `column "${header}"`, `${which}: say it with the column, as "amount (EUR)"`)
  }
}
