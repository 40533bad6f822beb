import { parentPort } from 'node:worker_threads'
import type { Metadata } from '#shared/model/exhibit-metadata.ts'
import type { ForeignFile, ForeignKind, FromThread, ToThread } from './metadata-task.ts'
import { readPdf } from './pdf.ts'
import { readPicture } from './picture.ts'

const readers: Readonly<Record<ForeignKind, (file: ForeignFile) => Promise<Metadata>>> = {
  pdf: readPdf,
  picture: readPicture,
}

/** By the place at which they begin: who waits for bytes of the file. */
const waiting = new Map<number, (bytes: Uint8Array) => void>()

/** Reads one file after another, of each what it asks for. It knows no keys and no paths. */
parentPort?.on('message', async (message: ToThread) => {
  if ('bytes' in message) return waiting.get(message.start)?.(message.bytes)
  waiting.clear()
  const { kind, size } = message
  // What cannot be read says nothing.
  const says = await readers[kind]({ size, bytes }).catch(() => ({}))
  tell({ says })
})

function bytes(start: number, end: number): Promise<Uint8Array> {
  tell({ start, end })
  return new Promise(resolve => waiting.set(start, resolve))
}

const tell = (message: FromThread) => parentPort?.postMessage(message)
