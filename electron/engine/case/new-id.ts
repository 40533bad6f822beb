import { randomBytes } from 'node:crypto'
import { recordShape } from '#shared/model/record.ts'

/** A new id: what it names in two letters, then 80 random bits in base 36, so that two offline copies never collide. */
export function newId(of: string): string {
  const random = BigInt(`0x${randomBytes(10).toString('hex')}`)
    .toString(36)
    .padStart(16, '0')
  return `${recordShape(of)?.prefix ?? of.slice(0, 2)}_${random}`
}
