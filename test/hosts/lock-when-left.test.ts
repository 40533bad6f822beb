import { expect, it } from 'vitest'
import { lockOpen } from '#hosts/lock-when-left.ts'
import { startEngine } from '../support/engine.ts'
import { newCase, secretOf } from '../support/open-case.ts'

it('locks case and identity, and the identity where no case is open or it is locked already', async () => {
  const engine = await startEngine()
  const passphrase = 'orbit tundra velvet parcel mango siren'
  const isUnlocked = async () => (await engine.answer('app.status', {})).identity.unlocked
  await lockOpen(engine)
  await engine.answer('identity.create', { name: 'A. Investigator', passphrase })
  await lockOpen(engine)
  expect(await isUnlocked()).toBe(false)

  const folder = await newCase()
  await engine.answer('case.open', { path: folder, secret: secretOf(folder) })
  for (const _ of ['the case open', 'the case locked']) {
    await engine.answer('identity.unlock', { passphrase })
    await lockOpen(engine)
    expect(await isUnlocked()).toBe(false)
    expect(await engine.answer('case.status', {})).toMatchObject({ locked: true })
  }
})
