/**
 * A file into the vault and out again. The peer reads the same file once and does with each piece what evidence must be
 * given at least: SHA-256 and AES-GCM, on one thread; once keeping nothing, and once with what it sealed safely on disk.
 */
import { createCipheriv, createHash, randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { it } from 'vitest'
import { replaceDurably, writeStream } from '#engine/disk/files.ts'
import { fileBytes } from '#engine/disk/user-file.ts'
import { openVault } from '#engine/storage/vault/vault.ts'
import { median, rates, report } from './measure.ts'
import { writeRandom } from './random-file.ts'

const sizes = process.env['BENCH_QUICK'] ? [4] : [16, 256, 1024]
type Rates = Awaited<ReturnType<typeof rates>>

async function* sealed(path: string) {
  const hash = createHash('sha256')
  const cipher = createCipheriv('aes-256-gcm', Buffer.alloc(32), Buffer.alloc(12))
  for await (const piece of fileBytes(path)) {
    hash.update(piece)
    yield cipher.update(piece)
  }
  hash.digest()
}

async function floor(path: string) {
  for await (const piece of sealed(path)) void piece.length
}

const keptFloor = (path: string) =>
  replaceDurably(`${path}.sealed`, async handle => void (await writeStream(handle, sealed(path))))

it.each(sizes)('%i MiB of evidence in and out, against one pass of SHA-256 and AES-GCM', async mebibytes => {
  const folder = await mkdtemp(join(tmpdir(), 'red-thread-bench-'))
  const path = join(folder, 'evidence.bin')
  await writeRandom(path, mebibytes)
  const [ins, outs, floors, kept]: [Rates[], Rates[], Rates[], Rates[]] = [[], [], [], []]
  for (let round = 0; round < 3; round++) {
    const place = join(folder, String(round))
    await mkdir(place)
    const vault = openVault(() => place, { caseId: randomBytes(16), caseKey: randomBytes(32) })
    let sha256 = ''
    floors.push(await rates(mebibytes, () => floor(path)))
    kept.push(await rates(mebibytes, () => keptFloor(path)))
    ins.push(await rates(mebibytes, async () => ({ sha256 } = await vault.addPath(path))))
    const drain = async () => {
      for await (const piece of vault.read(sha256)) void piece.length
    }
    outs.push(await rates(mebibytes, drain))
    await rm(place, { recursive: true })
  }
  const of = (all: readonly Rates[], by: keyof Rates) => median(all.map(each => each[by]))
  report(`evidence of ${mebibytes} MiB, MiB/s`, {
    in: of(ins, 'clock'),
    'in by processor': of(ins, 'processor'),
    out: of(outs, 'clock'),
    'out by processor': of(outs, 'processor'),
    floor: of(floors, 'clock'),
    'floor by processor': of(floors, 'processor'),
    'floor on disk': of(kept, 'clock'),
    'floor on disk by processor': of(kept, 'processor'),
    'in : floor on disk': of(ins, 'clock') / of(kept, 'clock'),
    'by processor': of(ins, 'processor') / of(kept, 'processor'),
  })
  await rm(folder, { recursive: true })
})
