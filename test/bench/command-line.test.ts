import { spawnSync } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { testPassphrase } from '../support/open-case.ts'
import { largeCase } from './large-case.ts'
import { median, report, timed } from './measure.ts'

const sizes = process.env['BENCH_QUICK'] ? [2_000] : [10_000, 30_000, 100_000]
const project = join(import.meta.dirname, '../..')
const node = join(project, 'node_modules/.bin/node')
const redThread = join(project, 'electron/hosts/cli/red-thread.js')
/** Loaded into the process that is measured: what its processor time and memory were. */
const atEnd =
  'data:text/javascript,process.on("exit",()=>{const{user,system}=process.cpuUsage();process.stderr.write("\\n"+JSON.stringify({cpu:(user+system)/1e3,peak:process.resourceUsage().maxRSS/1024}))})'

interface Run {
  readonly ms: number
  readonly cpu: number
  readonly peak: number
}

async function runOf(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Run> {
  let stderr = ''
  const ms = await timed(() => {
    const ran = spawnSync(node, ['--import', atEnd, ...args], { env: { PATH: process.env['PATH'] ?? '', ...env } })
    stderr = ran.stderr.toString()
    expect(ran.status, stderr).toBe(0)
  })
  return { ms, ...JSON.parse(stderr.split('\n').at(-1) ?? '') }
}

const of = (runs: readonly Run[], what: keyof Run) => median(runs.map(run => run[what]))

it('red-thread --help, against node that does nothing', async () => {
  const [ours, theirs]: [Run[], Run[]] = [[], []]
  for (let round = 0; round < 6; round++) {
    ours.push(await runOf([redThread, '--help']))
    theirs.push(await runOf(['--eval', '0']))
  }
  report('--help', {
    ms: of(ours, 'ms'),
    'processor ms': of(ours, 'cpu'),
    'node ms': of(theirs, 'ms'),
    ratio: of(ours, 'cpu') / of(theirs, 'cpu'),
    MiB: of(ours, 'peak'),
  })
})

it.each(sizes)('red-thread show on %i entities, against the engine that opens the same', async entities => {
  const { folder } = await largeCase(entities)
  const env = { RED_THREAD_PASSPHRASE: testPassphrase, RED_THREAD_DATA: join(folder, '..', 'data') }
  const [ours, theirs]: [Run[], Run[]] = [[], []]
  for (let round = 0; round < 4; round++) {
    ours.push(await runOf([redThread, 'show', '--case', folder], env))
    const opened = spawnSync(node, [join(import.meta.dirname, 'open-once.ts'), folder, testPassphrase])
    theirs.push({ peak: 0, ...JSON.parse(opened.stdout.toString()) })
  }
  report(`show on ${entities} entities`, {
    ms: of(ours, 'ms'),
    'processor ms': of(ours, 'cpu'),
    'engine open ms': of(theirs, 'ms'),
    'its processor ms': of(theirs, 'cpu'),
    ratio: of(ours, 'ms') / of(theirs, 'ms'),
    'ratio of processor': of(ours, 'cpu') / of(theirs, 'cpu'),
    MiB: of(ours, 'peak'),
  })
  await rm(dirname(folder), { recursive: true })
})
