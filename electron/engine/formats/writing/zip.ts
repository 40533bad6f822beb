import { once } from 'node:events'
import { PassThrough, Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { RedThreadError } from '#shared/errors.ts'
import type { OutFile } from './exporter.ts'

/**
 * Files up to this size stand in the archive with their size and checksum before them, which every reader takes;
 * larger ones are not held in memory and have them behind.
 */
const heldWhole = 8 * 2 ** 20

/**
 * Stored, not deflated, unless asked: the bytes of deflate differ from one build of zlib to the next. A date of the archive's own,
 * in this computer's zone as the library wants it, so that the same date is written everywhere.
 */
const attributes = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true, compress: false }

type Attributes = typeof attributes

/** The files as a ZIP, in the order they come; zip64 only where it is needed. Each is read to its end before the next. */
export async function* zipOf(
  files: AsyncIterable<OutFile>,
  { compress = false }: Partial<Attributes> = {},
): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile()
  const output = zip.outputStream
  if (!(output instanceof PassThrough)) throw new RedThreadError('unexpected', { detail: 'the ZIP cannot be read' })
  zip.on('error', (error: Error) => output.destroy(error))
  const filling = fill(zip, output, files, { ...attributes, compress }).catch((error: unknown) => {
    output.destroy(error instanceof Error ? error : new Error(String(error)))
  })
  try {
    for await (const piece of output) yield piece as Uint8Array
  } finally {
    output.destroy()
    await filling
  }
}

async function fill(
  zip: ZipFile,
  output: PassThrough,
  files: AsyncIterable<OutFile>,
  attributes: Attributes,
): Promise<void> {
  for await (const { path, pieces } of files) {
    const { start, rest } = await begun(pieces)
    if (rest === undefined) zip.addBuffer(start, path, attributes)
    else await addStream(zip, output, path, joined(start, rest), attributes)
    await drained(output)
  }
  zip.end()
}

async function addStream(
  zip: ZipFile,
  output: PassThrough,
  path: string,
  pieces: AsyncIterable<Uint8Array>,
  attributes: Attributes,
) {
  const readable = Readable.from(pieces, { objectMode: false })
  const stop = () => readable.destroy(new Error('nobody reads the archive any more'))
  output.once('close', stop)
  try {
    zip.addReadStream(readable, path, attributes)
    await finished(readable)
  } finally {
    output.off('close', stop)
  }
}

/** The first bytes of a file, and what follows where it is a large one. */
async function begun(pieces: OutFile['pieces']) {
  const held: Uint8Array[] = []
  let size = 0
  const rest = bytesOf(pieces)
  for (let next = await rest.next(); !next.done; next = await rest.next()) {
    held.push(next.value)
    size += next.value.length
    if (size > heldWhole) return { start: Buffer.concat(held), rest }
  }
  return { start: Buffer.concat(held), rest: undefined }
}

async function* joined(start: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield start
  yield* rest
}

/** Text as UTF-8. Pieces are copied: their source may reuse its buffer before the archive has let go of them. */
export async function* bytesOf(pieces: OutFile['pieces']): AsyncGenerator<Buffer> {
  for await (const piece of pieces) yield Buffer.from(typeof piece === 'string' ? piece.toWellFormed() : piece)
}

async function drained(output: PassThrough): Promise<void> {
  const given = new AbortController()
  const { signal } = given
  if (output.writableNeedDrain && !output.destroyed) {
    await Promise.race([once(output, 'drain', { signal }), once(output, 'close', { signal })]).finally(() =>
      given.abort(),
    )
  }
  if (output.destroyed) throw new Error('nobody reads the archive any more')
}
