import { formatValue, kindOf } from '#shared/model/lookup.ts'
import type { Value } from '#shared/model/value.ts'

/** The ways exporters and dossier may write a value. */
export function renderings(value: Value): string[] {
  const inside = Object.entries(value).flatMap(([key, held]) =>
    key !== 'kind' && typeof held === 'string' ? [held] : [],
  )
  const plain = inside.filter(text => text.length > 3)
  return value.kind === 'file' ? [] : [...plain, formatValue(value), kindOf(value.kind).write(value as never)]
}
