import { existsSync, readdirSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openCase } from '#engine/case/open.ts'
import { verifyCase } from '#engine/case/verify.ts'
import type { Secret } from '#engine/secrets/header/header.ts'
import { stateHash } from '#shared/ops/state.ts'
import {
  filesBelow,
  job,
  newCase,
  openTestCase,
  secretOf,
  testFolder,
  testPassphrase,
} from '../../support/open-case.ts'
import { seeded } from '../../support/random-edits.ts'
import { workUntilKilled } from '../../support/until-killed.ts'
import { manyEntities, writeRecords } from '../../support/written-case.ts'

/** Kills of each kind of work. */
const kills = Number(process.env['KILLS_OF_EACH'] ?? 6)
const script = 'work-until-killed.ts'

const temporary = (folder: string) => existsSync(folder) && readdirSync(folder, { recursive: true }).some(isTemporary)
const isTemporary = (name: string | Buffer) => String(name).endsWith('.tmp')

/** Kills the work again and again, mostly with a temporary file on disk; each time everything acknowledged is there. */
async function killAt(
  work: string,
  place: string,
  more: (folder: string) => readonly string[],
  folder: string,
): Promise<void> {
  const random = seeded(work.length)
  let hit = 0
  // A snapshot is on its way for a millisecond: on until one was met there.
  for (let kill = 0; kill < kills || (hit === 0 && kill < 10 * kills); kill++) {
    const after = Math.floor(random() * 4)
    const lines = await workUntilKilled({
      script,
      args: [work, folder, ...more(folder)],
      secret: secretOf(folder),
      isDue: ({ length }) => length > after && temporary(join(folder, place)),
      delay: kill % 2 ? random() * 2 : 0,
    })
    if (temporary(folder)) hit++
    const session = await openTestCase(folder)
    const { data } = session.store
    const [seq = '', hash] = lines.at(-1)?.split(' ') ?? []
    expect([session.readOnly, session.findings.filter(({ severity }) => severity === 'damage')]).toEqual([false, []])
    expect([Number(seq), Number(seq) + 1]).toContain(data.seq)
    if (data.seq === Number(seq)) expect(stateHash(data.state)).toBe(hash)
    expect((await filesBelow(folder)).filter(isTemporary)).toEqual([])
    const { ok, exhibits } = await verifyCase(session, job)
    expect([ok, exhibits.missing + exhibits.damaged]).toEqual([true, 0])
    await session.close()
  }
  expect(hit).toBeGreaterThan(0)
}

describe('kill -9', () => {
  it('while evidence is attached: no exhibit without its file, nothing half left', async () => {
    const outside = await testFolder()
    await killAt('attach', 'evidence', () => [outside], await newCase())
  })

  it('while a snapshot is written: the journal holds everything, nothing half left', async () => {
    await killAt('snapshot', 'snap', () => [], await newCase())
  })

  it('while a snapshot is packed in a worker and edits go on: the journal holds everything, nothing half left', async () => {
    const folder = await newCase()
    await writeRecords(await openTestCase(folder), manyEntities(3_000))
    await killAt('snapshot', 'snap', () => ['and edit on'], folder)
  })

  it('while the header is rewritten: one of the two keys opens, the passphrase always', async () => {
    const folder = await newCase()
    const random = seeded(4)
    let secret: Secret = secretOf(folder)
    for (let kill = 0; kill < kills; kill++) {
      const after = 2 + Math.floor(random() * 30)
      const isDue = ({ length }: readonly string[]) => length > after
      const lines = await workUntilKilled({ script, args: ['header', folder], secret, isDue, delay: random() * 3 })
      const words = lines.slice(-2).map(line => line.slice(line.indexOf(' ') + 1))
      // The words of the last change that was acknowledged, or of the one that was in flight.
      const opened = await Promise.any(
        words.map(async recoveryWords => {
          const session = await openCase(
            folder,
            { recoveryWords },
            { readOnly: true, actor: () => '', onCommit: async () => {} },
          )
          await session.close()
          return recoveryWords
        }),
      )
      secret = { recoveryWords: opened }
      await (await openTestCase(folder, false, secret)).close()
      expect((await readdir(folder)).filter(isTemporary)).toEqual([])
    }
    await (await openTestCase(folder, true, { passphrase: testPassphrase })).close()
  })
})
