import { EntryHashes } from './entry-hashes.ts'
import { Positions } from './positions.ts'
import type { Fork, JournalHead } from './report.ts'
import { noHash } from './segment-format.ts'
import { firstOf, lastOf, type Run } from './tree.ts'
import type { Break } from './walk.ts'

/** One way through the journal, from its first entry to one that nothing continues. */
export interface Branch {
  readonly tip: JournalHead
  /** The segments it goes through, each up to and with this entry. */
  readonly path: readonly { readonly run: Run; readonly last: number }[]
  /** Where it stops being readable, if it does. */
  readonly broken: Break | undefined
}

export interface Choice {
  readonly shown: Branch
  /** A later entry of another branch says that the one that is shown was set aside. */
  readonly isAside: boolean
  readonly others: readonly Fork[]
}

/** Every branch there is: one of an ordinary journal. */
export function branchesOf(runs: readonly Run[]): readonly Branch[] {
  const grown = runs.filter(run => run.hashes.count > 0)
  const continued = new Set(grown.map(({ parent, segment }) => parent && endAt(parent, segment.header.firstSeq - 1)))
  return grown
    .filter(run => !continued.has(run))
    .map(run => {
      // A session whose very first entry was cut off or damaged has none that counts, and ends what it continues.
      const begun = runs.find(
        each => each.parent === run && each.hashes.count === 0 && firstOf(each) === lastOf(run) + 1,
      )
      return { tip: tipOf(run), path: pathTo(run), broken: run.broken ?? begun?.broken }
    })
}

const endAt = (run: Run, seq: number) => (lastOf(run) === seq ? run : undefined)
const tipOf = (run: Run) => ({ seq: lastOf(run), hash: Buffer.from(run.hashes.at(lastOf(run)) ?? noHash) })

function pathTo(leaf: Run): Branch['path'] {
  const path = []
  for (
    let [run, last]: [Run | undefined, number] = [leaf, lastOf(leaf)];
    run;
    [last, run] = [firstOf(run) - 1, run.parent]
  ) {
    path.push({ run, last })
  }
  return path.reverse()
}

/**
 * Which branch is read: the one that was asked for by the hash of its last entry; else, of those that nobody set aside,
 * the one with most entries, and of equals the newest. Undefined where the one asked for is not there.
 *
 * A branch is set aside while a segment with entries names its last one (segment-format.ts): once it goes on beyond
 * that, there is more than whoever chose has seen, and it is asked about again.
 */
export function choose(branches: readonly Branch[], wanted: Buffer | undefined): Choice | undefined {
  const aside = new Set<string>()
  for (const { run } of branches.flatMap(({ path }) => path)) {
    const named = run.segment.header.setsAside
    if (named) aside.add(named.toString('hex'))
  }
  const isAside = ({ tip }: Branch) => aside.has(tip.hash.toString('hex'))
  const open = branches.filter(branch => !isAside(branch))
  const shown = wanted
    ? branches.find(({ tip }) => tip.hash.equals(wanted))
    : (open.length > 0 ? open : branches).reduce<Branch | undefined>(better, undefined)
  if (!shown) return undefined
  const others = branches.filter(branch => branch !== shown).map(branch => forkOf(branch, shown, isAside(branch)))
  return { shown, isAside: isAside(shown), others }
}

function better(best: Branch | undefined, one: Branch): Branch {
  if (best === undefined) return one
  const more = one.tip.seq - best.tip.seq
  return more > 0 || (more === 0 && begunAt(one) > begunAt(best)) ? one : best
}

/** When its newest segment was begun, as the name says, in milliseconds. */
const begunAt = ({ path }: Branch) => Number.parseInt(path.at(-1)?.run.segment.name.split('-')[1] ?? '0', 36)

/** What a branch is beside the one that is shown. */
function forkOf(branch: Branch, shown: Branch, isAside: boolean): Fork {
  const shared = new Map(shown.path.map(({ run, last }) => [run, last]))
  const common = branch.path.findLast(({ run }) => shared.has(run))
  const at = common ? Math.min(common.last, shared.get(common.run) ?? 0) : 0
  const own = branch.path.filter(({ run, last }) => last > at || !shared.has(run))
  return {
    at,
    entries: branch.tip.seq - at,
    segments: own.map(({ run }) => run.segment.name),
    whole: branch.broken === undefined,
    tip: branch.tip,
    isAside,
    positions: positionsOf(branch),
  }
}

/**
 * What was begun after an entry and cannot be read, though others went on from that entry: no branch, for nothing of it
 * counts, but nothing to pass over without a word either.
 */
export function stumpsOf(runs: readonly Run[], branches: readonly Branch[]): readonly Fork[] {
  const ends = new Set(branches.map(({ broken }) => broken))
  return runs
    .filter(({ broken }) => broken !== undefined && !ends.has(broken))
    .map(run => ({
      at: lastOf(run),
      entries: 0,
      segments: [run.segment.name],
      whole: false,
      tip: { seq: lastOf(run), hash: Buffer.from(run.hashes.at(lastOf(run)) ?? run.segment.header.previous) },
      isAside: true,
      positions: new Positions(),
    }))
}

/** Where every entry of it lies. */
export function positionsOf({ path }: Pick<Branch, 'path'>): Positions {
  const positions = new Positions()
  for (const { run, last } of path) {
    for (const offset of run.offsets.slice(0, last - firstOf(run) + 1)) positions.add(run.segment.name, offset)
  }
  return positions
}

/** The hashes of all its entries, from the first on. */
export function hashesOf({ path }: Pick<Branch, 'path'>): EntryHashes {
  const hashes = new EntryHashes(1)
  for (const { run, last } of path) for (const hash of run.hashes.upTo(last - firstOf(run) + 1)) hashes.add(hash)
  return hashes
}
