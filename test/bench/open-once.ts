/**
 * Opens a case with its passphrase in a process of its own, modules loaded before: `node open-once.ts <case> <passphrase>`.
 * Tells the milliseconds of the clock and of the processor, and the peak of memory in MiB.
 */
import { join } from 'node:path'
import { createEngine } from '#engine/app.ts'

const [, , path = '', passphrase = ''] = process.argv
const engine = await createEngine({
  host: 'cli',
  dataFolder: join(path, '..', 'data'),
  resourcesFolder: join(import.meta.dirname, '../../resources'),
  version: 'bench',
})
const [start, before] = [performance.now(), process.cpuUsage()]
await engine.answer('case.open', { path, secret: { passphrase }, readOnly: true })
const { user, system } = process.cpuUsage(before)
process.stdout.write(JSON.stringify({ ms: performance.now() - start, cpu: (user + system) / 1000 }))
await engine.close()
