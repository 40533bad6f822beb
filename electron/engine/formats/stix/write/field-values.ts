import { isIPv4, isIPv6 } from 'node:net'
import { domainToASCII } from 'node:url'
import { oneLine, safeText, wholeText } from '#engine/formats/text/plain-text.ts'
import { countries } from '#shared/model/countries.ts'
import { dateInterval } from '#shared/model/date-interval.ts'
import type { HashValue, Value } from '#shared/model/value.ts'
import type { FieldForm } from '../terms/object-types.ts'

/** What stands under a property, with the properties that go with it; `vague` where the value was less precise. */
export interface FieldValue {
  readonly value: unknown
  readonly with?: Readonly<Record<string, unknown>>
  /** What STIX made more precise, in words: `2021`. */
  readonly vague?: string
}

const plain = (value: unknown): FieldValue | null => (value === null || value === '' ? null : { value })
const matching = (text: string, pattern: RegExp) => (pattern.test(text) ? plain(text) : null)
const line = (value: Value) => oneLine(value.kind === 'identifier' ? value.identifier : addressed(value))
const addressed = (value: Value) => (value.kind === 'address' ? value.address : wholeText(value))

/** Null: this form cannot hold the value. */
const forms: Readonly<Record<FieldForm, (value: Value) => FieldValue | null>> = {
  text: value => plain(line(value)),
  texts: value => plain(line(value)),
  joined: value => plain(safeText(wholeText(value)).trim()),
  from: value => moment(value, 0),
  published: value => moment(value, 0),
  to: value => moment(value, 1),
  'alpha-2': value => (value.kind === 'country' ? plain(value.code) : null),
  'alpha-3': value =>
    value.kind === 'country' ? plain(countries.find(each => each.code === value.code)?.alpha3 ?? null) : null,
  latitude: value =>
    value.kind === 'coordinates'
      ? {
          value: Number(value.latitude),
          with: { longitude: Number(value.longitude), ...(value.within !== undefined && { precision: value.within }) },
        }
      : null,
  hashes: value => (value.kind === 'hash' ? hashed(value) : null),
  whole: value => (value.kind === 'number' && /^\d{1,15}$/.test(value.number) ? plain(Number(value.number)) : null),
  asset: value => (value.kind === 'money' ? plain(value.asset) : null),
  digits: value => (value.kind === 'phone' ? matching(value.phone.replace(/^\+/, ''), /^\d{6,15}$/) : null),
  url: value => (value.kind === 'url' && URL.canParse(value.url) ? plain(new URL(value.url).href) : null),
  host: value =>
    value.kind === 'text' ? matching(domainToASCII(value.text.trim()), /^[a-z0-9-]+(\.[a-z0-9-]+)+$/) : null,
  email: value =>
    value.kind === 'email' ? matching(value.email, /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i) : null,
  ipv4: value => (value.kind === 'text' && isIPv4(value.text.trim()) ? plain(value.text.trim()) : null),
  ipv6: value => (value.kind === 'text' && isIPv6(value.text.trim()) ? plain(value.text.trim()) : null),
  mac: value =>
    value.kind === 'identifier'
      ? matching(value.identifier.toLowerCase().replaceAll('-', ':'), /^([0-9a-f]{2}:){5}[0-9a-f]{2}$/)
      : null,
  card: value => (value.kind === 'choice' ? matching(value.choice, /^(credit|debit|prepaid)$/) : null),
}

export const fieldValue = (form: FieldForm, value: Value): FieldValue | null => forms[form](value)

/** Forms of which a second value can stand beside the first. */
export const isMany = (form: FieldForm): boolean => ['texts', 'joined', 'hashes'].includes(form)

const algorithms: Readonly<Record<string, string>> = { md5: 'MD5', sha1: 'SHA-1', sha256: 'SHA-256', sha512: 'SHA-512' }

function hashed({ algorithm, hex }: HashValue): FieldValue | null {
  const name = algorithms[algorithm]
  return name === undefined ? null : plain({ [name]: hex })
}

/** The first or last moment a date can mean. Where the date is no moment, it says what was made of it. */
function moment(value: Value, end: 0 | 1): FieldValue | null {
  if (value.kind !== 'date' && value.kind !== 'date-range') return null
  if (value.kind === 'date' && value.qualifier !== undefined) return null
  const at = dateInterval(value)[end]
  if (at === null) return null
  const exact = value.kind === 'date' && value.zone !== undefined && value.date.length >= 19
  return exact ? { value: at } : { value: at, vague: wholeText(value) }
}
