import type { Value } from '#shared/model/value.ts'

export type Json = string | boolean | readonly Json[] | { readonly [key: string]: Json }

export const typed = (type: string, value: string): Json => ({ '@type': `xsd:${type}`, '@value': value })
export const to = (id: string): Json => ({ '@id': id })

/** A moment as records hold it. */
export const momentAt = (instant: string): Json => typed('dateTime', instant)

/** An address on the web as xsd:anyURI; undefined where it holds what no such address may. */
export const uri = (text: string): Json | undefined =>
  /^[^\s<>"{}|\\^`\p{C}]+$/u.test(text) ? typed('anyURI', text) : undefined

/**
 * A partial date as the moment UCO wants: only where the source gives the day, so that no month or day is invented, and
 * with no zone where it names none; the moment is then the beginning of what the source gives. Undefined where it is coarser or only a bound.
 */
export function moment(date: string, zone = ''): Json | undefined {
  const [, day, clock = '00:00'] = /^(\d{4}-\d\d-\d\d)(?:T([\d:.]+))?$/.exec(date) ?? []
  if (day === undefined) return undefined
  return typed('dateTime', `${day}T${clock.length === 5 ? `${clock}:00` : clock}${zone}`)
}

/** The first or last moment a value gives; undefined where it gives none as precise as a day. */
export function momentOf(value: Value, end: 'from' | 'to' = 'from'): Json | undefined {
  if (value.kind === 'date') return value.qualifier === undefined ? moment(value.date, value.zone) : undefined
  if (value.kind !== 'date-range') return undefined
  const [, date = '', zone] = /^(.*?)(Z|(?<=T.*)[+-]\d\d:\d\d)?$/.exec(value[end] ?? '') ?? []
  return moment(date, zone)
}
