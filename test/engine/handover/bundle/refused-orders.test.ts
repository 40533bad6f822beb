import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { usualLimits } from '#engine/handover/bundle/unpack.ts'
import { writeBundle } from '#engine/handover/bundle/write.ts'
import { evidenceOf, smallOrder, temporaryFolder } from './sample.ts'
import { newAgeKey } from './sample-keys.ts'

const folder = temporaryFolder()
afterAll(() => rmSync(folder, { recursive: true }))
const keys = await Promise.all([newAgeKey(), newAgeKey()])
const recipients = keys.map(key => key.recipient)

describe('writing a bundle', () => {
  it('is refused for a weak passphrase, a bad recipient, or where something is already', async () => {
    const path = join(folder, 'refused.casebundle')
    const orders = [
      [smallOrder({ path, sealTo: { passphrase: 'correct horse battery staple' } }), 'weak-passphrase'],
      [smallOrder({ path, sealTo: { recipients: [] } }), 'bad-recipient'],
      [smallOrder({ path, sealTo: { recipients: ['age1pq1abc'] } }), 'bad-recipient'],
      [smallOrder({ path, sealTo: { recipients: recipients.map(each => `${each}x`) } }), 'bad-recipient'],
      [smallOrder({ path: folder, sealTo: { recipients } }), 'cannot-write-file'],
      [smallOrder({ path: join(folder, 'no/such/place'), sealTo: { recipients } }), 'cannot-write-file'],
    ] as const
    const before = readdirSync(folder)
    for (const [order, code] of orders) await expect(writeBundle(order)).rejects.toMatchObject({ code })
    expect(readdirSync(folder)).toEqual(before)
  })

  it('is refused where its own reader would not hold it', async () => {
    const order = smallOrder({ path: join(folder, 'large.casebundle'), sealTo: { recipients } })
    const before = readdirSync(folder)
    for (const [limit, what] of [
      ['journalLine', 'entry 1 of the journal'],
      ['manifestBytes', 'its list of'],
    ] as const) {
      const limits = { ...usualLimits, [limit]: 100 }
      await expect(writeBundle({ ...order, limits })).rejects.toMatchObject({
        code: 'bundle-too-large',
        data: { what: expect.stringContaining(what) },
      })
    }
    expect(readdirSync(folder)).toEqual(before)
  })

  it('leaves nothing behind when cancelled, when evidence is missing, or when evidence is not what it was', async () => {
    const path = join(folder, 'stopped.casebundle')
    const before = readdirSync(folder)
    const sealTo = { recipients }
    const stop = new AbortController()
    const large = smallOrder({ path, sealTo }, [8 * 2 ** 20])
    const cancelled = writeBundle({ ...large, signal: stop.signal, onProgress: done => done > 2 ** 21 && stop.abort() })
    await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' })
    await expect(writeBundle({ ...large, evidence: [] })).rejects.toMatchObject({ code: 'exhibit-missing' })
    const [first] = [...large.evidence]
    const other = {
      sha256: first?.sha256 ?? '',
      size: first?.size ?? 0,
      read: evidenceOf(Buffer.alloc(8 * 2 ** 20)).read,
    }
    await expect(writeBundle({ ...large, evidence: [other] })).rejects.toMatchObject({ code: 'unexpected' })
    const unnamed = evidenceOf(Buffer.from('unnamed'))
    await expect(writeBundle({ ...large, evidence: [...large.evidence, unnamed] })).rejects.toMatchObject({
      code: 'unexpected',
    })
    expect(readdirSync(folder)).toEqual(before)
  })
})
