import { headerKey, propertyWords } from './header-words.ts'

/** `DateTime (UTC)`, `Time [GMT+9]`, `time_utc`, `Created at, KST`: zones whose letters mean one thing all over the world. */
export const zoneInHeader =
  /(?:^|[\s([{_,/-])(?<zone>(?:UTC|GMT)(?:[+-]\d\d?(?::?\d\d)?)?|KST|JST|MSK|HKT|SGT|ICT|CET|CEST|EET|EEST|[+-]\d\d:?\d\d)[)\]}]?\s*$/i

/** A header of dates without the zone behind it; undefined where it is none of dates, or has none. */
export function withoutZone(header: string): string | undefined {
  const bare = header.replace(zoneInHeader, '')
  return bare !== header && propertyWords.get('date')?.includes(headerKey(bare)) ? bare : undefined
}
