import type { Exporting, OutFile } from '#engine/formats/writing/exporter.ts'
import type { Edition } from '#shared/editions/edition.ts'
import type { Timestamp } from '#shared/model/records/timestamp.ts'
import { all, get } from '#shared/ops/state.ts'

/** An answered timestamp and the names of its three files in the payload. */
export interface PackedStamp {
  readonly stamp: Timestamp
  /** SHA-256 of the reply. */
  readonly reply: string
  readonly note: string
  readonly query: string
  readonly answer: string
}

/** The timestamps whose reply the edition holds, numbered in their order. */
export function packedStamps({ state }: Edition): readonly PackedStamp[] {
  const answered = all(state, 'timestamp').flatMap(stamp => {
    const exhibit = get(state, 'exhibit', stamp.reply ?? '')
    return exhibit && !exhibit.removed ? [{ stamp, reply: exhibit.sha256 }] : []
  })
  return answered.map(({ stamp, reply }, index) => {
    const name = (extension: string) => `stamps/${index + 1}.${extension}`
    return { stamp, reply, note: name('note'), query: name('tsq'), answer: name('tsr') }
  })
}

/** Checkpoint, request and reply, as `openssl ts -verify` takes them. */
export function* stampFiles(exporting: Exporting, packed: readonly PackedStamp[]): Generator<OutFile> {
  for (const { stamp, reply, note, query, answer } of packed) {
    yield { path: note, pieces: [stamp.checkpoint] }
    yield { path: query, pieces: [Buffer.from(stamp.request, 'base64')] }
    yield { path: answer, pieces: exporting.evidence(reply) }
  }
}
