/** A DOCX file is a ZIP of parts: read as the library made it, written again as a stream and without the clock. */
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { fromBufferPromise } from 'yauzl'
import { ZipFile } from 'yazl'
import { inChunks } from '../chunks.ts'

export type Parts = ReadonlyMap<string, Buffer>

/** The parts of a package that we made ourselves, by their path. */
export async function partsOf(file: Buffer): Promise<Parts> {
  const zip = await fromBufferPromise(file, { lazyEntries: true })
  const parts = new Map<string, Buffer>()
  for await (const entry of zip.eachEntry()) {
    parts.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)))
  }
  return parts
}

/** The epoch of ZIP; yazl reads the local clock's fields, so that they are set as such. */
const always = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true } as const

/**
 * A ZIP file of the parts, in order. Pieces are asked for only when their turn comes: what is counted in one part
 * stands when the next is written.
 */
export async function* zipped(
  parts: Iterable<readonly [string, Buffer | Iterable<string>]>,
): AsyncIterable<Uint8Array> {
  const zip = new ZipFile()
  const out = Readable.from(zip.outputStream)
  zip.on('error', error => out.destroy(error as Error))
  for (const [path, content] of parts) {
    if (Buffer.isBuffer(content)) zip.addBuffer(content, path, always)
    else zip.addReadStream(Readable.from(inChunks(content), { objectMode: false }), path, always)
  }
  zip.end()
  yield* out
}
