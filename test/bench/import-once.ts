/**
 * One import of a table of payments, alone in a process, as import.test.ts asks: `import rows folder` into a new case, or
 * `parse rows folder` by papaparse alone, which keeps all rows as lists of cells. Prints seconds and the peak of memory.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import Papa from 'papaparse'
import { createCase } from '#engine/case/create.ts'
import { previewImport, takeImport } from '#engine/case/import-case.ts'
import { openCase } from '#engine/case/open.ts'
import { quickArgon } from '../support/quick-argon.ts'
import { seeded } from '../support/random-edits.ts'

const [, , way = '', count = '0', folder = ''] = process.argv
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

interface Seconds {
  /** Of the processor, of all threads: on a busy machine the clock on the wall says little. */
  readonly busy: number
  readonly wall: number
}

async function secondsOf(work: () => unknown): Promise<Seconds> {
  const [start, began] = [process.cpuUsage(), performance.now()]
  await work()
  const { user, system } = process.cpuUsage(start)
  return { busy: (user + system) / 1e6, wall: (performance.now() - began) / 1e3 }
}

const path = join(folder, 'payments.csv')
/** Of memory so far, in MiB. */
const peak = () => process.resourceUsage().maxRSS / 1024

async function parse() {
  let kept: readonly unknown[] = []
  const parsed = await secondsOf(async () => {
    kept = Papa.parse((await readFile(path)).toString(), { skipEmptyLines: true }).data
  })
  if (kept.length !== rows + 1) throw new Error('rows are missing')
  return { parsed }
}

async function take() {
  const home = join(folder, `Bench-${process.pid}.case`)
  await createCase({ folder: home, title: 'Bench', passphrase, by }, { argon: quickArgon })
  const session = await openCase(home, { passphrase }, { actor: () => by, onCommit: async () => {} })
  const order = { path, reading: { type: 'address' } }
  const job = { signal: new AbortController().signal, progress: () => {} }
  const looked = await secondsOf(() => previewImport(session, order, job))
  const lookPeak = peak()
  const taken = await secondsOf(async () => {
    const { added } = await takeImport(session, order, job)
    if (added.links !== rows) throw new Error('rows are missing')
  })
  // Without the snapshot that closing the case writes.
  const takePeak = peak()
  await session.close()
  return { looked, taken, lookPeak, peak: takePeak }
}

const ways = {
  write: async () => {
    await mkdir(folder, { recursive: true })
    await writeFile(path, payments())
    return {}
  },
  parse,
  import: take,
}
const done = await ways[way as keyof typeof ways]()
process.stdout.write(JSON.stringify({ peak: peak(), ...done }))
