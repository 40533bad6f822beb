import { randomBytes } from 'node:crypto'

const prefixes: Readonly<Record<string, string>> = {
  entity: 'en',
  link: 'ln',
  claim: 'cl',
  source: 'so',
  exhibit: 'ex',
  'custody-event': 'cu',
  board: 'bo',
  note: 'no',
}

/** A new id: what it names in two letters, then 80 random bits in base 36, so that two offline copies never collide. */
export function newId(record: string): string {
  const random = BigInt(`0x${randomBytes(10).toString('hex')}`)
    .toString(36)
    .padStart(16, '0')
  return `${prefixes[record] ?? record.slice(0, 2)}_${random}`
}
