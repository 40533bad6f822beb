import { memberPlace, within } from '#shared/captures/places.ts'
import { textsOf } from '../decode.ts'
import type { TextReader } from '../reader.ts'

const block = 512

/** A tar (POSIX ustar, GNU and pax): each file by its own kind. */
export const tar: TextReader = {
  id: 'tar',
  reads: /^application\/x-tar$/,
  read: async ({ bytes, place }, to) => {
    const names: string[] = []
    let long = ''
    for (let at = 0; at + block <= bytes.length && bytes[at] !== 0; ) {
      const head = bytes.subarray(at, at + block)
      const size = sizeOf(head)
      const inside = bytes.slice(at + block, at + block + size)
      if (!Number.isSafeInteger(size) || inside.length < size) return to.unread(place, 'damaged')
      const type = String.fromCharCode(head[156] ?? 0)
      const name = long || [field(head, 345, 155), field(head, 0, 100)].filter(Boolean).join('/')
      at += block + Math.ceil(size / block) * block
      // GNU and pax write a name that is too long for the header as a file before it.
      long = type === 'L' ? text(inside) : type === 'x' ? (/\d+ path=([^\n]+)\n/.exec(text(inside))?.[1] ?? '') : ''
      if (!/[0\0]/.test(type)) continue
      names.push(name)
      await to.inner({ bytes: inside, name, place: within(place, memberPlace(name)), declared: '' })
    }
    to.text(place, names.join('\n'))
  },
}

function sizeOf(head: Uint8Array): number {
  // Above 8 GiB it is written in base 256: no such file comes here.
  return Number.parseInt(field(head, 124, 12).trim() || '0', 8)
}

const text = (bytes: Uint8Array) => (textsOf(bytes)[0] ?? '').replace(/\0+$/, '')

const field = (head: Uint8Array, at: number, length: number) => {
  const bytes = head.subarray(at, at + length)
  const end = bytes.indexOf(0)
  return text(end < 0 ? bytes : bytes.subarray(0, end))
}
