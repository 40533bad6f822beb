import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { headerLimits, readAgeHeader } from '#engine/handover/bundle/age-header.ts'
import { writeBundle } from '#engine/handover/bundle/write.ts'
import { smallOrder, temporaryFolder } from './sample.ts'
import { newAgeKey } from './sample-keys.ts'

const folder = temporaryFolder()
afterAll(() => rmSync(folder, { recursive: true }))
const { identity, recipient } = await newAgeKey()
const sound = join(folder, 'sound.casebundle')
let bytes: Buffer
let headerLength: number

beforeAll(async () => {
  await writeBundle(smallOrder({ path: sound, sealTo: { recipients: [recipient] } }, [300_000, 5]))
  bytes = readFileSync(sound)
  headerLength = readAgeHeader(bytes).length
})

const line = 'A'.repeat(43)
const stanza = `-> X25519 ${line}\n${line}\n`
const scrypt = (workFactor: number) => `-> scrypt ${'A'.repeat(22)} ${workFactor}\n${line}\n`
const version = 'age-encryption.org/v1\n'
const mac = `--- ${line}\n`

/** Files made to harm, and the answer to each. */
const hostile: Readonly<Record<string, readonly [text: string, code: string]>> = {
  'words-work-factor-19': [version + scrypt(19) + mac, 'bundle-refused'],
  'words-work-factor-99': [version + scrypt(99) + mac, 'bundle-refused'],
  'words-work-factor-1e9': [version + scrypt(1e9) + mac, 'bundle-damaged'],
  'words-beside-a-key': [version + stanza + scrypt(10) + mac, 'bundle-refused'],
  'words-twice': [version + scrypt(10) + scrypt(10) + mac, 'bundle-refused'],
  'stanzas-20000': [version + stanza.repeat(20_000) + mac, 'bundle-refused'],
  'stanzas-33': [version + stanza.repeat(33) + mac, 'bundle-refused'],
  'stanza-unknown': [`${version}-> ssh-rsa AAAA\n${line}\n${mac}`, 'bundle-refused'],
  'stanza-of-an-object': [`${version}-> __proto__ AAAA\n${line}\n${mac}`, 'bundle-refused'],
  'version-2': [`age-encryption.org/v2\n${stanza}${mac}`, 'bundle-refused'],
  'endless-line': [version + 'A'.repeat(10_000_000), 'bundle-damaged'],
  'endless-stanza': [`${version}-> X25519 ${line}\n${`${line}\n`.repeat(200_000)}`, 'bundle-damaged'],
  armoured: ['-----BEGIN AGE ENCRYPTED FILE-----\n', 'bundle-refused'],
  empty: ['', 'bundle-refused'],
  'header-only': [version + stanza + mac, 'bundle-damaged'],
}

describe('a hostile file', () => {
  it('costs little time and memory and opens nothing', () => {
    const answers = new Map(Object.entries(hostile).map(([name, [, code]]) => [join(folder, name), code]))
    for (const [name, [text]] of Object.entries(hostile)) writeFileSync(join(folder, name), text)
    const endless = join(folder, 'endless-file')
    writeFileSync(endless, version)
    truncateSync(endless, 8 * 2 ** 30)
    answers
      .set(endless, 'bundle-damaged')
      .set(join(folder, 'absent'), 'cannot-read-file')
      .set(folder, 'cannot-read-file')
    const before = readdirSync(folder)
    const reader = fileURLToPath(new URL('./hostile-reader.ts', import.meta.url))
    const said = execFileSync(process.execPath, [reader, identity, ...answers.keys()], { encoding: 'utf8' })
    const { results, mebibytes } = JSON.parse(said) as {
      results: { path: string; code: string; ms: number }[]
      mebibytes: number
    }
    expect(new Map(results.map(({ path, code }) => [path, code]))).toEqual(answers)
    expect(Math.max(...results.map(({ ms }) => ms))).toBeLessThan(2000)
    expect(mebibytes).toBeLessThan(400)
    expect(readdirSync(folder)).toEqual(before)
  })

  it('is turned away by its header alone', () => {
    for (let end = 0; end < headerLength; end++) expect(() => readAgeHeader(bytes.subarray(0, end))).toThrow(/bundle/)
    const many = Buffer.from(version + stanza.repeat(headerLimits.stanzas) + mac)
    expect(readAgeHeader(many)).toEqual({ sealedTo: 'keys', length: many.length })
  })
})
