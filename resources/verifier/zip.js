import { Wrong, textOf } from './bytes.js'
// A ZIP, read in place by its directory: stored and deflated entries, ZIP64 too. Nothing is unpacked.

const endSize = 22
const longestComment = 65535

/** The files of a ZIP below its one top folder: [{ name, size, stream }]. `wrong` hears what does not belong in one. */
export async function readZip(blob, wrong) {
  const { count, offset, size } = await findDirectory(blob)
  const directory = await viewOf(blob, offset, size)
  const entries = []
  let at = 0
  for (let i = 0; i < count; i++) {
    const { entry, next } = readEntry(directory, at)
    at = next
    if (!entry.name.endsWith('/')) entries.push(entry)
  }
  const tops = new Set(entries.map(({ name }) => name.split('/')[0]))
  const top = tops.size === 1 ? [...tops][0].length + 1 : 0
  return entries.map(entry => {
    if (!entry.isPlainFile) wrong(`the ZIP holds something that does not belong in it: ${entry.name}`)
    return { name: entry.name.slice(top), size: entry.size, stream: () => openEntry(blob, entry) }
  })
}

async function viewOf(blob, start, length) {
  if (start < 0 || length < 0 || start + length > blob.size) throw new Wrong('the ZIP is cut')
  return new DataView(await blob.slice(start, start + length).arrayBuffer())
}

async function findDirectory(blob) {
  const start = Math.max(0, blob.size - endSize - longestComment)
  const tail = await viewOf(blob, start, blob.size - start)
  for (let at = tail.byteLength - endSize; at >= 0; at--) {
    if (tail.getUint32(at, true) !== 0x06054b50) continue
    const found = { count: tail.getUint16(at + 10, true), size: tail.getUint32(at + 12, true), offset: tail.getUint32(at + 16, true) }
    const large = found.count === 0xffff || found.size === 0xffffffff || found.offset === 0xffffffff
    return large ? findLargeDirectory(blob, start + at) : found
  }
  throw new Wrong('this is not a ZIP, or its end is missing')
}

async function findLargeDirectory(blob, end) {
  const locator = await viewOf(blob, end - 20, 20)
  if (locator.getUint32(0, true) !== 0x07064b50) throw new Wrong('the ZIP64 part of the ZIP is missing')
  const record = await viewOf(blob, number64(locator, 8), 56)
  return { count: number64(record, 32), size: number64(record, 40), offset: number64(record, 48) }
}

const number64 = (view, at) => Number(view.getBigUint64(at, true))

function readEntry(view, at) {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) throw new Wrong("the ZIP's list is damaged")
  const [nameLength, extraLength, commentLength] = [28, 30, 32].map(field => view.getUint16(at + field, true))
  const next = at + 46 + nameLength + extraLength + commentLength
  if (next > view.byteLength) throw new Wrong("the ZIP's list is cut")
  const name = textOf(new Uint8Array(view.buffer, at + 46, nameLength))
  const entry = {
    name,
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  }
  const kind = (view.getUint32(at + 38, true) >>> 28) & 15
  const isPlainFile = (kind === 0 || kind === 8) && isPlainName(name) && (entry.flags & 1) === 0
  return { entry: { ...widened(entry, view, at + 46 + nameLength, extraLength), isPlainFile }, next }
}

export const isPlainName = name =>
  !/[\\\0]/.test(name) && name.split('/').every(part => part !== '' && part !== '.' && part !== '..')

/** Sizes and place from the ZIP64 field, in its order, where the plain ones are full of ones. */
function widened(entry, view, start, length) {
  const wide = { ...entry }
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    let from = at + 4
    for (const field of ['size', 'packed', 'offset']) {
      if (wide[field] !== 0xffffffff) continue
      if (from + 8 > start + length) throw new Wrong("the ZIP's list is damaged")
      wide[field] = number64(view, from)
      from += 8
    }
  }
  return wide
}

async function openEntry(blob, { name, flags, method, packed, offset }) {
  const header = await viewOf(blob, offset, 30)
  if (header.getUint32(0, true) !== 0x04034b50) throw new Wrong(`${name} is not where the ZIP says`)
  const nameLength = header.getUint16(26, true)
  const own = textOf(new Uint8Array((await viewOf(blob, offset + 30, nameLength)).buffer))
  // Other programs believe what stands before a file and not the list: both must say the same.
  const isTwofold = own !== name || header.getUint16(8, true) !== method || ((header.getUint16(6, true) ^ flags) & 1) === 1
  if (isTwofold) throw new Wrong(`the ZIP says two things of ${name}`)
  const start = offset + 30 + nameLength + header.getUint16(28, true)
  if (start + packed > blob.size) throw new Wrong(`${name} is cut`)
  const stream = blob.slice(start, start + packed).stream()
  if (method === 0) return stream
  if (method === 8) return stream.pipeThrough(new DecompressionStream('deflate-raw'))
  throw new Wrong(`${name} is packed in a way this page does not know`)
}
