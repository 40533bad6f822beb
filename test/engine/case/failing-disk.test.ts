import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { verifyCase } from '#engine/case/verify.ts'
import { stateHash } from '#shared/ops/state.ts'
import { canTrace } from '../../support/can-trace.ts'
import { filesBelow, job, newCase, openTestCase, secretOf, testFolder } from '../../support/open-case.ts'
import { workUntilKilled } from '../../support/until-killed.ts'

const why = 'strace is missing or may not trace here'

/** Lets calls of the thread that does the file work fail with EIO: `5+7` is the fifth and every seventh after it. */
const failing = (calls: Readonly<Record<string, string>>) => [
  ...['strace', '-f', '-qq', '-o', '/dev/null', '-e', `trace=${Object.keys(calls)}`],
  ...Object.entries(calls).flatMap(([call, when]) => ['-e', `inject=${call}:error=EIO:when=${when}`]),
]

/** Everything acknowledged is there; how many were acknowledged and how many refused. */
async function settle(folder: string, lines: readonly string[]): Promise<readonly [kept: number, refused: number]> {
  const refused = lines.filter(line => line.startsWith('refused'))
  expect(refused.filter(line => line !== 'refused save-failed')).toEqual([])
  const kept = lines.filter(line => !line.startsWith('refused')).map(line => line.split(' '))
  // Each was given the number after the one before it: none was lost between them.
  expect(kept.map(([seq]) => Number(seq))).toEqual(kept.map((_, i) => Number(kept[0]?.[0]) + i))
  const [seq = '', hash = ''] = kept.at(-1) ?? []
  const session = await openTestCase(folder)
  expect([session.store.data.seq, session.readOnly]).toEqual([Number(seq), false])
  expect(stateHash(session.store.data.state)).toBe(hash)
  expect(session.findings.filter(({ severity }) => severity === 'damage')).toEqual([])
  const report = await verifyCase(session, job)
  expect([report.ok, report.exhibits.missing, report.exhibits.damaged]).toEqual([true, 0, 0])
  await session.close()
  expect((await filesBelow(folder)).filter(name => name.endsWith('.tmp'))).toEqual([])
  return [kept.length, refused.length]
}

// The first calls of each kind belong to the opening: the lock and its folder.
const faults = {
  'the fdatasync of a frame': { fdatasync: '5+7' },
  'the fsync of the journal folder, or fdatasync': { fsync: '4+2', fdatasync: '6+9' },
}

for (const [what, fault] of Object.entries(faults)) {
  it(`refuses the edit for which ${what} fails, and keeps every other`, async ({ skip }) => {
    if (!canTrace()) skip(why)
    const folder = await newCase()
    const lines = await workUntilKilled({
      script: 'edit-until-killed.ts',
      args: [folder, '11', '120'],
      secret: secretOf(folder),
      isDue: () => false,
      under: failing(fault),
    })
    const [kept, refused] = await settle(folder, lines)
    expect(kept).toBeGreaterThan(80)
    expect(refused).toBeGreaterThan(5)
  })
}

it('refuses evidence whose file cannot be made durable, and keeps all other', async ({ skip }) => {
  if (!canTrace()) skip(why)
  const [folder, outside] = [await newCase(), await testFolder()]
  const lines = await workUntilKilled({
    script: 'work-until-killed.ts',
    args: ['attach', folder, outside, '24'],
    secret: secretOf(folder),
    isDue: () => false,
    under: failing({ fsync: '5+6', fdatasync: '7+5' }),
  })
  const [kept, refused] = await settle(folder, lines)
  expect(Math.min(kept, refused)).toBeGreaterThan(4)
})

it('refuses the edit whose write fails, and keeps every other', async ({ skip }) => {
  if (!canTrace()) skip(why)
  const folder = await newCase()
  const journal = join(folder, 'journal')
  let tracer: ChildProcess | undefined
  const lines = await workUntilKilled({
    script: 'edit-until-killed.ts',
    args: [folder, '12', '600'],
    secret: secretOf(folder),
    isDue: (said, pid) => {
      if (said.length > 5) tracer ??= failWrites(pid, join(journal, readdirSync(journal).sort().at(-1) ?? ''))
      return said.some(line => line.startsWith('refused')) && said.length > 400
    },
  })
  tracer?.kill()
  const session = await openTestCase(folder)
  const [seq = '', hash] = lines.at(-1)?.split(' ') ?? []
  expect(lines.filter(line => line.startsWith('refused'))).toEqual(['refused save-failed'])
  if (session.store.data.seq === Number(seq)) expect(stateHash(session.store.data.state)).toBe(hash)
  else expect(session.store.data.seq).toBe(Number(seq) + 1)
  await session.close()
})

/** From now on every write of the process to this file fails. */
function failWrites(pid: number, path: string): ChildProcess {
  const [strace = '', ...options] = failing({ write: '1+' })
  return spawn(strace, [...options, '-P', path, '-p', String(pid)], { stdio: 'ignore' })
}
