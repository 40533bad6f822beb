import type { Frame } from './frames.ts'

/**
 * A picture as it is to be held: 1 as it is stored, 2 mirrored, 3 upside down, 4 that mirrored, 5 to 8 with rows for
 * columns (TIFF 6.0, Orientation; Exif alike). Any other number is taken for 1.
 */
export function oriented(frame: Frame, orientation: number): Frame {
  if (!(orientation >= 2 && orientation <= 8)) return frame
  const { width, height } = frame
  const turned = orientation >= 5
  const [toWidth, toHeight] = turned ? [height, width] : [width, height]
  const fromRight = [2, 3, 7, 8].includes(orientation)
  const fromBelow = [3, 4, 6, 7].includes(orientation)
  const from = new Uint32Array(frame.rgba.buffer)
  const to = new Uint32Array(from.length)
  for (let y = 0; y < toHeight; y++) {
    for (let x = 0; x < toWidth; x++) {
      const [column, row] = turned ? [y, x] : [x, y]
      const [atX, atY] = [fromRight ? width - 1 - column : column, fromBelow ? height - 1 - row : row]
      to[y * toWidth + x] = from[atY * width + atX] ?? 0
    }
  }
  return { width: toWidth, height: toHeight, rgba: new Uint8ClampedArray(to.buffer) }
}
