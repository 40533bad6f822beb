import type { JournalKeys } from './keys.ts'
import { isOfAnotherCase, isSegmentName, looksLikeSegment, segmentHeaderSize } from './segment-format.ts'
import type { PassedOver, Segment, Stray } from './segments.ts'

/** A file whose first bytes are no header of a segment of this case. `bytes` are as many as a header has, at most. */
export interface Unproved {
  readonly name: string
  readonly bytes: Buffer
  readonly size: number
}

/**
 * Tells the files that may be segments come to harm, by their names, from those that never were any: a computer's and a
 * copying program's own, beginnings of a segment that is here whole, segments of another case.
 */
export function sortUnproved(
  rest: readonly Unproved[],
  segments: readonly Segment[],
  keys: JournalKeys,
): { readonly strays: readonly Stray[]; readonly passedOver: readonly PassedOver[] } {
  const [strays, passedOver]: [Stray[], PassedOver[]] = [[], []]
  for (const { name, bytes, size } of rest) {
    const whole = segments.find(({ headerBytes }) => isBeginningOf(bytes, headerBytes))
    if (whole) passedOver.push({ name, why: 'copy', of: whole.name })
    // Where none is of this case, it is the header or the journal that was exchanged.
    else if (segments.length > 0 && isOfAnotherCase(bytes, keys)) passedOver.push({ name, why: 'of another case' })
    else if (isSegmentName(name)) strays.push({ name, size })
    else passedOver.push({ name, why: looksLikeSegment(bytes) ? 'altered copy' : 'no segment' })
  }
  return { strays, passedOver }
}

/** More than magic, case id and copy, which all segments of a copy begin with. */
const tellingSize = 40

const isBeginningOf = (bytes: Buffer, header: Buffer) =>
  bytes.length > tellingSize && bytes.length < segmentHeaderSize && header.subarray(0, bytes.length).equals(bytes)
