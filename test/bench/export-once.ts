/**
 * One export or import in a process of its own, so that the peak of its memory is its own:
 * `node export-once.ts out|in <format> <entities> <folder>`.
 */
import { mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { importers } from '#engine/formats/importers.ts'
import { foundIn } from '#engine/formats/importing/found-in.ts'
import { editionOf } from '../engine/handover/package/sample.ts'
import { exporterOf, seenOf, type WholeCase } from '../proofs/whole-case.ts'
import { largeState } from './large-state.ts'

const [, , way, format = '', entities = '0', folder = ''] = process.argv

async function writeOut(given: WholeCase): Promise<void> {
  const options = format === 'package' ? { evidence: 'without' } : {}
  for await (const { path, pieces } of exporterOf(format).write(seenOf(given, options, () => {}))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    const file = openSync(join(folder, path), 'w')
    for await (const piece of pieces) writeSync(file, typeof piece === 'string' ? Buffer.from(piece) : piece)
  }
}

function readIn(): void {
  const files = readdirSync(folder).map(name => ({ name, bytes: readFileSync(join(folder, name)) }))
  const importer = importers.find(({ id }) => id === format)
  const found = importer && foundIn(importer, files)
  const count = found ? found.entities.length + found.records.length : 0
  if (count < Number(entities)) throw new Error(`only ${count} came in`)
}

/** Seconds of processor time: on a busy machine the clock on the wall says nothing. */
async function secondsOf(work: () => unknown): Promise<number> {
  const start = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1e6
}

const edition = editionOf([...largeState(Number(entities))], [])
const given = { edition, before: edition.state, files: new Map(), payloads: [] }
// What the time is set against: the same records as JSON, with no format's rules at all.
let json = ''
const written = await secondsOf(() => (json = JSON.stringify([...edition.state.records.values()])))
const read = await secondsOf(() => JSON.parse(json))
json = ''
// Of a round before: to empty a file that is there takes time, too.
if (way === 'out') rmSync(folder, { recursive: true, force: true })
const held = process.memoryUsage().rss / 2 ** 20
const seconds = await secondsOf(() => (way === 'in' ? readIn() : writeOut(given)))
const peak = process.resourceUsage().maxRSS / 1024
process.stdout.write(JSON.stringify({ seconds, ratio: seconds / (way === 'in' ? read : written), held, peak }))
