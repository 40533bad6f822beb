import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { execute } from '#engine/case/execute.ts'
import type { Session } from '#engine/case/session.ts'
import { requestStamp, takeStamp } from '#engine/case/stamp.ts'
import { signerFromSeed } from '#engine/secrets/identity/ed25519.ts'
import { verifyReply } from '#engine/secrets/stamp/verify.ts'
import { all, get } from '#shared/ops/state.ts'
import { job, newCase, openTestCase, testFolder } from '../../../support/open-case.ts'
import { drawing } from '../../handover/bundle/mutations.ts'
import { hasTool } from '../../handover/bundle/tools.ts'
import { makeAuthority } from './authority.ts'

const signer = signerFromSeed('Jane Roe', Buffer.alloc(32, 5))

async function asked(): Promise<{ readonly session: Session; readonly folder: string; readonly request: string }> {
  const folder = await testFolder()
  const session = await openTestCase(await newCase(folder))
  const request = join(folder, 'ask.tsq')
  await requestStamp(session, request, signer, job)
  return { session, folder, request }
}

describe.skipIf(!hasTool('openssl'))('a timestamp (needs openssl)', () => {
  it('is asked for, answered, verified to its root and kept, as openssl finds too', async () => {
    const { session, folder, request } = await asked()
    const { ca, answer } = makeAuthority(folder, 'good')
    const reply = answer(request, join(folder, 'answer.tsr'))
    const stamp = await takeStamp(session, reply, ca, job)
    expect(stamp).toMatchObject({
      entries: 1,
      authority: 'good clock',
      verified: 'signature, and certificates up to good root',
    })
    expect(Math.abs(Date.parse(stamp.time ?? '') - Date.now())).toBeLessThan(60_000)
    const note = join(folder, 'note')
    writeFileSync(note, stamp.checkpoint)
    for (const against of [
      ['-queryfile', request],
      ['-data', note],
    ]) {
      expect(spawnSync('openssl', ['ts', '-verify', ...against, '-in', reply, '-CAfile', ca]).status).toBe(0)
    }
    const kept = get(session.store.data.state, 'exhibit', stamp.reply ?? '')
    expect(kept).toMatchObject({ size: readFileSync(reply).length, mediaType: 'application/timestamp-reply' })
    await expect(takeStamp(session, reply, ca, job)).rejects.toThrow('was answered already')
    expect(all(session.store.data.state, 'exhibit')).toHaveLength(1)
    await session.close()
  })

  it('says that the certificates were not checked where none are given', async () => {
    const { session, folder, request } = await asked()
    const reply = makeAuthority(folder, 'unknown').answer(request, join(folder, 'answer.tsr'))
    expect((await takeStamp(session, reply, undefined, job)).verified).toBe('signature; certificates not checked')
    await session.close()
  })

  it('is refused of another file, another request or another root', async () => {
    const { session, folder, request } = await asked()
    const [good, other] = [makeAuthority(folder, 'good'), makeAuthority(folder, 'other')]
    const query = (name: string, ...what: string[]) => {
      execFileSync('openssl', ['ts', '-query', ...what, '-sha256', '-cert', '-out', join(folder, name)], {
        stdio: 'pipe',
      })
      return good.answer(join(folder, name), join(folder, `${name}.tsr`))
    }
    const [{ hash = '' } = {}] = all(session.store.data.state, 'timestamp')
    const refused = (reply: string, ca = good.ca) => expect(takeStamp(session, reply, ca, job)).rejects
    await refused(query('else', '-data', good.ca)).toThrow('of something else than any checkpoint')
    await refused(query('again', '-digest', hash)).toThrow('answers another request')
    const reply = good.answer(request, join(folder, 'answer.tsr'))
    await refused(reply, other.ca).toThrow('nobody among them issued good clock')
    await refused(reply, request).toThrow('it holds no certificates')
    await refused(request).toThrow('does not hold')
    expect(all(session.store.data.state, 'exhibit')).toEqual([])
    await session.close()
  })

  it('is refused, or says the same, with any bit of the reply turned', async () => {
    const { session, folder, request } = await asked()
    const bytes = readFileSync(makeAuthority(folder, 'good').answer(request, join(folder, 'answer.tsr')))
    const stamps = all(session.store.data.state, 'timestamp')
    const whole = await verifyReply(bytes, stamps, undefined)
    const draw = drawing(11)
    for (let i = 0; i < 400; i++) {
      const altered = Buffer.from(bytes)
      const at = draw(bytes.length)
      altered[at] = (altered[at] ?? 0) ^ (1 << draw(8))
      const found = await verifyReply(altered, stamps, undefined).catch((error: Error) => error.name)
      if (found !== 'RedThreadError') expect(found, `byte ${at}`).toEqual(whole)
    }
    for (const length of [0, 1, 40, bytes.length - 1]) {
      await expect(verifyReply(bytes.subarray(0, length), stamps, undefined)).rejects.toThrow('does not hold')
    }
    await session.close()
  })

  it('is told from its request alone, which changes with every asking', async () => {
    const { session, folder, request } = await asked()
    await execute(session, 'note.add', { text: 'more' })
    const { entries } = await requestStamp(session, join(folder, 'second.tsq'), signer, job)
    expect(entries).toBe(3)
    expect(readFileSync(request).equals(readFileSync(join(folder, 'second.tsq')))).toBe(false)
    const text = execFileSync('openssl', ['ts', '-query', '-in', request, '-text'], { encoding: 'utf8' })
    expect(text).toContain('Certificate required: yes')
    await expect(requestStamp(session, request, signer, job)).rejects.toThrow('is there already')
    await session.close()
  })
})
