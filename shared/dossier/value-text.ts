import { formatValue, kindOf } from '#shared/model/lookup.ts'
import type { Value } from '#shared/model/value.ts'
import { type CaseState, get } from '#shared/ops/state.ts'

/** A value with every digit it has; a file by its exhibit. */
export function valueText(state: CaseState, value: Value): string {
  if (value.kind === 'file') {
    const exhibit = get(state, 'exhibit', value.exhibit)
    return exhibit ? `Exhibit ${exhibit.number} "${exhibit.title}"` : 'a file that is not in this edition'
  }
  if (value.kind === 'money' || value.kind === 'range' || value.kind === 'number') return writeExactly(value)
  return formatValue(value)
}

function writeExactly<V extends Extract<Value, { kind: 'money' | 'range' | 'number' }>>(value: V): string {
  return kindOf<V['kind']>(value.kind).write(value as never)
}

/** The shorter form where it differs: `21.9 M USD` for 21,900,000 USD. */
export function shortForm(value: Value): string | undefined {
  if (value.kind !== 'money' && value.kind !== 'range') return undefined
  const short = formatValue(value)
  return short === writeExactly(value) ? undefined : short
}
