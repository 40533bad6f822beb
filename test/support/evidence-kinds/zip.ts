import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'

/** A ZIP of these files by path. What tells the kind of an OpenDocument or a book lies in it unpacked, as it must. */
export function zipOf(files: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [path, content] of Object.entries(files)) {
    zip.addBuffer(Buffer.from(content), path, { compress: path !== 'mimetype' })
  }
  zip.end()
  return buffer(zip.outputStream as unknown as AsyncIterable<Buffer>)
}
