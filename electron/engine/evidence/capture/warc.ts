import { createGunzip } from 'node:zlib'
import { type WarcRecord, warcScanner } from '#shared/captures/warc.ts'
import type { ReadMetadata } from './beginning.ts'

/** An archive's own word (`warcinfo`), and its first captured page, or else the first thing it captured. */
export const readWarc: ReadMetadata = async ({ head }) => {
  const records: WarcRecord[] = []
  const scanner = warcScanner(record => void records.push(record))
  if (head[0] !== 0x1f) scanner.push(head)
  else for await (const piece of unpacked(head)) if (!scanner.push(piece)) break
  scanner.end()
  const warcinfo = records.find(record => record.type === 'warcinfo')?.begins ?? ''
  const captured = records.filter(({ type }) => type === 'response' || type === 'resource')
  const first = captured.find(each => each.mediaType === 'text/html') ?? captured[0]
  return {
    url: first?.url ?? '',
    capturedAt: first?.date ?? '',
    httpStatus: first?.status ?? '',
    captureTool: fieldOf(warcinfo, 'software'),
    capturedBy: fieldOf(warcinfo, 'operator'),
    capturedHow: fieldOf(warcinfo, 'description'),
  }
}

const fieldOf = (info: string, name: string) => new RegExp(`^${name}:[ \\t]*(.+)$`, 'im').exec(info)?.[1] ?? ''

/** A head of this many bytes can become a thousand times as much. */
const most = 8 * 2 ** 20

/** A beginning of a gzip file, member after member, as far as it can be unpacked. */
async function* unpacked(head: Uint8Array): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip()
  gunzip.end(head)
  let length = 0
  try {
    for await (const piece of gunzip as AsyncIterable<Buffer>) {
      yield piece
      length += piece.length
      if (length > most) return
    }
  } catch {
    // A head ends within a member, and a file may be cut off: what came before it is what there is.
  }
}
