import { parentPort, workerData } from 'node:worker_threads'
import sodium from 'libsodium-wrappers-sumo'
import type { ArgonTask } from './argon-task.ts'

await sodium.ready
const { passphrase, salt, parameters } = workerData as ArgonTask
const key = sodium.crypto_pwhash(
  32,
  passphrase,
  salt,
  parameters.passes,
  parameters.memoryKiB * 1024,
  sodium.crypto_pwhash_ALG_ARGON2ID13,
)
parentPort?.postMessage(key)
