import { existsSync } from 'node:fs'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bringSample, samplePath } from '#engine/answers/sample.ts'
import { attachPaths } from '#engine/case/evidence.ts'
import { execute } from '#engine/case/execute.ts'
import { giveBundle } from '#engine/case/give-bundle.ts'
import { receiveBundle } from '#engine/case/receive-bundle.ts'
import { verifyCase } from '#engine/case/verify.ts'
import type { Secret } from '#engine/secrets/header/header.ts'
import { signerFromSeed } from '#engine/secrets/identity/ed25519.ts'
import { stateHash } from '#shared/ops/state.ts'
import { samplePassphrase } from '#shared/sample.ts'
import { job, newCase, openTestCase, testFolder, testPassphrase } from '../../support/open-case.ts'
import { quickArgon } from '../../support/quick-argon.ts'
import { workUntilKilled } from '../../support/until-killed.ts'
import { newAgeKey } from '../handover/bundle/sample-keys.ts'

const script = 'work-until-killed.ts'
const passphrase: Secret = { passphrase: testPassphrase }
const resourcesFolder = join(import.meta.dirname, '../../../resources')

/** Each is a moment in which a case folder is half made, as a path below the folder beside its place. */
const moments = ['lock', 'evidence', 'journal', 'case.hdr'] as const

describe('kill -9 while a case folder is made', () => {
  it('out of a bundle: it is there whole or not at all, and the next attempt succeeds', async () => {
    const outside = await testFolder()
    const { identity, bundle, hash } = await sender(outside)
    const folder = join(outside, 'Received.case')
    const receiving = { path: bundle, with: { identity }, folder, passphrase: testPassphrase }
    for (const [i, moment] of moments.entries()) {
      await workUntilKilled({
        script,
        args: ['receive', folder, bundle, identity],
        secret: passphrase,
        isDue: () => existsSync(join(`${folder}.half`, moment)),
        delay: i,
      })
      if (!existsSync(folder)) {
        // Not a case at all, or the whole of it: never a smaller one.
        const half = await openTestCase(`${folder}.half`, true).catch(error => error.code)
        expect(['not-a-case', hash]).toContain(typeof half === 'string' ? half : stateHash(half.store.data.state))
        await receiveBundle(receiving, job, { argon: quickArgon })
      }
      const session = await openTestCase(folder)
      expect([session.findings, stateHash(session.store.data.state)]).toEqual([[], hash])
      expect(await verifyCase(session, job)).toMatchObject({ ok: true, problems: [] })
      await session.close()
      expect((await readdir(outside)).filter(name => name.startsWith('Received'))).toEqual(['Received.case'])
      await rm(folder, { recursive: true })
    }
  })

  it('anew, or as a copy of the sample: likewise', async () => {
    const outside = await testFolder()
    const fresh = join(outside, 'Test.case')
    const options = { host: 'cli', dataFolder: outside, resourcesFolder, version: 'test' } as const
    for (const moment of ['lock', 'journal', 'case.hdr']) {
      const isDue = (folder: string) => () => existsSync(join(`${folder}.half`, moment)) || existsSync(folder)
      await workUntilKilled({ script, args: ['create', fresh], secret: passphrase, isDue: isDue(fresh) })
      if (!existsSync(fresh)) await newCase(outside)
      else expect((await openTestCase(fresh, true, passphrase)).store.data.seq).toBe(1)
      const sample = samplePath(options)
      await workUntilKilled({
        script,
        args: ['sample', outside, resourcesFolder],
        secret: passphrase,
        isDue: isDue(sample),
      })
      const session = await openTestCase(await bringSample(options), false, { passphrase: samplePassphrase })
      expect(await verifyCase(session, job)).toMatchObject({ ok: true, problems: [] })
      await session.close()
      expect(await readdir(join(outside, 'cases'))).toEqual([basename(sample)])
      for (const made of await readdir(outside)) await rm(join(outside, made), { recursive: true })
    }
  })
})

/** A bundle of a case with a long journal and three exhibits, and the state it holds. */
async function sender(outside: string): Promise<{ identity: string; bundle: string; hash: string }> {
  const { identity, recipient } = await newAgeKey()
  await mkdir(join(outside, 'sent'))
  const session = await openTestCase(await newCase(join(outside, 'sent')))
  const paths = ['a', 'b', 'c'].map(name => join(outside, `${name}.bin`))
  for (const [i, path] of paths.entries()) await writeFile(path, Buffer.alloc(1_000_000, `${i} bytes`))
  await attachPaths(session, paths, {}, job)
  for (let i = 0; i < 300; i++) await execute(session, 'note.add', { text: `note ${i}` })
  const hash = stateHash(session.store.data.state)
  const bundle = join(outside, 'sent.casebundle')
  const signer = signerFromSeed('Sender', Buffer.alloc(32, 1))
  const verifierPath = join(resourcesFolder, 'verify_case.py')
  const giving = {
    path: bundle,
    sealTo: { recipients: [recipient] },
    signer,
    recipient: 'R',
    purpose: 'P',
    verifierPath,
  }
  await giveBundle(session, giving, job)
  await session.close()
  return { identity, bundle, hash }
}
