import { exhibitOf, formatValue, kindOf, writeValue } from '#shared/model/lookup.ts'
import type { Value } from '#shared/model/value.ts'
import { type CaseState, get } from '#shared/ops/state.ts'

/** A value with every digit it has; a file by its exhibit. */
export function valueText(state: CaseState, value: Value): string {
  const held = exhibitOf(value)
  if (held !== undefined) {
    const exhibit = get(state, 'exhibit', held)
    return exhibit ? `Exhibit ${exhibit.number} "${exhibit.title}"` : 'a file that is not in this edition'
  }
  return kindOf(value.kind).inFigures ? writeValue(value) : formatValue(value)
}

/** The shorter form of an amount where it differs: `21.9 M USD` for 21,900,000 USD. */
export function shortForm(value: Value): string | undefined {
  if (!kindOf(value.kind).amount) return undefined
  const short = formatValue(value)
  return short === writeValue(value) ? undefined : short
}
