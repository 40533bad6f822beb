import { unzipSync } from 'node:zlib'
import type { ReadMetadata } from './metadata.ts'

const mostChunks = 200

/** The text chunks of a PNG (PNG 1.2, 11.3.4), by the keywords its registry knows. */
export const readPng: ReadMetadata = ({ head }) => {
  const bytes = Buffer.from(head)
  const said: Record<string, string> = {}
  for (let at = 8, count = 0; at + 12 <= bytes.length && count < mostChunks; count++) {
    const [length, type] = [bytes.readUInt32BE(at), bytes.toString('latin1', at + 4, at + 8)]
    const chunk = bytes.subarray(at + 8, Math.min(bytes.length, at + 8 + Math.min(length, 64 * 1024)))
    const [keyword, text] = type === 'tEXt' || type === 'iTXt' || type === 'zTXt' ? textIn(type, chunk) : []
    if (keyword !== undefined && text !== undefined) said[keyword.toLowerCase()] ??= text
    at += length + 12
  }
  return {
    pageTitle: said['title'] ?? '',
    url: said['url'] ?? said['source'] ?? '',
    capturedAt: said['creation time'] ?? '',
    capturedBy: said['author'] ?? '',
    captureTool: said['software'] ?? '',
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

/** When a photograph was taken and with what (Exif 2.32, 4.6): the camera's own clock, which may be wrong. */
export const readJpeg: ReadMetadata = ({ head }) => {
  const bytes = Buffer.from(head)
  const at = bytes.indexOf('Exif\0\0', 0, 'latin1')
  if (at < 0 || at > 64 * 1024) return {}
  const tiff = bytes.subarray(at + 6, at + 6 + 64 * 1024)
  const first = entriesAt(tiff, 4)
  const exif = entriesAt(tiff, first.get(0x8769)?.place)
  const taken = exif.get(0x9003)?.text ?? first.get(0x132)?.text ?? ''
  const camera = [first.get(0x10f)?.text, first.get(0x110)?.text].filter(Boolean).join(' ')
  return {
    capturedAt: `${taken.replace(/^(\d{4}):(\d\d):(\d\d)/, '$1-$2-$3')}${exif.get(0x9011)?.text ?? ''}`,
    capturedBy: first.get(0x13b)?.text ?? '',
    captureTool: camera || (first.get(0x131)?.text ?? ''),
  }
}

interface Entry {
  readonly text: string
  /** Where another directory begins is written. */
  readonly place: number
}

/** The entries of the directory whose offset is written at `place`; those that lie outside of the file are passed over. */
function entriesAt(tiff: Buffer, place: number | undefined): ReadonlyMap<number, Entry> {
  const entries = new Map<number, Entry>()
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const long = (at: number) => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at))
  if (place === undefined || place + 4 > tiff.length) return entries
  const from = long(place)
  if (from + 2 > tiff.length) return entries
  for (let n = 0, at = from + 2; n < Math.min(short(from), mostChunks) && at + 12 <= tiff.length; n++, at += 12) {
    const [tag, kind, length] = [short(at), short(at + 2), long(at + 4)]
    const start = length > 4 ? long(at + 8) : at + 8
    const isText = kind === 2 && length < 1_000 && start + length <= tiff.length
    const text = isText
      ? tiff
          .toString('latin1', start, start + length)
          .replace(/\0.*$/s, '')
          .trim()
      : ''
    entries.set(tag, { text, place: at + 8 })
  }
  return entries
}
