/** Pictures that no browser shows by itself, decoded page by page. */

export interface Frame {
  readonly width: number
  readonly height: number
  /** Red, green, blue and opacity of each of its points, row by row. */
  readonly rgba: Uint8ClampedArray<ArrayBuffer>
}

export interface Frames {
  readonly count: number
  /** Decodes one, 0 for the first. Throws `NotShown` where it is not decoded. */
  readonly read: (at: number) => Promise<Frame>
}

/** A decoder: throws `NotShown` for what it does not read. */
export type OpenFrames = (bytes: Uint8Array<ArrayBuffer>, files: DecoderFiles) => Promise<Frames>

/** Files of ours that a decoder cannot fetch by itself. */
export interface DecoderFiles {
  readonly openjpeg: ArrayBuffer
}

/** Why a picture is not shown, in a sentence. */
export class NotShown extends Error {}

/** A larger picture fills the memory of a common computer before it is seen. */
const mostPoints = 80_000_000

/** Refuses a picture before it is decoded: a few bytes can claim to unfold to any size. */
export function checkSize(width: number, height: number): void {
  if (!(width > 0 && height > 0)) throw new NotShown('It says that it has no width or no height.')
  if (width * height <= mostPoints) return
  const size = `${width.toLocaleString('en')} × ${height.toLocaleString('en')} points`
  throw new NotShown(`With ${size} it is larger than what is unfolded here.`)
}
