import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { afterAll, describe, expect, it } from 'vitest'
import { exporters } from '#engine/handover/exporters.ts'
import { packageFormat } from '#engine/handover/package/edition-page.ts'
import { dataFormats, dossierFormats } from '#engine/handover/package/formats.ts'
import { all } from '#shared/ops/state.ts'
import { hasTool } from '../bundle/tools.ts'
import { exportingOf, packageBytes, sampleCase, signer, temporaryFolder } from './sample.ts'

const folder = temporaryFolder()
afterAll(() => rmSync(folder, { recursive: true }))

const options = { 'dossier-as': 'all', csv: true, stix: true, journal: true }
const sample = sampleCase([3000, 0, 512, 9 * 2 ** 20, 70_000, 11, 12, 13, 14])
const zip = packageBytes(exportingOf(sample, options))

async function unpacked(name: string): Promise<{ readonly path: string; readonly root: string }> {
  const path = join(folder, `${name}.zip`)
  writeFileSync(path, await zip)
  mkdirSync(join(folder, name))
  execFileSync('unzip', ['-q', path, '-d', join(folder, name)])
  return { path, root: join(folder, name, readdirSync(join(folder, name))[0] ?? '') }
}

const filesIn = (root: string) =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter(each => each.isFile())
    .map(each => join(each.parentPath, each.name).slice(root.length + 1))
    .sort()

