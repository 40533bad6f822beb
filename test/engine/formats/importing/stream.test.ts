import { expect, test } from 'vitest'
import type { ReadImport } from '#engine/formats/importing/foreign-task.ts'
import { createPool } from '#engine/work/pool.ts'
import { ofStrangers } from '#engine/work/task.ts'

const module = new URL('../../../../electron/engine/formats/importing/import-worker.ts', import.meta.url)
/** Their objects at once, with rows, claims and keys, are several times what the worker may hold. */
const rows = 30_000
const memoryMiB = 40

const address = (n: number) => `0x${(n * 2_654_435_761 + 97).toString(16).padStart(40, '0')}`

/** As a block explorer writes them. */
function payments(): Uint8Array {
  const lines = ['Txhash,DateTime (UTC),From,To,Value (ETH),Method']
  for (let row = 0; row < rows; row++) {
    const at = new Date(1_640_995_200_000 + row * 61_000).toISOString().slice(0, 19).replace('T', ' ')
    const hash = `0x${row.toString(16).padStart(64, '0')}`
    lines.push(`${hash},${at},${address(row % 900)},${address((row * 7) % 800)},${(row % 40) + 0.25},Transfer`)
  }
  return Buffer.from(lines.join('\n'))
}

test('a table of payments larger than its reader may hold comes in whole, batch after batch', async () => {
  const pool = createPool({ 'read-import': ofStrangers<ReadImport>({ module, memoryMiB, patienceMs: 120_000 }) }, 1)
  const files = [{ name: 'payments.csv', bytes: payments() }]
  const keys = new Set<string>()
  let largest = 0
  const answer = await pool.run(
    'read-import',
    { format: 'csv', files, reading: { type: 'address' }, types: [] },
    {
      hear: message => {
        if ('share' in message || !message.links) return
        largest = Math.max(largest, message.links.length)
        for (const { key, claims } of message.links) {
          keys.add(key)
          expect(claims).toHaveLength(3)
        }
      },
    },
  )
  expect(answer).toMatchObject({ found: { unread: [], repeated: 0, counts: { 'links in the file': rows } } })
  expect(keys.size).toBe(rows)
  expect(largest).toBeLessThan(rows / 10)
})
