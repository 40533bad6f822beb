import { createHash } from 'node:crypto'
import type { Exporting, OutFile } from '#engine/formats/writing/exporter.ts'
import type { Edition } from '#shared/editions/edition.ts'
import { RedThreadError } from '#shared/errors.ts'
import type { Exhibit } from '#shared/model/records/exhibit.ts'
import { all } from '#shared/ops/state.ts'
import { safeName, uniqueNames } from './names.ts'

/** An exhibit of the edition and where its file lies in the payload. */
export interface PackedExhibit {
  readonly exhibit: Exhibit
  readonly path: string
}

/** The exhibits that stand, as `evidence/<number> <name>`, sorted by path. */
export function packedExhibits({ state }: Edition): readonly PackedExhibit[] {
  const unique = uniqueNames()
  return all(state, 'exhibit')
    .filter(exhibit => !exhibit.removed)
    .map(exhibit => ({ exhibit, path: `evidence/${unique(safeName(`${exhibit.number} ${exhibit.name}`))}` }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** The files, hashed as they pass. Throws exhibit-missing, exhibit-damaged. */
export function* evidenceFiles(exporting: Exporting, packed: readonly PackedExhibit[]): Generator<OutFile> {
  for (const { exhibit, path } of packed) yield { path, pieces: proved(exporting, exhibit) }
}

async function* proved(exporting: Exporting, { sha256, size, number }: Exhibit): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  let length = 0
  try {
    for await (const bytes of exporting.evidence(sha256)) {
      hash.update(bytes)
      length += bytes.length
      yield bytes
    }
  } catch (error) {
    throw namedByNumber(error, number)
  }
  if (length !== size || hash.digest('hex') !== sha256) throw new RedThreadError('exhibit-damaged', { number })
}

function namedByNumber(error: unknown, number: string): unknown {
  const code = error instanceof RedThreadError ? error.code : undefined
  if (code === 'evidence-missing') return new RedThreadError('exhibit-missing', { number }, error)
  return code === 'evidence-damaged' ? new RedThreadError('exhibit-damaged', { number }, error) : error
}