describe.skipIf(!hasTool('unzip'))('a package (needs unzip)', () => {
  it('is a bag that the standard tools find whole', async () => {
    const { path, root } = await unpacked('whole')
    const whole = { encoding: 'utf8', cwd: root } as const
    const lists = ['manifest-sha512.txt', 'tagmanifest-sha512.txt']
    expect(spawnSync('sha512sum', ['--strict', '--quiet', '-c', ...lists], whole).stderr).toBe('')
    expect(spawnSync('unzip', ['-tq', path], whole).status).toBe(0)
    if (hasTool('7z')) expect(spawnSync('7z', ['t', path], whole).status).toBe(0)
    if (hasTool('bsdtar')) expect(spawnSync('bsdtar', ['-tf', path], whole).status).toBe(0)
    const listed = lists.flatMap(name =>
      readFileSync(join(root, name), 'utf8')
        .split('\n')
        .map(line => line.slice(130)),
    )
    expect(filesIn(root)).toEqual([...listed.filter(Boolean), 'tagmanifest-sha512.txt', 'MANIFEST.sig'].sort())
    const info = readFileSync(join(root, 'bag-info.txt'), 'utf8')
    const payload = filesIn(root).filter(name => name.startsWith('data/'))
    const size = payload.reduce((sum, name) => sum + readFileSync(join(root, name)).length, 0)
    expect(info.match(/^Payload-Oxum: .*$/gm)).toEqual([`Payload-Oxum: ${size}.${payload.length}`])
  })

  it('says what was asked for and may not go along', async () => {
    const lost: string[] = []
    const black = { ...sample.edition, redacted: [{ placeholder: '[REDACTED 1]', places: 1 }] }
    const part = { ...sample.edition, withheld: [{ id: 'x', record: 'note', handling: 'RED' }] }
    for (const edition of [black, part, sample.edition]) {
      const asked = exportingOf({ ...sample, edition }, { journal: true })
      await packageBytes({ ...asked, lose: ({ why }) => why.includes('stays behind') && lost.push(why.slice(0, 11)) })
    }
    const [journal, file] = ['the journal', 'its file st']
    expect(lost).toEqual([journal, ...all(sample.edition.state, 'exhibit').map(() => file), journal])
  })

  it('holds every exhibit under a name that Windows takes, and its bytes', async () => {
    const { root } = await unpacked('exhibits')
    const { exhibits } = JSON.parse(readFileSync(join(root, 'data/edition.json'), 'utf8'))
    const names = exhibits.map(({ path }: { path: string }) => path.normalize('NFC').toLowerCase())
    expect(new Set(names).size).toBe(9)
    for (const { path, sha256 } of exhibits) {
      expect(path).toMatch(/^data\/evidence\/E-00\d[^<>:"/\\|?*%\p{C}]*(?<![. ])$/u)
      expect(readFileSync(join(root, path)).equals(sample.files.get(sha256) ?? Buffer.from('?'))).toBe(true)
    }
  })

  it.skipIf(!hasTool('ssh-keygen'))('is signed as ssh-keygen finds (needs ssh-keygen)', async () => {
    const { root } = await unpacked('signed')
    const args = ['-Y', 'verify', '-f', 'allowed_signers', '-I', 'sender', '-n', packageFormat, '-s', 'MANIFEST.sig']
    const verify = () =>
      spawnSync('ssh-keygen', args, { cwd: root, input: readFileSync(join(root, 'tagmanifest-sha512.txt')) })
    expect(verify().status).toBe(0)
    writeFileSync(join(root, 'tagmanifest-sha512.txt'), '')
    expect(verify().status).not.toBe(0)
  })
})

describe('a package', () => {
  it('packs formats that there are, each as file or folder as it is', () => {
    for (const { id, place } of [...dossierFormats, ...dataFormats]) {
      const form = exporters.find(each => each.id === id)?.form
      expect(form, id).toBeDefined()
      expect(form === 'folder', id).toBe('folder' in place)
    }
  })

  it('is the same bytes every time, in every time zone', async () => {
    const again = await packageBytes(exportingOf(sample, options))
    expect(again.equals(await zip)).toBe(true)
    const headers = again.toString('latin1').split('PK\u0003\u0004').slice(1)
    expect(new Set(headers.map(header => header.slice(6, 10)))).toEqual(new Set(['\0\0!\0']))
  })

  it('leaves out the journal where anything is held back, and says what is', async () => {
    const withheld = [{ id: 'claim-7', record: 'claim', handling: 'RED' }]
    const part = { ...sample, edition: { ...sample.edition, withheld } }
    const text = (await packageBytes(exportingOf(part, { ...options, evidence: 'without' }))).toString('latin1')
    expect(text.includes('/data/journal')).toBe(false)
    expect(text.includes('/data/evidence')).toBe(false)
    expect(text.includes('claim claim-7 (RED)')).toBe(true)
    expect((await zip).includes('/data/journal')).toBe(true)
  })

  it('says in so many words that nobody signed it', async () => {
    const exporting = { ...exportingOf(sample, options), signer: undefined }
    const text = (await packageBytes(exporting)).toString('latin1')
    expect(text.includes('THIS PACKAGE IS NOT SIGNED')).toBe(true)
    expect(text.includes('/MANIFEST.sig')).toBe(false)
  })

  it('is not written where an exhibit is not what was collected', async () => {
    const [hash = ''] = sample.files.keys()
    const wrong = { ...sample, files: new Map(sample.files).set(hash, Buffer.from('else')) }
    await expect(packageBytes(exportingOf(wrong, options))).rejects.toThrow('exhibit E-001 is damaged')
  })

  it('stops when it is called off, and lets go of what it read', async () => {
    const giving = new AbortController()
    const exporting = { ...exportingOf(sample, options), signal: giving.signal, progress: () => giving.abort() }
    await expect(packageBytes(exporting)).rejects.toThrow('aborted')
  })

  it('can be sealed to age recipients', async () => {
    const identity = await generateX25519Identity()
    const recipients = `${await identityToRecipient(identity)}, `
    const decrypter = new Decrypter()
    decrypter.addIdentity(identity)
    const opened = await decrypter.decrypt(await packageBytes(exportingOf(sample, { ...options, recipients })))
    expect(Buffer.from(opened).equals(await zip)).toBe(true)
    await expect(packageBytes(exportingOf(sample, { recipients: 'age1nobody' }))).rejects.toThrow(
      'not an age recipient',
    )
  })

  it('names its signer in edition.json', async () => {
    expect((await zip).includes(`"signedBy": "${signer.name}"`)).toBe(true)
  })
})
