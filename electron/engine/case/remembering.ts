import type { Finding } from '#shared/contract.ts'
import type { Anchor, CaseMemory, Remembered } from '../storage/case-memory.ts'
import { type Compared, compareWithMemory, type Found } from './compare-memory.ts'
import { memoryFindings } from './memory-findings.ts'

/** What this computer remembers of the open case outside its folder, kept near what the case is. */
export interface Remembering {
  /** Where the case is less, or another, than what is remembered. Empty again once that was accepted. */
  readonly findings: () => readonly Finding[]
  /** What the case does not hold any more, where the user has not accepted that yet. */
  readonly missing: () => Anchor | undefined
  /** Takes the case for what it is from now on. Throws save-failed. */
  readonly accept: () => Promise<void>
  /** Remembers what a bundle holds that is given away. */
  readonly gave: (number: number, entries: number, head: string) => Promise<void>
  /** After an edit: soon, so that a burst of edits costs one write. */
  readonly soon: () => void
  readonly now: () => Promise<void>
}

/** The open case, as far as it is remembered. */
export interface Known {
  /** 16 bytes in hexadecimal. */
  readonly caseId: string
  /** Of a case open read-only the opening is remembered, and nothing later: another program may be writing to it. */
  readonly readOnly: boolean
  /** Where and how far it is now. */
  readonly position: () => Pick<Found, 'path' | 'entries' | 'head'>
  readonly holds: Found['holds']
}

/** What was remembered before the journal was read: another program may be adding to both just now. */
export type Before = Awaited<ReturnType<CaseMemory['read']>>

/** An edit is remembered after so long without another, in milliseconds. */
const quiet = 5_000

/**
 * Compares and begins to remember. Without a memory nothing is. Never throws: a memory that cannot be read or written
 * is reported in a finding.
 */
export async function startRemembering(
  memory: CaseMemory | undefined,
  before: Before | undefined,
  known: Known,
): Promise<Remembering> {
  if (!memory || !before) return noMemory
  const found = { ...known, ...known.position() }
  const compared = await compareWithMemory(found, before.of, now())
  // Who has the case open for writing, and remembered more meanwhile, knows better.
  const isSame = (fresh: Remembered) => JSON.stringify(fresh) === JSON.stringify(before.of)
  const written = await memory
    .change(known.caseId, fresh => (isSame(fresh) ? compared.now : fresh))
    .then(() => true)
    .catch(() => false)
  return keepRemembering(memory, known, found, {
    compared,
    says: memoryFindings(found.entries, compared, { unreadable: before.unreadable, written }),
  })
}

interface Outcome {
  readonly compared: Compared
  readonly says: readonly Finding[]
}

function keepRemembering(
  memory: CaseMemory,
  known: Known,
  opened: { readonly path: string },
  first: Outcome,
): Remembering {
  let outcome: Outcome | undefined = first
  let timer: NodeJS.Timeout | undefined
  const change = (update: (before: Remembered) => Remembered) => memory.change(known.caseId, update)
  const remember = async () => {
    clearTimeout(timer)
    if (known.readOnly) return
    const missing = outcome?.compared.missing
    // The case itself is safe; at worst an older copy is told of later than it could be.
    await change(fresh => withCopy(fresh, opened.path, known.position(), missing)).catch(() => undefined)
  }
  return {
    findings: () => outcome?.says ?? [],
    missing: () => outcome?.compared.missing ?? outcome?.compared.bundles.at(-1),
    accept: async () => {
      const lacking = new Set(outcome?.compared.bundles.map(({ head }) => head))
      await change(fresh => ({
        ...withCopy(fresh, opened.path, known.position(), undefined),
        bundles: fresh.bundles.filter(({ head }) => !lacking.has(head)),
      }))
      outcome = undefined
    },
    gave: (number, entries, head) =>
      change(fresh => ({ ...fresh, bundles: [...fresh.bundles, { number, entries, head, at: now() }] })).catch(
        () => undefined,
      ),
    soon: () => {
      clearTimeout(timer)
      timer = setTimeout(remember, quiet)
      timer.unref()
    },
    now: remember,
  }
}

/** Nothing is remembered of a case that is damaged, or by a program that has no memory. */
const noMemory: Remembering = {
  findings: () => [],
  missing: () => undefined,
  accept: async () => {},
  gave: async () => {},
  soon: () => {},
  now: async () => {},
}

const now = () => new Date().toISOString()

function withCopy(
  fresh: Remembered,
  openedAt: string,
  here: ReturnType<Known['position']>,
  missing: Anchor | undefined,
): Remembered {
  const others = fresh.copies.filter(({ path }) => path !== here.path && path !== openedAt)
  return { ...fresh, copies: [...others, { ...here, at: now(), ...(missing ? { missing } : {}) }] }
}
