import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { gather } from '#engine/handover/bundle/age-file.ts'
import { writeBundle } from '#engine/handover/bundle/write.ts'
import { fingerprintWords } from '#engine/secrets/identity/fingerprint.ts'
import { evidenceIn, readBundle } from './read-whole.ts'
import { journalOf, passphrase, smallOrder, temporaryFolder } from './sample.ts'
import { newAgeKey } from './sample-keys.ts'

const folder = temporaryFolder()
afterAll(() => rmSync(folder, { recursive: true }))
const keys = await Promise.all([newAgeKey(), newAgeKey()])
const recipients = keys.map(key => key.recipient)

describe('a bundle', () => {
  it('comes back as it was given, for each of two recipients', async () => {
    const order = smallOrder({ path: join(folder, 'two.casebundle'), sealTo: { recipients } })
    const written = await writeBundle(order)
    for (const { identity } of keys) {
      const bundle = await readBundle({ path: order.path, with: { identity } })
      expect(bundle.manifest).toMatchObject({
        caseId: order.caseId,
        number: 1,
        from: 'Jane + Roe',
        to: 'Inspector Newline',
      })
      expect(bundle.signer.words).toBe(fingerprintWords(order.signer.publicKey))
      expect(bundle.signer.words).toBe(written.signerWords)
      expect(await gather(bundle.entries())).toEqual(await gather(order.journal.entries()))
      const evidence = await evidenceIn(bundle)
      for (const file of order.evidence) expect(evidence.get(file.sha256)).toEqual(await gather(file.read()))
      await bundle.dispose()
    }
    const { identity: stranger } = await newAgeKey()
    await expect(readBundle({ path: order.path, with: { identity: stranger } })).rejects.toMatchObject({
      code: 'bundle-wrong-key',
    })
    await expect(readBundle({ path: order.path, with: { passphrase } })).rejects.toMatchObject({
      code: 'bundle-refused',
    })
  })

  it('of an empty journal is a bundle too', async () => {
    const path = join(folder, 'empty.casebundle')
    const order = smallOrder({ path, sealTo: { recipients } })
    await writeBundle({ ...order, journal: journalOf([]), evidence: [] })
    const bundle = await readBundle({ path, with: { identity: keys[0].identity } })
    expect(bundle.manifest.entries).toBe(0)
    await bundle.dispose()
  })
})
