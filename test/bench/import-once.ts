/** One import of a table of payments into a new case, alone in a process, as import.test.ts asks: `rows folder`. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import Papa from 'papaparse'
import { createCase } from '#engine/case/create.ts'
import { previewImport, takeImport } from '#engine/case/import-case.ts'
import { openCase } from '#engine/case/open.ts'
import { quickArgon } from '../support/quick-argon.ts'
import { seeded } from '../support/random-edits.ts'

const [, , count = '0', folder = ''] = process.argv
const rows = Number(count)
const by = 'A. Investigator'
const passphrase = 'ribbon copper harbor ladder violin lemon'

/** As a block explorer writes them: few addresses with many payments, many with few. About 200 bytes a row. */
function payments(): string {
  const random = seeded(rows)
  const hex = (n: number, length: number) => (n * 2_654_435_761 + 97).toString(16).padStart(length, '0').slice(-length)
  const address = () => `0x${hex(Math.floor(random() ** 2 * (rows / 10 + 2)), 40)}`
  const lines = ['Txhash,DateTime (UTC),From,To,Value (ETH),Method']
  for (let row = 0; row < rows; row++) {
    const at = new Date(1_640_995_200_000 + row * 61_000).toISOString().slice(0, 19).replace('T', ' ')
    lines.push(`0x${hex(row, 64)},${at},${address()},${address()},${(random() * 40).toFixed(6)},Transfer`)
  }
  return lines.join('\n')
}

await mkdir(folder, { recursive: true })
const [path, home] = [join(folder, 'payments.csv'), join(folder, 'Bench.case')]
const text = payments()
await writeFile(path, text)
await createCase({ folder: home, title: 'Bench', passphrase, by }, { argon: quickArgon })
const session = await openCase(home, { passphrase }, { actor: () => by, onCommit: async () => {} })

/** Seconds of processor time, of all threads: on a busy machine the clock on the wall says nothing. */
async function secondsOf(work: () => unknown): Promise<number> {
  const start = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1e6
}

const order = { path, reading: { type: 'address' } }
const job = { signal: new AbortController().signal, progress: () => {} }
const parse = await secondsOf(() => Papa.parse(text))
const look = await secondsOf(() => previewImport(session, order, job))
const take = await secondsOf(async () => {
  const { commit } = await takeImport(session, order, job)
  if (!commit) throw new Error('nothing was taken in')
})
await session.close()
const peak = process.resourceUsage().maxRSS / 1024
process.stdout.write(JSON.stringify({ parse, look, take, peak }))
