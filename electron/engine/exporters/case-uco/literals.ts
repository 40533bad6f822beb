import type { Value } from '#shared/model/value.ts'

export type Json = string | boolean | readonly Json[] | { readonly [key: string]: Json }

/** What no XML document and so no xsd:string may hold; a lone surrogate is not even text. */
const forbidden = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

export const holdsForbidden = (text: string): boolean => text.search(forbidden) >= 0
export const clean = (text: string): string => text.replace(forbidden, '\ufffd')

export const typed = (type: string, value: string): Json => ({ '@type': `xsd:${type}`, '@value': value })
export const to = (id: string): Json => ({ '@id': id })

/** A moment as records hold it. */
export const momentAt = (instant: string): Json => typed('dateTime', instant)

/** An address on the web as xsd:anyURI; undefined where it holds what no such address may. */
export const uri = (text: string): Json | undefined =>
  /^[^\s<>"{}|\\^`\p{C}]+$/u.test(text) ? typed('anyURI', text) : undefined

/**
 * A partial date as the moment UCO wants: only where the source gives the day, so that no month or day is invented; the
 * moment is then the beginning of what the source gives. Undefined where it is coarser or only a bound.
 */
export function moment(date: string, zone = 'Z'): Json | undefined {
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

/** The bare text of a value, without scheme, chain or unit; undefined for what is more than one text. */
export function bare(value: Value): string | undefined {
  switch (value.kind) {
    case 'text':
      return value.text
    case 'name':
      return value.name
    case 'identifier':
      return value.identifier
    case 'address':
      return value.address
    case 'email':
      return value.email
    case 'phone':
      return value.phone
    case 'url':
      return value.url
    case 'choice':
      return value.choice
    case 'country':
      return value.code
    case 'number':
      return value.unit === undefined ? value.number : undefined
    default:
      return undefined
  }
}
