import { readdirSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { attachPaths } from '#engine/case/evidence.ts'
import { execute } from '#engine/case/execute.ts'
import { openCase } from '#engine/case/open.ts'
import { sha256Hex } from '#engine/secrets/crypto/hash.ts'
import { all, type CaseState, stateHash } from '#shared/ops/state.ts'
import { canTrace } from '../../support/can-trace.ts'
import { filesBelow, job, newCase, openTestCase, secretOf, testFolder } from '../../support/open-case.ts'
import { seeded } from '../../support/random-edits.ts'
import { workUntilKilled } from '../../support/until-killed.ts'
import { newAgeKey } from '../handover/bundle/sample-keys.ts'

/** Kills of each form. */
const kills = Number(process.env['KILLS_OF_EACH'] ?? 3)
const canary = 'Zyxomma-kestrel-7Q'

/** A folder of files, a file with its report, a package with evidence, and all that is no export of records. */
const forms = ['csv', 'graphml', 'dossier-html', 'package', 'labels-pdf', 'exhibit', 'bundle', 'salvage'] as const

/** The calls by which something is made, placed and removed: a kill is met at each, wherever it comes in the work. */
const calls = ['rename', 'fsync', 'unlink', 'rmdir', 'mkdir'] as const

const traced = canTrace()

const killedAt = (call: string, when: number) => [
  ...['strace', '-f', '-qq', '-o', '/dev/null', '-e', `trace=${call}`],
  ...['-e', `inject=${call}:signal=SIGKILL:when=${when}`],
]

const isStaging = (name: string) => name.startsWith('red-thread-half-')

/** Where everything of one case lies. */
interface Ground {
  readonly folder: string
  readonly target: string
  readonly data: string
  readonly temporary: string
}

async function ground(): Promise<Ground> {
  const [folder, outside] = [await newCase(), await testFolder()]
  const session = await openTestCase(folder)
  const path = join(outside, `${canary}.txt`)
  await writeFile(path, `seen: ${canary}\n`.repeat(60_000))
  await attachPaths(session, [path], {}, job)
  for (let i = 0; i < 40; i++) await execute(session, 'entity.add', { type: 'person', name: `${canary} ${i}` })
  await session.close()
  await rm(path)
  const place = (name: string) => mkdir(join(outside, name), { recursive: true }).then(() => join(outside, name))
  return { folder, target: await place('target'), data: await place('data'), temporary: await place('tmp') }
}

async function inClear(folder: string): Promise<string[]> {
  const files = await filesBelow(folder)
  const hits = await Promise.all(files.map(async file => (await readFile(join(folder, file))).includes(canary)))
  return files.filter((_, at) => hits[at])
}

/** What stands in the target folder must be whole, and recorded where the journal could be written to. */
async function checkPlaced({ target }: Ground, form: string, state: CaseState, readOnly: boolean): Promise<number> {
  const names = await readdir(target)
  expect(names.filter(isStaging)).toEqual([])
  const released = new Set(all(state, 'release').flatMap(each => each.files.map(file => file.sha256)))
  const exhibits = new Set(all(state, 'exhibit').map(each => each.sha256))
  for (const file of await filesBelow(target)) {
    const bytes = await readFile(join(target, file))
    if (form === 'exhibit') expect(exhibits).toContain(sha256Hex(bytes))
    else if (form === 'salvage') expect(bytes.toString()).toMatch(/\}\n$/)
    else if (form !== 'bundle' && !readOnly) expect(released).toContain(sha256Hex(bytes))
  }
  const reports = names.filter(name => name.endsWith('.loss-report.json'))
  const placed = names.filter(name => !name.endsWith('.loss-report.json'))
  if (reports.length > 0) expect(reports).toEqual(placed.map(name => `${name}.loss-report.json`))
  return placed.length
}

/** How often it is recorded that something went out. */
function recordedIn(state: CaseState, form: string): number {
  if (form === 'exhibit') return all(state, 'custody-event').filter(each => each.note?.startsWith('to /')).length
  return form === 'bundle' ? all(state, 'bundle').length : all(state, 'release').length
}

