import type { Chain } from './chain.ts'
import type { JournalKeys } from './keys.ts'
import type { Corruption, Cut, JournalHead, Problem, TornTail } from './report.ts'
import { isNext, segmentHeaderSize } from './segment-format.ts'
import type { SegmentList } from './segments.ts'
import { sweepJournal } from './sweep.ts'
import { type Break, framesFrom } from './walk.ts'

export interface Assessment {
  readonly torn?: TornTail
  readonly corruption?: Corruption
}

export const noFolder: Corruption = {
  seq: 1,
  problems: [{ what: 'missing-folder', seq: 1 }],
  readable: 0,
  salvageable: 0,
}

/**
 * Tells a torn tail from corruption. Torn: a bad frame in the newest place with no sign of a later one, or a file that
 * ends within its header (frames are written only after the header is on disk). Everything else is corruption.
 */
export async function assess(
  folder: string,
  keys: JournalKeys,
  list: SegmentList,
  chain: Chain,
  anchor: JournalHead | undefined,
): Promise<Assessment> {
  const { broken } = chain
  const later = broken !== undefined && (await isFollowed(folder, list, chain, broken))
  const problems = [
    ...(broken !== undefined && later ? [breakProblem(broken)] : []),
    ...fileProblems(list, chain, later),
    ...anchorProblems(chain, anchor),
  ].sort((a, b) => a.seq - b.seq)
  const [first] = problems
  if (first === undefined) return tornTail(list, chain)
  const salvageable = await countAfter(folder, keys, chain.seq)
  return { corruption: { seq: first.seq, problems, readable: chain.seq, salvageable } }
}

async function isFollowed(folder: string, list: SegmentList, chain: Chain, broken: Break): Promise<boolean> {
  const size = list.segments.find(segment => segment.name === broken.segment)?.size ?? 0
  // The frame itself may begin with a header its CRC confirms; only one after it proves that more was written.
  return broken.chain || chain.orphans.length > 0 || framesFrom(folder, broken.segment, broken.offset + 1, size)
}

function breakProblem({ chain, seq, segment }: Break): Problem {
  return { what: chain ? 'broken-chain' : 'damaged-entry', seq, segment }
}

function fileProblems(list: SegmentList, chain: Chain, explained: boolean): Problem[] {
  const problems: Problem[] = []
  for (const { name, size } of list.strays) {
    // Shorter than a header, or hardly longer: it never held an entry.
    if (size <= segmentHeaderSize) continue
    const seq = Number.parseInt(name, 10)
    problems.push({ what: 'damaged-header', seq: seq >= 1 ? seq : chain.seq + 1, segment: name })
  }
  const orphan = chain.orphans[0]
  if (orphan !== undefined && !explained) {
    problems.push({ what: 'missing-entries', seq: Math.min(chain.seq + 1, orphan.header.firstSeq) })
  }
  for (const { name, header } of list.misnamed) {
    problems.push({ what: 'misnamed-segment', seq: header.firstSeq, segment: name })
  }
  return problems
}

function anchorProblems(chain: Chain, anchor: JournalHead | undefined): Problem[] {
  if (anchor === undefined || anchor.seq === 0 || chain.holds(anchor.seq, anchor.hash)) return []
  return [{ what: 'rolled-back', seq: Math.min(anchor.seq, chain.seq + 1) }]
}

function tornTail(list: SegmentList, chain: Chain): Assessment {
  // Begun for the next entry and not got beyond its header. Under an earlier number it is no end of this journal.
  const begun = list.strays.filter(({ name }) => isNext(name, chain.seq))
  const cuts: Cut[] = begun.map(({ name, size }) => ({ segment: name, offset: 0, bytes: size }))
  if (chain.broken !== undefined) {
    const { segment, offset } = chain.broken
    const size = list.segments.find(({ name }) => name === segment)?.size ?? offset
    cuts.push({ segment, offset, bytes: size - offset })
  }
  return cuts.length === 0 ? {} : { torn: { seq: chain.seq + 1, cuts } }
}

async function countAfter(folder: string, keys: JournalKeys, seq: number): Promise<number> {
  const found = new Set<number>()
  await sweepJournal(folder, keys, entry => {
    if (entry.seq > seq) found.add(entry.seq)
  })
  return found.size
}
