import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { identityToRecipient } from 'age-encryption'
import { afterAll, describe, expect, it } from 'vitest'
import { verifyEd25519 } from '#engine/secrets/identity/ed25519.ts'
import { identityFileName, openIdentityFile } from '#engine/secrets/identity/identity.ts'
import { unsealIdentity } from '#engine/secrets/identity/identity-file.ts'
import { parseSshKeyLine } from '#engine/secrets/identity/ssh-key.ts'
import { passphrase, temporaryFolder } from '../../handover/bundle/sample.ts'
import { version1 } from './version-1.ts'

const folder = temporaryFolder()
const path = join(folder, 'data', identityFileName)
afterAll(() => rmSync(folder, { recursive: true }))
const quick = { argon: { memoryKiB: 64 * 1024, passes: 3, lanes: 1 } } as const

describe('the identity', () => {
  it('is made once, locked and unlocked, with the same keys', async () => {
    const identity = await openIdentityFile(join(folder, 'data'))
    expect(identity.status()).toEqual({ exists: false, unlocked: false })
    await expect(identity.unlock({ passphrase })).rejects.toMatchObject({ code: 'identity-needed' })
    await expect(identity.create('Jane Roe', 'password', quick)).rejects.toMatchObject({ code: 'weak-passphrase' })
    const made = await identity.create('Jane Roe', passphrase, quick)
    expect(made).toMatchObject({ exists: true, unlocked: true, name: 'Jane Roe' })
    expect(made.fingerprintWords?.split(' ')).toHaveLength(6)
    expect(made.recipient).toBe(await identityToRecipient(identity.ageIdentity()))
    await expect(identity.create('Other', passphrase, quick)).rejects.toMatchObject({ code: 'identity-exists' })
    expect(identity.lock()).toEqual({ exists: true, unlocked: false })
    expect(() => identity.signer()).toThrow(expect.objectContaining({ code: 'identity-needed' }))

    const later = await openIdentityFile(join(folder, 'data'))
    expect(later.status()).toEqual({ exists: true, unlocked: false })
    const { recoveryWords, ...status } = made
    expect(recoveryWords.split(' ')).toHaveLength(24)
    expect(await later.unlock({ passphrase })).toEqual(status)
    later.lock()
    expect(await later.unlock({ recoveryWords })).toEqual(status)
    const message = Buffer.from('text')
    const key = parseSshKeyLine(made.signingKey ?? '') ?? Buffer.alloc(0)
    expect(verifyEd25519(key, message, later.signer().sign(message))).toBe(true)
  })

  it('lies alone in its folder, for its owner, without its name or keys in the clear', async () => {
    const identity = await openIdentityFile(join(folder, 'data'))
    await identity.unlock({ passphrase })
    expect(readdirSync(join(folder, 'data'))).toEqual([identityFileName])
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600)
    const file = readFileSync(path, 'latin1')
    for (const word of ['Jane', 'AGE-SECRET', identity.ageIdentity().slice(20)]) expect(file).not.toContain(word)
  })
})

describe('the identity file', () => {
  it('tells a wrong passphrase from a damaged file, and leaves the file as it is', async () => {
    const file = readFileSync(path)
    const identity = await openIdentityFile(join(folder, 'data'))
    await expect(identity.unlock({ passphrase: 'another guess entirely' })).rejects.toMatchObject({
      code: 'identity-wrong-passphrase',
    })
    for (let at = 0; at < file.length; at++) {
      const altered = Buffer.from(file)
      altered[at] = (altered[at] ?? 0) ^ 0x10
      writeFileSync(path, altered)
      await expect(identity.unlock({ passphrase }), `byte ${at}`).rejects.toMatchObject({ code: 'identity-damaged' })
    }
    for (let end = 0; end < file.length; end += 5) {
      writeFileSync(path, file.subarray(0, end))
      await expect(identity.unlock({ passphrase }), `cut at ${end}`).rejects.toMatchObject({ code: 'identity-damaged' })
    }
    expect(identity.status().unlocked).toBe(false)
    writeFileSync(path, file)
    expect((await identity.unlock({ passphrase })).unlocked).toBe(true)
  })
})

describe('where the passphrase is lost', () => {
  const words = async () => {
    const data = temporaryFolder()
    const identity = await openIdentityFile(data)
    const { recoveryWords, recipient } = await identity.create('Jane Roe', passphrase, quick)
    return { data, identity, recoveryWords, recipient }
  }
  const other = 'meadow pencil violet harbor candle orbit'

  it('the recovery words set another, and stay the same; the keys too', async () => {
    const { data, identity, recoveryWords, recipient } = await words()
    expect(await identity.changePassphrase({ recoveryWords }, other, quick)).toEqual({})
    const later = await openIdentityFile(data)
    await expect(later.unlock({ passphrase })).rejects.toMatchObject({ code: 'identity-wrong-passphrase' })
    expect(await later.unlock({ passphrase: other })).toMatchObject({ name: 'Jane Roe', recipient })
    expect(await later.unlock({ recoveryWords })).toMatchObject({ recipient })
    rmSync(data, { recursive: true })
  })

  it('new recovery words end the ones before', async () => {
    const { data, identity, recoveryWords, recipient } = await words()
    const renewed = await identity.newRecoveryWords({ passphrase })
    expect(renewed.recoveryWords).not.toBe(recoveryWords)
    await expect(identity.unlock({ recoveryWords })).rejects.toMatchObject({ code: 'identity-wrong-recovery-key' })
    await expect(identity.unlock({ recoveryWords: 'abandon' })).rejects.toMatchObject({ code: 'recovery-word-count' })
    expect(await identity.unlock(renewed)).toMatchObject({ recipient })
    expect(await identity.unlock({ passphrase })).toMatchObject({ recipient })
    rmSync(data, { recursive: true })
  })

  it('a file of the first version opens, and gets recovery words with its next passphrase', async () => {
    const data = temporaryFolder()
    writeFileSync(join(data, identityFileName), version1.file)
    const identity = await openIdentityFile(data)
    const { passphrase: first, name } = version1
    expect(await unsealIdentity(version1.file, { passphrase: first })).toMatchObject({ name })
    await expect(identity.changePassphrase({ passphrase: other }, other, quick)).rejects.toThrow()
    expect(readFileSync(join(data, identityFileName)).equals(version1.file)).toBe(true)
    const { recoveryWords = '' } = await identity.changePassphrase({ passphrase: first }, other, quick)
    const file = readFileSync(join(data, identityFileName))
    expect(await unsealIdentity(file, { recoveryWords })).toMatchObject({ name })
    expect(await unsealIdentity(file, { passphrase: other })).toMatchObject({ name })
    rmSync(data, { recursive: true })
  })
})
