import { type Chosen, chooseCopy } from './copies.ts'
import { type JournalKeys, segmentKeys } from './keys.ts'
import { decodeSegmentHeader, isSegmentName, nameFits, segmentHeaderHash } from './segment-format.ts'
import { fileNames, readHeader, type Segment, type SegmentList } from './segments.ts'
import { sortUnproved, type Unproved } from './unproved.ts'

/** The journal's files in the order of their names, headers checked, nothing else read. Undefined where there is no journal folder. */
export async function listSegments(folder: string, keys: JournalKeys): Promise<SegmentList | undefined> {
  const names = await fileNames(folder)
  if (names === undefined) return undefined
  const found: Segment[] = []
  const rest: Unproved[] = []
  const abandoned = new Map<string, number>()
  for (const name of names) {
    const { bytes, size } = await readHead(folder, name)
    const header = decodeSegmentHeader(bytes, keys)
    if (header === undefined) {
      rest.push({ name, bytes, size })
      continue
    }
    const key = segmentKeys(keys, header.salt).frames
    const id = segmentHeaderHash(bytes).toString('hex')
    found.push({ name, size, header, headerBytes: bytes, id, key, end: Number.POSITIVE_INFINITY })
    if (header.abandoned !== undefined) abandoned.set(header.abandoned.segment.toString('hex'), header.abandoned.frame)
  }
  const { segments, others } = await withoutCopies(folder, found, abandoned)
  const { strays, passedOver } = sortUnproved(rest, found, keys)
  const odd = segments.filter(segment => !nameFits(segment.name, segment.header))
  return {
    segments,
    strays,
    passedOver: [...others, ...passedOver],
    misnamed: odd.filter(({ name }) => isSegmentName(name)),
    renamed: odd.filter(({ name }) => !isSegmentName(name)),
  }
}

async function withoutCopies(folder: string, found: readonly Segment[], abandoned: ReadonlyMap<string, number>) {
  const chosen: Chosen[] = []
  for (const twins of Map.groupBy(found, ({ id }) => id).values()) chosen.push(await chooseCopy(folder, twins))
  const segments = chosen.map(({ segment }) => ({ ...segment, end: abandoned.get(segment.id) ?? segment.end }))
  segments.sort((a, b) => a.header.firstSeq - b.header.firstSeq || (a.name < b.name ? -1 : 1))
  return { segments, others: chosen.flatMap(({ others }) => others) }
}

/** A file that bears no segment's name need not be readable. */
function readHead(folder: string, name: string) {
  return readHeader(folder, name).catch((error: unknown) => {
    if (isSegmentName(name)) throw error
    return { bytes: Buffer.alloc(0), size: 0 }
  })
}
