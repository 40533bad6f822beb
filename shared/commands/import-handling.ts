import { allOfThem, type HandlingCode, handlingRank, readHandling } from '#shared/model/handling.ts'
import { type CaseRecord, ownHandling } from '#shared/model/record.ts'

/** What the claims of a file say of handling, each once; undefined: nothing. */
export type HandlingSaid = ReadonlySet<string | undefined>

interface Saying {
  readonly claims: readonly { readonly handling?: string | undefined }[]
}

export const handlingSaid = (things: readonly Saying[]): HandlingSaid =>
  new Set(things.flatMap(({ claims }) => claims.map(({ handling }) => handling)))

/**
 * The code of a raw file: what its parts are marked with, taken together, and the case's where a part is unmarked;
 * undefined where that is the case's own. A file goes out whole or not at all, so it is as secret as its most secret part.
 */
export function handlingOfFile(
  claims: HandlingSaid,
  records: readonly CaseRecord[],
  unmarked: HandlingCode,
): string | undefined {
  const said = new Set([...claims].map(each => each ?? unmarked))
  for (const record of records) {
    const own = ownHandling(record)
    if (own !== undefined) said.add(own)
  }
  const whole = allOfThem([...said])
  return whole === unmarked ? undefined : whole
}

/**
 * Whether a claim may name the raw file it was read from. What names a file is as secret as the file; in one whose parts
 * are marked differently, a claim laxer than the whole would be held back for its neighbours' sake.
 */
export const mayName = (file: string | undefined, claim: string | undefined, unmarked: HandlingCode): boolean =>
  file === undefined || handlingRank(readHandling(claim ?? unmarked)) >= handlingRank(file)
