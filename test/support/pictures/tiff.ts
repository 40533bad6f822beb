/** A TIFF of one page without packing, with what a test wants to be different. */
export interface TiffMade {
  readonly width: number
  readonly height: number
  readonly points: Uint8Array
  /** Fields by their numbers; those given here stand over the usual ones. */
  readonly fields?: Readonly<Record<number, number | readonly number[]>>
  readonly big?: boolean
  /** Where the next page is said to begin; 0 for none. */
  readonly next?: number
}

/** Header, then the points, then the values of long fields, then the page. */
export function tiff({ width, height, points, fields = {}, big = false, next = 0 }: TiffMade): Uint8Array<ArrayBuffer> {
  const all: Record<number, number | readonly number[]> = {
    256: width,
    257: height,
    258: 8,
    259: 1,
    262: 1,
    273: 8,
    277: 1,
    278: height,
    279: points.length,
    ...fields,
  }
  const entries = Object.entries(all).map(([tag, value]) => [Number(tag), [value].flat()] as const)
  const long = entries.filter(([, values]) => values.length > 1)
  const valuesAt = 8 + points.length
  const pageAt = valuesAt + long.reduce((sum, [, values]) => sum + 4 * values.length, 0)
  const view = new DataView(new ArrayBuffer(pageAt + 2 + 12 * entries.length + 4))
  const little = !big
  view.setUint16(0, little ? 0x4949 : 0x4d4d)
  view.setUint16(2, 42, little)
  view.setUint32(4, pageAt, little)
  new Uint8Array(view.buffer).set(points, 8)
  view.setUint16(pageAt, entries.length, little)
  let [entry, free] = [pageAt + 2, valuesAt]
  for (const [tag, values] of entries) {
    view.setUint16(entry, tag, little)
    view.setUint16(entry + 2, 4, little)
    view.setUint32(entry + 4, values.length, little)
    view.setUint32(entry + 8, values.length > 1 ? free : (values[0] ?? 0), little)
    for (const value of values.length > 1 ? values : []) {
      view.setUint32(free, value, little)
      free += 4
    }
    entry += 12
  }
  view.setUint32(entry, next, little)
  return new Uint8Array(view.buffer)
}
