import type { Anchor, Remembered } from '../storage/case-memory.ts'
import { readHeader } from '../storage/header-copies.ts'

/** The case as it is found at opening. Hashes and the case id are hexadecimal. */
export interface Found {
  readonly caseId: string
  readonly path: string
  readonly entries: number
  readonly head: string
  /** Whether it has this entry, on whatever branch. May throw where it has not. */
  readonly holds: (seq: number, head: string) => Promise<boolean>
}

export interface Compared {
  /** The furthest this copy was seen, where it does not hold that any more. */
  readonly missing?: Anchor
  /** Another copy on this computer that holds what this one does not. */
  readonly elsewhere?: Anchor & { readonly path: string }
  /** Bundles given away that hold what this copy does not. */
  readonly bundles: Remembered['bundles']
  /** What is to be remembered from now on. */
  readonly now: Remembered
}

/** Compares a case with what is remembered of it. Changes nothing. */
export async function compareWithMemory(found: Found, before: Remembered, at: string): Promise<Compared> {
  const lacks = async ({ entries, head }: Anchor) => !(await found.holds(entries, head).catch(() => false))
  // What was renamed or moved takes its past along; a copy that is still where it was has its own.
  const others: Remembered['copies'] = []
  const own: Remembered['copies'] = []
  for (const copy of before.copies) {
    const isOther = copy.path !== found.path && (await isCaseAt(copy.path, found.caseId))
    ;(isOther ? others : own).push(copy)
  }
  const past = own.flatMap(({ missing, ...last }) => (missing ? [last, missing] : [last]))
  const missing = furthest(await those(past, lacks))
  const elsewhere = furthest(await those(others, lacks))
  const here = { path: found.path, entries: found.entries, head: found.head, at }
  return {
    ...(missing ? { missing: { entries: missing.entries, head: missing.head, at: missing.at } } : {}),
    ...(elsewhere ? { elsewhere } : {}),
    bundles: await those(before.bundles, lacks),
    now: { ...before, copies: [...others, { ...here, ...(missing ? { missing } : {}) }] },
  }
}

async function those<T>(all: readonly T[], are: (one: T) => Promise<boolean>): Promise<T[]> {
  const found: T[] = []
  for (const one of all) if (await are(one)) found.push(one)
  return found
}

function furthest<T extends Anchor>(anchors: readonly T[]): T | undefined {
  return anchors.toSorted((a, b) => b.entries - a.entries)[0]
}

async function isCaseAt(path: string, caseId: string): Promise<boolean> {
  const found = await readHeader(path).catch(() => undefined)
  return found?.header.caseId.toString('hex') === caseId
}