/** Works in the case until it is killed: what it said it had done, and what was recorded before. */
async function killed(at: Ground, form: string, kill: number, random: () => number, readOnly: boolean) {
  const { folder, target, data, temporary } = at
  const recipient = form === 'bundle' ? (await newAgeKey()).recipient : ''
  const call = calls[kill % calls.length] ?? 'rename'
  const byCall = traced && kill % 2 === 1
  const before = await openTestCase(folder, true)
  const known = recordedIn(before.store.data.state, form)
  await before.close()
  const lines = await workUntilKilled({
    script: 'work-until-killed.ts',
    args: ['leave', folder, target, form, data, readOnly ? 'read-only' : '', recipient],
    secret: secretOf(folder),
    isDue: ({ length }) => !byCall && length > kill % 3 && readdirSync(target).some(isStaging),
    temporary,
    delay: random() * 6,
    under: byCall ? killedAt(call, 1 + Math.floor(random() * (call === 'fsync' ? 30 : 12))) : [],
  })
  return { known, lines }
}

/** Nothing of the case in clear, and no note or temporary file left. */
async function expectTidy({ folder, data, temporary }: Ground): Promise<void> {
  expect(await inClear(folder)).toEqual([])
  expect(await inClear(data)).toEqual([])
  expect(await inClear(temporary)).toEqual([])
  expect((await readdir(folder)).filter(name => /\.(note|tmp)$/.test(name))).toEqual([])
  // A note that was itself cut off says nothing, and is swept ten minutes later.
  expect((await readdir(data)).filter(name => name.endsWith('.note'))).toEqual([])
}

async function killAndLook(at: Ground, form: string, kill: number, random: () => number, readOnly: boolean) {
  const { folder, target, data } = at
  const { known, lines } = await killed(at, form, kill, random, readOnly)
  const wasStaged = (await readdir(target)).some(isStaging)
  const session = await openCase(folder, secretOf(folder), {
    ...{ actor: () => 'A', onCommit: async () => {}, dataFolder: data },
  })
  const { state, seq } = session.store.data
  const [last = '', hash] = lines.at(-1)?.split(' ') ?? []
  if (last !== '') {
    expect([Number(last), Number(last) + 1]).toContain(seq)
    if (seq === Number(last)) expect(stateHash(state)).toBe(hash)
  }
  expect([session.readOnly, session.findings.filter(({ severity }) => severity === 'damage')]).toEqual([false, []])
  const placed = await checkPlaced(at, form, state, readOnly)
  expect([placed - lines.length]).toContainEqual(placed === lines.length ? 0 : 1)
  await expectTidy(at)
  const unplaced = readOnly || form === 'salvage' ? 0 : recordedIn(state, form) - known - placed
  const findings = session.findings.map(({ says }) => says)
  expect(findings.filter(says => says.includes('did not come to its place'))).toHaveLength(unplaced)
  if (wasStaged && unplaced === 0 && placed === lines.length) expect(findings.join()).toContain('was cut off')
  await session.close()
  for (const name of await readdir(target)) await rm(join(target, name), { recursive: true })
  return wasStaged
}

async function killAgainAndAgain(form: string, readOnly: boolean): Promise<void> {
  const at = await ground()
  const random = seeded(form.length + (readOnly ? 100 : 0))
  let hit = 0
  for (let kill = 0; kill < kills || (hit === 0 && kill < 10 * kills); kill++) {
    if (await killAndLook(at, form, kill, random, readOnly)) hit++
  }
  expect(hit).toBeGreaterThan(0)
}

describe('kill -9 while the case is written out', () => {
  it.each(forms)(
    '%s: opened again there is nothing half left, nothing in clear, nothing lost, and what was recorded only is told',
    form => killAgainAndAgain(form, false),
    300_000,
  )
  it.each(['graphml', 'csv'])('%s out of a case that is open read-only', form => killAgainAndAgain(form, true), 300_000)
})
