import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canonical } from '#shared/ops/canonical.ts'
import { missedOf } from '../bundle/altered-copies.ts'
import { drawing, filesOf } from '../bundle/mutations.ts'
import { verifierPath } from '../bundle/sample.ts'
import { hasTool } from '../bundle/tools.ts'
import { exportingOf, packageBytes, sampleCase, signer, temporaryFolder } from './sample.ts'

const folder = temporaryFolder()
const zipPath = join(folder, 'case.zip')
const unpacked = join(folder, 'unpacked')
afterAll(() => rmSync(folder, { recursive: true }))

const sample = sampleCase([3000, 0, 512, 40, 41, 42])
const options = { csv: true, records: true, journal: true }
const verify = (path: string) => spawnSync('python3', [verifierPath, path], { encoding: 'utf8' })

async function writePackage(path: string, given: Parameters<typeof exportingOf>[1], who = true): Promise<void> {
  const exporting = exportingOf(sample, given)
  writeFileSync(path, await packageBytes(who ? exporting : { ...exporting, signer: undefined }))
}

function unpack(path: string, into: string): void {
  execFileSync('unzip', ['-q', path, '-d', `${into}.top`])
  renameSync(join(`${into}.top`, readdirSync(`${into}.top`)[0] ?? ''), into)
}

const tools = ['python3', 'openssl', 'unzip', 'ssh-keygen']
describe.skipIf(!tools.every(hasTool))(`the Python verifier on packages (${tools.join(', ')})`, () => {
  beforeAll(async () => {
    await writePackage(zipPath, options)
    unpack(zipPath, unpacked)
  })

  it('finds folder and ZIP whole', () => {
    for (const path of [zipPath, unpacked]) {
      const { stdout, status } = verify(path)
      expect(stdout).toContain('Everything holds.')
      expect(stdout).toContain('journal         7 entries of 1 copy, 6 exhibits')
      expect(stdout).toMatch(/proved {10}\d\d+ statements as signed, 0 blacked out/)
      expect(stdout).toContain(signer.name)
      expect(status).toBe(0)
    }
  })

  it('misses none of 600 alterations', async () => {
    const missed = await Promise.all([4, 5, 6].map(seed => missedOf(unpacked, seed, 200)))
    expect(missed.flat()).toEqual([])
  })

  it('says of an altered ZIP that it is wrong, unless what it holds is the same', () => {
    const draw = drawing(9)
    const [bytes, whole] = [readFileSync(zipPath), filesOf(unpacked)]
    for (let i = 0; i < 25; i++) {
      const altered = Buffer.from(bytes)
      const at = draw(bytes.length)
      altered[at] = (altered[at] ?? 0) ^ (1 << draw(8))
      const path = join(folder, `altered-${i}.zip`)
      writeFileSync(path, altered)
      if (verify(path).status === 1) continue
      unpack(path, join(folder, `altered-${i}`))
      expect(filesOf(join(folder, `altered-${i}`)), `byte ${at}`).toEqual(whole)
    }
  })

  it('does not take a package for unsigned because its signature was taken off, even with new lists', () => {
    const copy = join(folder, 'unsigned')
    cpSync(unpacked, copy, { recursive: true })
    rmSync(join(copy, 'MANIFEST.sig'))
    expect(verify(copy).stdout).toContain('WRONG: check signature: MANIFEST.sig is missing')
  })

  describe('of the proof of what is blacked out', () => {
    const places = ['records.jsonl', 'redaction-proof.jsonl'] as const
    /** What it says of the proof once the lines of one of its files are others. */
    function knownClaims(change: (records: string[], proof: string[]) => void): string {
      const copy = join(folder, 'other-lines')
      rmSync(copy, { recursive: true, force: true })
      cpSync(unpacked, copy, { recursive: true })
      const paths = places.map(name => join(copy, 'data/records', name))
      const [records = [], proof = []] = paths.map(path => readFileSync(path, 'utf8').trimEnd().split('\n'))
      change(records, proof)
      for (const [at, lines] of [records, proof].entries()) writeFileSync(paths[at] ?? '', `${lines.join('\n')}\n`)
      return /WRONG: check redaction proof: (.*)/.exec(verify(copy).stdout)?.[1] ?? ''
    }
    const told = (line = '') => JSON.parse(line) as Record<string, unknown>
    const leafOf = (salt: unknown, said: unknown[]) =>
      createHash('sha256')
        .update('\0')
        .update(Buffer.from(String(salt), 'hex'))
        .update(canonical(said))
        .digest('hex')

    it('finds a record or a field that stands there twice', () => {
      expect(knownClaims(records => records.unshift(records[0] ?? ''))).toMatch(
        /^a line of records.jsonl is there twice/,
      )
      const twice = (records: string[]) => records.splice(0, 1, `{"title":"forged",${records[0]?.slice(1)}`)
      expect(knownClaims(twice)).toMatch(/^a line of records.jsonl is there twice/)
    })

    it('finds words that stand where something is said to be blacked out', () => {
      const forged = (records: string[], proof: string[]) => {
        const at = proof.findIndex(line => told(line)['field'] === 'title')
        const { id, field, salt } = told(proof[at])
        const where = records.findIndex(line => told(line)['id'] === id)
        const record = told(records[where])
        proof[at] = JSON.stringify({ id, field, hash: leafOf(salt, [id, field, record['title']]) })
        records[where] = canonical({ ...record, title: 'forged' })
      }
      expect(knownClaims(forged)).toMatch(/^title of .* is neither as it was signed nor blacked out$/)
    })

    it('finds what was taken out', () => {
      expect(knownClaims(records => records.pop())).toMatch(/ was signed and is missing$/)
    })
  })

  it('says what it could not check', async () => {
    await writePackage(join(folder, 'bare.zip'), { evidence: 'without' }, false)
    const { stdout, status } = verify(join(folder, 'bare.zip'))
    expect(stdout).toContain('NOT CHECKED: who made this package: IT IS NOT SIGNED')
    expect(stdout).toContain('NOT CHECKED: the journal')
    expect(stdout).toContain('NOT CHECKED: the evidence')
    expect(status).toBe(2)
  })

  it('refuses what is no package at all', () => {
    writeFileSync(join(folder, 'not.zip'), 'PK nothing')
    expect(verify(join(folder, 'not.zip')).status).toBe(1)
    expect(verify(join(folder, 'nowhere')).status).toBe(3)
  })
})
