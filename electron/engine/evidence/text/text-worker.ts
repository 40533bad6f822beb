import { parentPort } from 'node:worker_threads'
import { readText } from './read-file.ts'
import type { InnerFile } from './reader.ts'

/** Reads one file after another as it is sent them; what it answers is a FileText. It knows no keys and no paths. */
parentPort?.on('message', async (file: InnerFile) => {
  // The message carried the bytes alone: whatever a library does with them is done to this copy.
  parentPort?.postMessage(await readText(file))
})
