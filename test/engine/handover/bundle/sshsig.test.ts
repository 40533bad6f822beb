import { execFileSync, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundleNamespace, signSsh, verifySsh } from '#engine/handover/bundle/sshsig.ts'
import { signerFromSeed } from '#engine/secrets/identity/ed25519.ts'
import { parseSshKeyLine, sshKeyLine } from '#engine/secrets/identity/ssh-key.ts'
import { hasTool } from './tools.ts'

const message = Buffer.from('# case-bundle@v1\n')
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sshsig-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function sshVerify(signature: string, keyLine: string, input: Buffer) {
  writeFileSync(join(folder, 'allowed'), `sender ${keyLine}\n`)
  writeFileSync(join(folder, 'm.sig'), signature)
  const args = ['-Y', 'verify', '-f', 'allowed', '-I', 'sender', '-n', bundleNamespace, '-s', 'm.sig']
  return spawnSync('ssh-keygen', args, { cwd: folder, input }).status
}

describe('the signature of a bundle', () => {
  const signer = signerFromSeed('Jane', randomBytes(32))

  it('says who signed, and nothing where one byte differs', () => {
    const signature = signSsh(message, signer)
    expect(verifySsh(message, signature)).toEqual(signer.publicKey)
    expect(verifySsh(Buffer.from('# case-bundle@v2\n'), signature)).toBeUndefined()
    for (let at = 0; at < signature.length; at++) {
      const altered = signature.slice(0, at) + (signature[at] === 'B' ? 'C' : 'B') + signature.slice(at + 1)
      expect(verifySsh(message, altered)).toBeUndefined()
      expect(verifySsh(message, signature.slice(0, at))).toBeUndefined()
    }
    expect(verifySsh(message, `${signature}\n`)).toBeUndefined()
  })

  it('reads its own public key line and no other', () => {
    const line = sshKeyLine(signer.publicKey, 'Jane  Roe')
    expect(line).toMatch(/^ssh-ed25519 AAAA\S+ Jane Roe$/)
    expect(parseSshKeyLine(line)).toEqual(signer.publicKey)
    expect(parseSshKeyLine(line.replace('ssh-ed25519', 'ssh-rsa'))).toBeUndefined()
    expect(parseSshKeyLine('ssh-ed25519 AAAA')).toBeUndefined()
  })

  it.skipIf(!hasTool('ssh-keygen'))('is accepted by ssh-keygen -Y verify, and refused for an altered text', () => {
    const signature = signSsh(message, signer)
    expect(sshVerify(signature, sshKeyLine(signer.publicKey), message)).toBe(0)
    expect(sshVerify(signature, sshKeyLine(signer.publicKey), Buffer.from('other'))).not.toBe(0)
    const stranger = signerFromSeed('Other', randomBytes(32))
    expect(sshVerify(signature, sshKeyLine(stranger.publicKey), message)).not.toBe(0)
  })

  it.skipIf(!hasTool('ssh-keygen'))('accepts what ssh-keygen -Y sign made, for this namespace only', () => {
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(folder, 'key')])
    const theirs = parseSshKeyLine(readFileSync(join(folder, 'key.pub'), 'utf8'))
    const sign = (namespace: string) => {
      const args = ['-Y', 'sign', '-f', join(folder, 'key'), '-n', namespace]
      return execFileSync('ssh-keygen', args, { input: message, stdio: 'pipe' }).toString()
    }
    expect(verifySsh(message, sign(bundleNamespace))).toEqual(theirs)
    expect(verifySsh(message, sign('file'))).toBeUndefined()
  })
})
