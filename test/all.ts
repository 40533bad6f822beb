/** `npm test`: every check, test and build in turn, whatever fails, and one closing line that sums them up. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

interface Count {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

const programs = ['lint', 'types', 'dead', 'build'] as const
const suites = ['unit', 'e2e'] as const
const reports = mkdtempSync(join(tmpdir(), 'red-thread-tests-'))

const counts = [...programs.map(runProgram), ...suites.map(runSuite)]
rmSync(reports, { recursive: true })

const sum = (of: keyof Count) => counts.reduce((total, count) => total + count[of], 0)
const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''
process.stdout.write(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped}\n`)
process.exitCode = sum('failed') === 0 ? 0 : 1

/** A program counts as one: it is right or it is not. */
function runProgram(script: string): Count {
  const ok = npm('run', script)
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 }
}

function runSuite(suite: string): Count {
  const report = join(reports, `${suite}.json`)
  const ok = npm('run', suite, '--', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`)
  const { passed, failed, skipped } = readReport(report)
  // A file that does not load, a runner that dies or a packet that is sent fails no single test.
  if (!ok && failed === 0)
    process.stdout.write(`\nThe run of ${suite} failed, though none of its tests did; see above.\n`)
  return { passed, skipped, failed: ok ? failed : Math.max(failed, 1) }
}

function readReport(file: string): Count {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'))
    return { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

function npm(...args: readonly string[]): boolean {
  process.stdout.write(`\n> ${args.join(' ')}\n`)
  return spawnSync('npm', ['--silent', ...args], { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0
}
