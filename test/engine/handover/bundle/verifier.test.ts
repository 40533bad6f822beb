import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { Decrypter } from 'age-encryption'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeBundle } from '#engine/handover/bundle/write.ts'
import { goldenFormats, goldenTar } from '../../../support/golden.ts'
import { missedOf } from './altered-copies.ts'
import { smallOrder, temporaryFolder, verifierPath } from './sample.ts'
import { newAgeKey } from './sample-keys.ts'
import { hasTool } from './tools.ts'

const folder = temporaryFolder()
const unpacked = join(folder, 'unpacked')
afterAll(() => rmSync(folder, { recursive: true }))

const verify = (inside: string, env = process.env) =>
  spawnSync('python3', [verifierPath, inside], { encoding: 'utf8', env })

const whereIs = (tool: string) =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .map(each => join(each, tool))
    .find(existsSync)

/** Checks with the tools of one folder alone. */
function verifyWith(tools: string) {
  const python = spawnSync('python3', ['-c', 'import sys; print(sys.executable)'], { encoding: 'utf8' }).stdout.trim()
  const env = { ...process.env, PATH: tools }
  return spawnSync(python, [verifierPath, unpacked], { encoding: 'utf8', env })
}

describe.skipIf(!['python3', 'openssl', 'tar'].every(hasTool))('the Python verifier (python3, openssl, tar)', () => {
  beforeAll(async () => {
    const { identity, recipient } = await newAgeKey()
    const order = smallOrder(
      { path: join(folder, 'b.casebundle'), sealTo: { recipients: [recipient] } },
      [3000, 0, 512],
    )
    await writeBundle(order)
    const decrypter = new Decrypter()
    decrypter.addIdentity(identity)
    mkdirSync(unpacked)
    const tar = await decrypter.decrypt(readFileSync(order.path))
    execFileSync('tar', ['-x', '-C', unpacked], { input: tar })
  })

  it('misses none of 600 alterations', async () => {
    const missed = await Promise.all([1, 2, 3].map(seed => missedOf(unpacked, seed, 200)))
    expect(missed.flat()).toEqual([])
  })

  it.each(goldenFormats)('finds the golden bundle of format %i whole', async format => {
    const inside = join(folder, `golden-${format}`)
    mkdirSync(inside)
    execFileSync('tar', ['-x', '-C', inside], { input: await goldenTar(format) })
    const { stdout, status } = verify(inside)
    expect([stdout, status]).toEqual([expect.stringContaining('Everything holds.'), 0])
    expect(stdout).toContain(format === 1 ? '25 entries of 1 copy' : '25 entries of 2 copies')
  })

  it('sees links and folders that do not belong, and needs a folder', () => {
    const inside = join(folder, 'links')
    cpSync(unpacked, inside, { recursive: true })
    mkdirSync(join(inside, 'more'))
    expect(verify(inside).stdout).toContain('a folder that does not belong here: more')
    rmSync(join(inside, 'more'), { recursive: true })
    const readme = readFileSync(join(inside, 'README.txt'))
    rmSync(join(inside, 'README.txt'))
    writeFileSync(join(folder, 'elsewhere'), readme)
    symlinkSync(join(folder, 'elsewhere'), join(inside, 'README.txt'))
    expect(verify(inside).status).toBe(1)
    expect(verify(join(folder, 'nowhere')).status).toBe(3)
  })

  it('says what it could not check where the tools are missing', () => {
    const tools = join(folder, 'tools')
    mkdirSync(tools)
    const none = verifyWith(tools)
    expect(none.stdout).toContain('NOT CHECKED: the signature of MANIFEST')
    expect(none.status).toBe(2)
    const tool = whereIs('ssh-keygen')
    if (tool === undefined) return
    symlinkSync(tool, join(tools, 'ssh-keygen'))
    const withOne = verifyWith(tools)
    expect(withOne.stdout).not.toContain('NOT CHECKED: the signature of MANIFEST')
    expect(withOne.stdout).toContain('NOT CHECKED: the signature of checkpoint.note')
    expect(withOne.status).toBe(2)
  })
})
