import { unzipSync } from 'node:zlib'
import type { Metadata } from '#shared/model/exhibit-metadata.ts'

const mostChunks = 200

/**
 * The text chunks of a PNG (PNG 1.2, 11.3.4), by the keywords its registry knows. What is packed is unpacked up to a
 * bound, as the library that reads Exif does not.
 */
export function pngText(picture: Uint8Array): Metadata {
  const bytes = Buffer.from(picture.buffer, picture.byteOffset, picture.byteLength)
  const texts: Record<string, string> = {}
  for (let at = 8, count = 0; at + 12 <= bytes.length && count < mostChunks; count++) {
    const [length, type] = [bytes.readUInt32BE(at), bytes.toString('latin1', at + 4, at + 8)]
    const chunk = bytes.subarray(at + 8, Math.min(bytes.length, at + 8 + Math.min(length, 64 * 1024)))
    const [keyword, text] = type === 'tEXt' || type === 'iTXt' || type === 'zTXt' ? textIn(type, chunk) : []
    if (keyword !== undefined && text !== undefined) texts[keyword.toLowerCase()] ??= text
    at += length + 12
  }
  return {
    pageTitle: texts['title'] ?? '',
    url: texts['url'] ?? texts['source'] ?? '',
    capturedAt: texts['creation time'] ?? '',
    capturedBy: texts['author'] ?? '',
    captureTool: texts['software'] ?? '',
  }
}

function textIn(type: string, chunk: Buffer): readonly [string, string] | readonly [] {
  const end = chunk.indexOf(0)
  if (end <= 0) return []
  const [keyword, rest] = [chunk.toString('latin1', 0, end), chunk.subarray(end + 1)]
  if (type === 'tEXt') return [keyword, rest.toString('latin1')]
  if (type === 'zTXt') return [keyword, unpacked(rest.subarray(1)).toString('latin1')]
  // Whether it is packed, how, its language, and the keyword in that language.
  const text = rest.subarray(rest.indexOf(0, rest.indexOf(0, 2) + 1) + 1)
  return [keyword, (rest[0] === 1 ? unpacked(text) : text).toString('utf8')]
}

const unpacked = (bytes: Buffer) => unzipSync(bytes, { maxOutputLength: 64 * 1024 })
