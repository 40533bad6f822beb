import sodium from 'libsodium-wrappers-sumo'
import { serveTask } from '#engine/work/serve-task.ts'
import type { DeriveKey } from './argon-task.ts'

serveTask<DeriveKey>(async ({ passphrase, salt, parameters }) => {
  await sodium.ready
  const { passes, memoryKiB } = parameters
  return sodium.crypto_pwhash(32, passphrase, salt, passes, memoryKiB * 1024, sodium.crypto_pwhash_ALG_ARGON2ID13)
})
