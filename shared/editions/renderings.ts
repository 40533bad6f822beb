import { formatValue, kindOf } from '#shared/model/lookup.ts'
import type { Value } from '#shared/model/value.ts'
import { exactMoment, writtenDate } from '#shared/model/written-date.ts'

/** The ways exporters may write a date that stands somewhere as words; none where the words are no date. */
export function dateRenderings(words: string): string[] {
  const [date, moment] = [writtenDate(words), exactMoment(words)]
  return [...(date ? renderings(date) : []), ...(moment ? [moment, new Date(moment).toISOString()] : [])]
}

/** The ways exporters and dossier may write a value. */
export function renderings(value: Value): string[] {
  const inside = Object.entries(value).flatMap(([key, held]) =>
    key !== 'kind' && typeof held === 'string' ? [held] : [],
  )
  const plain = inside.filter(text => text.length > 3)
  return value.kind === 'file' ? [] : [...plain, formatValue(value), kindOf(value.kind).write(value as never)]
}
