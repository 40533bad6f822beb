import type { FileHandle } from 'node:fs/promises'
import { frameHeaderSize, frameOverhead, openFrame, readFrameHeader } from './frame.ts'
import { nameFits, segmentHeaderSize } from './segment-format.ts'
import type { PassedOver, Segment } from './segments.ts'
import { withSegment } from './segments.ts'
import { readInto } from './slices.ts'

/** Of several files that hold one segment, the one to read, and what the others are to it. */
export interface Chosen {
  readonly segment: Segment
  readonly others: readonly PassedOver[]
}

/**
 * Programs that copy folders and keep them in step leave one segment under several names. The properly named one
 * counts, unless another goes on where it ends with an entry that proves itself.
 */
export async function chooseCopy(folder: string, twins: readonly Segment[]): Promise<Chosen> {
  const [named, ...rest] = [...twins].sort((a, b) => rank(b) - rank(a))
  if (named === undefined) throw new RangeError('no copies to choose from')
  let chosen = named
  const others: PassedOver[] = []
  for (const twin of rest) {
    const [shorter, longer] = twin.size > chosen.size ? [chosen, twin] : [twin, chosen]
    const isSame = await isBeginning(folder, shorter, longer)
    const better = longer === twin && isSame && (await goesOn(folder, longer, shorter.size))
    const other = better ? chosen : twin
    if (better) chosen = twin
    others.push({ name: other.name, why: isSame ? 'copy' : 'altered copy', of: chosen.name })
  }
  return { segment: chosen, others }
}

const rank = (segment: Segment) => (nameFits(segment.name, segment.header) ? 2 ** 52 : 0) + segment.size

const pieceSize = 2 ** 20

function isBeginning(folder: string, shorter: Segment, longer: Segment): Promise<boolean> {
  return withSegment(folder, shorter.name, a =>
    withSegment(folder, longer.name, async b => {
      for (let at = 0; at < shorter.size; at += pieceSize) {
        const size = Math.min(pieceSize, shorter.size - at)
        const [here, there] = await Promise.all([readPiece(a, at, size), readPiece(b, at, size)])
        if (!here.equals(there)) return false
      }
      return true
    }),
  )
}

async function readPiece(file: FileHandle, at: number, size: number): Promise<Buffer> {
  const bytes = Buffer.alloc(size)
  return bytes.subarray(0, await readInto(file, bytes, at))
}

/** Whether the entry that a file cut to `size` bytes would lose first proves itself: what was torn off does not. */
function goesOn(folder: string, { name, key, header, size: whole }: Segment, size: number): Promise<boolean> {
  return withSegment(folder, name, async file => {
    for (let [at, number] = [segmentHeaderSize, 0]; at < whole; number++) {
      const frame = readFrameHeader(await readPiece(file, at, frameHeaderSize), 0)
      if (frame?.seq !== header.firstSeq + number) return false
      const end = at + frameOverhead + frame.length
      if (end > whole) return false
      if (end > size) return openFrame(key, number, await readPiece(file, at, end - at)) !== undefined
      at = end
    }
    return false
  })
}
