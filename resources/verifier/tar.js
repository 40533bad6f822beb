import { Wrong } from './bytes.js'
// The tar of an opened case bundle: regular files with short names, nothing else.

const block = 512

export async function readTar(blob) {
  const files = []
  for (let at = 0; ; ) {
    const header = new Uint8Array(await blob.slice(at, at + block).arrayBuffer())
    if (header.length < block) throw new Wrong('the tar is cut')
    if (header.every(byte => byte === 0)) return files
    const { name, size } = readHeader(header)
    const start = at + block
    if (start + size > blob.size) throw new Wrong('the tar is cut')
    files.push({ name, size, stream: () => blob.slice(start, start + size).stream() })
    at = start + Math.ceil(size / block) * block
  }
}

function readHeader(header) {
  const text = (from, to) => String.fromCharCode(...header.subarray(from, to)).replace(/\0.*$/s, '')
  const sum = header.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 32 : byte), 0)
  const isFile = header[156] === 0x30 && text(345, 500) === '' && Number.parseInt(text(148, 156), 8) === sum
  const size = header[124] === 0x80 ? largeSize(header) : Number.parseInt(text(124, 136), 8)
  if (!isFile || !Number.isSafeInteger(size)) throw new Wrong('the tar is damaged, or holds more than plain files')
  return { name: text(0, 100), size }
}

const largeSize = header => Number(new DataView(header.buffer).getBigUint64(128))
