import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { hasTool } from '../../engine/handover/bundle/tools.ts'
import { makeAuthority } from '../../engine/secrets/stamp/authority.ts'
import { lines, ownFolder, passphrase, run } from './red-thread.ts'

const { folder, remove } = ownFolder('stamp')
afterAll(remove)

const env = {
  RED_THREAD_DATA: join(folder, 'data'),
  RED_THREAD_IDENTITY_PASSPHRASE: 'pepper canyon velvet orbit thimble walrus',
  RED_THREAD_PASSPHRASE: passphrase,
  RED_THREAD_NEW_PASSPHRASE: passphrase,
}
const redThread = (args: readonly string[], input = '') => run([...args, '--json'], { folder, env, input })

test.skipIf(!hasTool('openssl'))(
  'a case is stamped by an outside clock (needs openssl)',
  async () => {
    await Promise.all([
      redThread(['new', 'one.case', '--title', 'Harmony']),
      redThread(['identity', 'create', '--name', 'Ada']),
    ])
    const [asked] = lines((await redThread(['stamp', 'request', 'ask.tsq', '--case', 'one.case'])).out)
    expect(asked).toMatchObject({ entries: 1, time: '' })
    const { ca, answer } = makeAuthority(folder, 'good')
    answer(join(folder, 'ask.tsq'), join(folder, 'answer.tsr'))
    const given = `stamp take ask.tsq\nstamp take answer.tsr --ca ${ca}\nstamp list\n`
    const { out, err } = await redThread(['open', 'one.case', '--keep-going'], given)
    expect(lines(err)).toMatchObject([{ code: 'stamp-damaged', exit: 3 }])
    const [taken, listed] = lines(out).slice(-2)
    expect(taken).toMatchObject({ hash: asked.hash, authority: 'good clock' })
    expect(listed).toEqual([taken])
  },
  60_000,
)
