/** Values as FollowTheMoney's property types take them: always text, no more precise and no vaguer than the claim. */
import { isIP } from 'node:net'
import { oneLine, safeText, wholeText } from '#engine/formats/text/plain-text.ts'
import { assetOf } from '#shared/model/assets.ts'
import { fromBaseUnits } from '#shared/model/decimal.ts'
import type { DateRangeValue, DateValue, Value } from '#shared/model/value.ts'
import { model } from '../terms/model.ts'

const fitting = (text: string, pattern: RegExp) => (pattern.test(text) ? text : null)
const known = (type: string, text: string) => (model.getType(type).values.has(text) ? text : null)

type Cleaner = (value: Value) => string | null

/** By FollowTheMoney's property type. Null: this type cannot hold the value. */
const cleaners: Readonly<Record<string, Cleaner>> = {
  name: value => oneLine(wholeText(value)),
  string: value => oneLine(wholeText(value)),
  address: value => oneLine(wholeText(value)),
  text: value => safeText(wholeText(value)),
  country: value => (value.kind === 'country' ? known('country', value.code.toLowerCase()) : null),
  date: value => (value.kind === 'date' ? isoDate(value) : null),
  number: value => (value.kind === 'number' && value.unit === undefined ? value.number : null),
  identifier: value => oneLine(identifierText(value)),
  phone: value => (value.kind === 'phone' ? fitting(value.phone, /^\+\d{6,15}$/) : null),
  email: value => (value.kind === 'email' ? fitting(value.email, /^[^@\s]+@[^@\s]+\.[^@\s]+$/) : null),
  url: value => (value.kind === 'url' ? webAddress(value.url) : null),
  ip: value => (value.kind === 'text' && isIP(value.text) ? value.text : null),
  checksum: value => (value.kind === 'hash' && value.algorithm === 'sha1' ? value.hex : null),
  mimetype: value => (value.kind === 'text' ? fitting(value.text, /^[a-z]+\/[\w.+-]+$/) : null),
  gender: value => (value.kind === 'choice' ? known('gender', value.choice) : null),
  language: value => (value.kind === 'text' ? known('language', value.text) : null),
}

/** An address of the web, as its type for addresses takes it; null for any other text. */
export const webAddress = (text: string | undefined): string | null =>
  text !== undefined && URL.canParse(text) ? fitting(text, /^https?:\/\//) : null

/** The text of a value for a property of that type and length; null where it does not fit. */
export function cleanText(type: string, value: Value, longest: number): string | null {
  const text = cleaners[type]?.(value) ?? null
  return text === null || text.trim() === '' || text.length > longest ? null : text
}

function identifierText(value: Value): string {
  if (value.kind === 'identifier') return value.identifier
  if (value.kind === 'address') return value.address
  return value.kind === 'hash' ? value.hex : wholeText(value)
}

/**
 * As precise as it is; null for "before", "after" and "about", which would read as the very day. FollowTheMoney takes
 * every time for UTC, so a time of another zone is moved and one of no known zone is cut to its day.
 */
export function isoDate({ date, zone, qualifier }: DateValue): string | null {
  if (qualifier !== undefined) return null
  if (!date.includes('T')) return date
  if (zone === undefined) return date.slice(0, 10)
  const written = date.length === 16 ? `${date}:00` : date
  const moved = new Date(`${written}${zone}`).toISOString()
  return moved.slice(0, Math.min(date.length, 19))
}

/** Both ends of a range, each as a date. */
export function rangeEnds({ from, to }: DateRangeValue): readonly [from: string | null, to: string | null] {
  return [from, to].map(end => {
    if (end === undefined) return null
    const [, date = end, zone] = /^(.*T.*?)(Z|[+-]\d\d:\d\d)$/.exec(end) ?? []
    return isoDate({ kind: 'date', date, ...(zone === undefined ? {} : { zone }) })
  }) as [string | null, string | null]
}

/** An amount in whole units, every digit: `12.5`. */
export const inUnits = (amount: string, asset: string): string => fromBaseUnits(amount, assetOf(asset)?.decimals ?? 0)
