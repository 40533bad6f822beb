import { Decrypter, Encrypter } from 'age-encryption'
import { serveTask } from '#engine/work/serve-task.ts'
import type { BundleKey, KeyAnswer, KeyTask } from './age-key-task.ts'

// A thread of its own: scrypt takes a second and 256 MiB, and the memory goes back when the thread ends.
serveTask<BundleKey>(async task => {
  try {
    return task.does === 'open' ? await openHeader(task) : await makeHeader(task)
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) }
  }
})

async function openHeader(task: Extract<KeyTask, { does: 'open' }>): Promise<KeyAnswer> {
  const decrypter = new Decrypter()
  if ('passphrase' in task.with) decrypter.addPassphrase(task.with.passphrase)
  else decrypter.addIdentity(task.with.identity)
  return { header: task.header, fileKey: await decrypter.decryptHeader(task.header) }
}

async function makeHeader(task: Extract<KeyTask, { does: 'make' }>): Promise<KeyAnswer> {
  const encrypter = new Encrypter()
  if ('passphrase' in task.to) {
    encrypter.setPassphrase(task.to.passphrase)
    const header = headerOf(await encrypter.encrypt(''))
    // Opened once before anything is written under it: the passphrase is known to fit.
    return openHeader({ does: 'open', header, with: task.to })
  }
  let fileKey = new Uint8Array(0)
  for (const recipient of task.to.recipients) encrypter.addRecipient(recipient)
  encrypter.addRecipient({
    wrapFileKey: key => {
      fileKey = Uint8Array.from(key)
      return []
    },
  })
  const header = headerOf(await encrypter.encrypt(''))
  return { header, fileKey }
}

/** An age file of nothing is its header, a nonce of 16 bytes and one empty chunk of 16. */
function headerOf(file: Uint8Array): Uint8Array {
  return file.subarray(0, -32)
}
