import { describe, expect, it } from 'vitest'
import { stateHash } from '#shared/ops/state.ts'
import { newCase, openTestCase, secretOf } from '../../support/open-case.ts'
import { seeded } from '../../support/random-edits.ts'
import { workUntilKilled } from '../../support/until-killed.ts'

const kills = Number(process.env['KILLS'] ?? 50)
/** Cases worked on at the same time. */
const chains = 2

/** Edits one case, killed again and again; each time it must open with all that was acknowledged. */
async function killAgainAndAgain(seed: number, times: number): Promise<void> {
  const folder = await newCase()
  const random = seeded(seed)
  let known = 1
  for (let kill = 0; kill < times; kill++) {
    const after = Math.floor(random() * 40)
    const lines = await workUntilKilled({
      script: 'edit-until-killed.ts',
      args: [folder, String(seed * 1000 + kill)],
      secret: secretOf(folder),
      isDue: ({ length }) => length > after,
      delay: random() * 8,
    })
    const [seq = known, hash = ''] = lines.at(-1)?.split(' ') ?? []
    const session = await openTestCase(folder)
    const { data } = session.store
    expect(session.readOnly).toBe(false)
    // The edit in flight may have become durable in the moment before it could be acknowledged.
    expect(data.seq - Number(seq)).toBeLessThanOrEqual(1)
    expect(data.seq).toBeGreaterThanOrEqual(Number(seq))
    if (hash && data.seq === Number(seq)) expect(stateHash(data.state)).toBe(hash)
    known = data.seq
    await session.close()
  }
}

describe('kill -9', () => {
  it(`loses no acknowledged edit at ${kills} random points of a 500-edit script`, async () => {
    await Promise.all(Array.from({ length: chains }, (_, i) => killAgainAndAgain(7 + i, Math.ceil(kills / chains))))
  })
})
