import type { KindId, ValueKind } from '../value.ts'
import { address } from './address.ts'
import { choice } from './choice.ts'
import { coordinates } from './coordinates.ts'
import { country } from './country.ts'
import { date } from './date.ts'
import { dateRange } from './date-range.ts'
import { email } from './email.ts'
import { file } from './file.ts'
import { hash } from './hash.ts'
import { identifier } from './identifier.ts'
import { money } from './money.ts'
import { name } from './name.ts'
import { number } from './number.ts'
import { phone } from './phone.ts'
import { range } from './range.ts'
import { text } from './text.ts'
import { url } from './url.ts'

/**
 * Every kind of value, by id. A new one is one file, one line here, and its shape in ../value.ts; the compiler refuses
 * a kind without its line.
 */
export const valueKinds: { readonly [K in KindId]: ValueKind<K> } = {
  text,
  name,
  date,
  'date-range': dateRange,
  money,
  range,
  number,
  country,
  address,
  hash,
  url,
  email,
  phone,
  identifier,
  coordinates,
  file,
  choice,
}
