import { deflateSync } from 'node:zlib'
import type { PdfKit } from '../fonts/pdf-kit.ts'

/** A reference that pdfkit writes as it stands: to it, other classes are dictionaries. */
export class Pointer {
  readonly id: number

  constructor(id: number) {
    this.id = id
  }

  get [Symbol.toStringTag](): string {
    return 'Pointer'
  }

  toString(): string {
    return `${this.id} 0 R`
  }
}

const plain = /^[\x20-\x7e]*$/

/** A text as a string object: as it is where it is ASCII, else in UTF-16. */
export function textString(text: string): string {
  if (plain.test(text)) return `(${text.replace(/[\\()]/g, '\\$&')})`
  let hex = 'feff'
  for (let n = 0; n < text.length; n++) hex += text.charCodeAt(n).toString(16).padStart(4, '0')
  return `<${hex}>`
}

/**
 * The small objects of a file, of which there are a million: links, places, and what tells its structure. Each gets its
 * number before it is written, so that others can point to it; each that was numbered must be put.
 */
export interface Objects {
  readonly next: () => number
  /** `text`: the object as PDF writes it. */
  readonly put: (id: number, text: string) => void
  /** Nothing can be put afterwards. */
  readonly close: () => void
}

const numbered = (kit: PdfKit) => () => kit._offsets.push(null)

/** Each by itself, as PDF 1.4 has them. */
export function looseObjects(kit: PdfKit): Objects {
  return {
    next: numbered(kit),
    put: (id, text) => {
      kit._offsets[id - 1] = kit._offset
      kit._write(`${id} 0 obj\n${text}\nendobj`)
    },
    close: () => {},
  }
}

const mostInStream = 200

/** In which stream each object is, and as which of its objects: five bytes an object. */
class Places {
  #streams = new Uint32Array(1024)
  #indexes = new Uint8Array(1024)

  set(id: number, stream: number, index: number): void {
    if (id >= this.#streams.length) {
      const [streams, indexes] = [this.#streams, this.#indexes]
      this.#streams = new Uint32Array(id * 2)
      this.#indexes = new Uint8Array(id * 2)
      this.#streams.set(streams)
      this.#indexes.set(indexes)
    }
    this.#streams[id] = stream
    this.#indexes[id] = index
  }

  /** Stream 0: in none. */
  at(id: number): readonly [stream: number, index: number] {
    return [this.#streams[id] ?? 0, this.#indexes[id] ?? 0]
  }
}

/**
 * Two hundred together in a compressed stream (PDF 1.5): a fifth of the size. Their places can then only be told by a
 * cross-reference stream, which takes the stead of pdfkit's table.
 */
export class PackedObjects implements Objects {
  readonly next: () => number
  readonly #kit: PdfKit
  readonly #packed = new Places()
  #ids: number[] = []
  #texts: string[] = []

  constructor(kit: PdfKit) {
    this.#kit = kit
    this.next = numbered(kit)
    kit._finalize = () => this.#finalize()
  }

  put(id: number, text: string): void {
    this.#ids.push(id)
    this.#texts.push(text)
    if (this.#ids.length === mostInStream) this.close()
  }

  close(): void {
    if (this.#ids.length === 0) return
    let at = 0
    const head = this.#texts.map((text, n) => {
      const place = `${this.#ids[n]} ${at}`
      at += text.length + 1
      return place
    })
    const first = `${head.join(' ')}\n`
    const stream = this.next()
    this.#write(
      stream,
      `/Type/ObjStm/N ${this.#ids.length}/First ${first.length}`,
      Buffer.from(first + this.#texts.join('\n'), 'latin1'),
    )
    for (const [index, id] of this.#ids.entries()) this.#packed.set(id, stream, index)
    this.#ids = []
    this.#texts = []
  }

  #write(id: number, entries: string, content: Buffer): void {
    const packed = deflateSync(content)
    this.#kit._offsets[id - 1] = this.#kit._offset
    this.#kit._write(`${id} 0 obj\n<<${entries}/Filter/FlateDecode/Length ${packed.length}>>\nstream`)
    this.#kit._write(packed)
    this.#kit._write('\nendstream\nendobj')
  }

  /** The end of the file: where each object is, in rows of seven bytes, and which is the first to read. */
  #finalize(): void {
    const { _offsets: offsets, _offset: start, _root, _info, _id } = this.#kit
    const id = this.next()
    offsets[id - 1] = start
    const rows = Buffer.alloc((offsets.length + 1) * 7)
    rows.writeUInt16BE(0xffff, 5)
    for (const [n, offset] of offsets.entries()) {
      const [stream, index] = this.#packed.at(n + 1)
      const [kind, place] = stream > 0 ? [2, stream] : [1, offset ?? 0]
      rows.writeUInt8(kind, (n + 1) * 7)
      rows.writeUInt32BE(place, (n + 1) * 7 + 1)
      rows.writeUInt16BE(index, (n + 1) * 7 + 5)
    }
    const key = `<${Buffer.from(_id).toString('hex')}>`
    const trailer = `/Type/XRef/Size ${offsets.length + 1}/W[1 4 2]/Root ${_root}/Info ${_info}/ID[${key}${key}]`
    this.#write(id, trailer, rows)
    this.#kit._write(`startxref\n${start}\n%%EOF`)
    this.#kit.push(null)
  }
}
