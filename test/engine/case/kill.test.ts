import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { stateHash } from '#shared/ops/state.ts'
import { newCase, openTestCase, testPassphrase } from '../../support/open-case.ts'
import { seeded } from '../../support/random-edits.ts'

const script = join(import.meta.dirname, '../../support/edit-until-killed.ts')
const kills = Number(process.env['KILLS'] ?? 50)

/** Starts editing, kills the process when it has acknowledged so many edits and a little more, and gives the last line. */
async function editAndKill(folder: string, seed: number, after: number, delay: number): Promise<string> {
  const child = spawn(process.execPath, [script, folder, String(seed)], {
    env: { ...process.env, TEST_PASSPHRASE: testPassphrase },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (bytes: Buffer) => {
    said += bytes
    if (said.split('\n').length > after) setTimeout(() => child.kill('SIGKILL'), delay)
  })
  await once(child, 'close')
  return said.trimEnd().split('\n').at(-1) ?? ''
}

describe('kill -9', () => {
  it(`loses no acknowledged edit at ${kills} random points of a 500-edit script`, async () => {
    const folder = await newCase()
    const random = seeded(7)
    let known = 1
    for (let kill = 0; kill < kills; kill++) {
      const acknowledged = await editAndKill(folder, kill, Math.floor(random() * 40), random() * 8)
      const session = await openTestCase(folder)
      const [seq = known, hash = ''] = acknowledged.split(' ').filter(Boolean)
      const { data } = session.store
      expect(session.readOnly).toBe(false)
      // The edit in flight may have become durable in the moment before it could be acknowledged.
      expect(data.seq - Number(seq)).toBeLessThanOrEqual(1)
      expect(data.seq).toBeGreaterThanOrEqual(Number(seq))
      if (hash && data.seq === Number(seq)) expect(stateHash(data.state)).toBe(hash)
      known = data.seq
      await session.close()
    }
  }, 300_000)
})
