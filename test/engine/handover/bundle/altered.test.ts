import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { readAgeHeader } from '#engine/handover/bundle/age-header.ts'
import { writeBundle } from '#engine/handover/bundle/write.ts'
import { evidenceIn, readBundle } from './read-whole.ts'
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

const codes = ['bundle-damaged', 'bundle-refused', 'bundle-wrong-key']
/** Opens it, and answers the error that is expected. */
const opening = (path: string) => readBundle({ path, with: { identity } }).catch((error: unknown) => error)

describe('a bundle altered on its way', () => {
  const path = join(folder, 'altered.casebundle')
  const chunk = 65_552

  it('is refused wherever a bit was flipped', async () => {
    const inHeader = Array.from({ length: 10 }, (_, i) => Math.floor((i * headerLength) / 10))
    const payload = headerLength + 16
    const edges = [headerLength, payload - 1, payload, payload + chunk - 1, payload + chunk, bytes.length - 1]
    const inside = Array.from({ length: 10 }, (_, i) => payload + Math.floor((i * (bytes.length - payload)) / 10) + 7)
    for (const at of [...inHeader, ...edges, ...inside]) {
      const altered = Buffer.from(bytes)
      altered[at] = (altered[at] ?? 0) ^ (1 << (at % 8))
      writeFileSync(path, altered)
      expect(await opening(path), `byte ${at}`).toMatchObject({ code: expect.toBeOneOf(codes) })
    }
  })

  it('is refused wherever it was cut, and where chunks changed places', async () => {
    const payload = headerLength + 16
    const ends = [
      1,
      headerLength - 1,
      headerLength,
      payload,
      payload + 15,
      payload + chunk,
      payload + 2 * chunk,
      bytes.length - 1,
    ]
    for (const end of ends) {
      writeFileSync(path, bytes.subarray(0, end))
      expect(await opening(path), `cut at ${end}`).toMatchObject({ code: expect.toBeOneOf(codes) })
    }
    const part = (i: number) => bytes.subarray(payload + i * chunk, payload + (i + 1) * chunk)
    const rest = bytes.subarray(payload + 2 * chunk)
    const swapped = Buffer.concat([bytes.subarray(0, payload), part(1), part(0), rest])
    for (const altered of [swapped, Buffer.concat([bytes, Buffer.alloc(16)]), Buffer.concat([bytes, part(0)])]) {
      writeFileSync(path, altered)
      expect(await opening(path)).toMatchObject({ code: 'bundle-damaged' })
    }
  })
})

describe('an opened bundle', () => {
  it('that is altered after it was checked is noticed when it is read', async () => {
    const path = join(folder, 'later.casebundle')
    await writeBundle(smallOrder({ path, sealTo: { recipients: [recipient] } }, [3 * 2 ** 20]))
    const bundle = await readBundle({ path, with: { identity } })
    const altered = readFileSync(path)
    altered.fill(0, 2 * 2 ** 20, 2 * 2 ** 20 + 10)
    writeFileSync(path, altered)
    await expect(evidenceIn(bundle)).rejects.toMatchObject({ code: 'bundle-damaged' })
    await bundle.dispose()
  })

  it('leaves nothing in the temporary folder, and can be cancelled', async () => {
    const before = readdirSync(tmpdir()).filter(name => name.includes('case'))
    const stop = new AbortController()
    const reading = readBundle({ path: sound, with: { identity }, signal: stop.signal, onProgress: () => stop.abort() })
    await expect(reading).rejects.toMatchObject({ code: 'cancelled' })
    expect(readdirSync(tmpdir()).filter(name => name.includes('case'))).toEqual(before)
  })
})
