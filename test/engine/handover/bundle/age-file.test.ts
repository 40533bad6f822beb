import { randomBytes } from 'node:crypto'
import { open, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { ageCipher } from '#engine/handover/bundle/age-cipher.ts'
import { gather, openAgeFile } from '#engine/handover/bundle/age-file.ts'
import { newAgeNonce, sealPayload } from '#engine/handover/bundle/age-payload.ts'
import { testFolder } from '../../../support/open-case.ts'

test('readers of one file at once each get the bytes they ask for', async () => {
  const [plain, key, nonce] = [randomBytes(5 * 2 ** 20 + 7), randomBytes(16), newAgeNonce()]
  const path = join(await testFolder(), 'payload')
  const whole = async function* () {
    yield plain
  }
  const sealed: Buffer[] = [nonce]
  for await (const piece of sealPayload(whole(), await ageCipher(key, nonce))) sealed.push(Buffer.from(piece))
  await writeFile(path, Buffer.concat(sealed))
  const handle = await open(path)
  onTestFinished(() => handle.close())
  const file = await openAgeFile(handle, 0, key)
  const starts = [0, 3 * 2 ** 20, 1_000_000, 2 ** 21 + 5]
  const read = await Promise.all(starts.map(start => gather(file.range(start, 2 ** 21))))
  for (const [n, start] of starts.entries())
    expect(read[n]?.equals(plain.subarray(start, start + 2 ** 21)), `from ${start}`).toBe(true)
})
