import { createCipheriv, createHash, randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { it } from 'vitest'
import { openVault } from '#engine/storage/vault/vault.ts'
import { median, report, timed } from './measure.ts'

const sizes = process.env['BENCH_QUICK'] ? [4] : [16, 64, 256]

it.each(sizes)('%i MiB of evidence in and out, against one pass of SHA-256 and AES-GCM in memory', async mebibytes => {
  const folder = await mkdtemp(join(tmpdir(), 'red-thread-bench-'))
  const [ins, outs, floor]: [number[], number[], number[]] = [[], [], []]
  for (let round = 0; round < 3; round++) {
    const bytes = randomBytes(mebibytes * 2 ** 20)
    const path = join(folder, 'evidence.bin')
    await writeFile(path, bytes)
    const place = join(folder, String(round))
    await mkdir(place)
    const vault = openVault(() => place, { caseId: randomBytes(16), caseKey: randomBytes(32) })
    const { sha256 } = await (async () => {
      let taken = { sha256: '' }
      ins.push(mebibytes / ((await timed(async () => (taken = await vault.addPath(path)))) / 1000))
      return taken
    })()
    const drain = async () => {
      for await (const piece of vault.read(sha256)) void piece.length
    }
    outs.push(mebibytes / ((await timed(drain)) / 1000))
    const once = () => {
      createHash('sha256').update(bytes).digest()
      createCipheriv('aes-256-gcm', Buffer.alloc(32), Buffer.alloc(12)).update(bytes)
    }
    floor.push(mebibytes / ((await timed(once)) / 1000))
  }
  const ratio = median(ins) / median(floor)
  report(`evidence of ${mebibytes} MiB`, {
    'in MiB/s': median(ins),
    'out MiB/s': median(outs),
    'floor MiB/s': median(floor),
    'in : floor': ratio,
  })
  await rm(dirname(join(folder, 'x')), { recursive: true })
})
