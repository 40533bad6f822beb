import { withoutBundleOnly } from '#shared/editions/bundle-only.ts'
import { clear } from '#shared/editions/clear.ts'
import type { Anchor, Edition } from '#shared/editions/edition.ts'
import type { Loss } from '#shared/editions/loss.ts'
import { redact } from '#shared/editions/redact.ts'
import type { PossibleMatch } from '#shared/editions/redaction/possible.ts'
import { partOf, type Scope } from '#shared/editions/scope.ts'
import { scopeWords } from '#shared/editions/scope-words.ts'
import { RedThreadError } from '#shared/errors.ts'
import { readHandling } from '#shared/model/handling.ts'
import { stateOf } from '#shared/ops/apply.ts'
import { decodeCommit } from '#shared/ops/commit.ts'
import { all, type CaseState } from '#shared/ops/state.ts'
import type { NamedPart } from '../formats/writing/exporter.ts'
import { checkpointPage } from '../handover/bundle/checkpoint-page.ts'
import { sha256 } from '../secrets/crypto/hash.ts'
import type { Signer } from '../secrets/identity/ed25519.ts'
import { merkleRoot } from '../storage/journal/merkle.ts'
import { type CaseAt, caseAt, caseNow } from './at.ts'
import type { Session } from './session.ts'

/** What is to go out: which part, as of when, for whom, and how much they may have. */
export interface EditionOrder {
  readonly scope: Scope
  /** The part that something else names instead of the scope, such as a dossier. */
  readonly part?: ((whole: CaseState) => NamedPart | undefined) | undefined
  /** The highest handling code of its reader. */
  readonly upTo: string
  /** Codes outside the order of TLP that its reader may have too, by name. */
  readonly allowed?: readonly string[] | undefined
  readonly recipient: string
  readonly purpose: string
  /** With everything blacked out that the case's redactions name today, whatever entry the edition stands at. */
  readonly redacted?: boolean | undefined
  /** The journal entry to stand at; the newest that changed the case where absent. */
  readonly entries?: number | undefined
}

export interface Made {
  readonly edition: Edition
  /** The state before it was redacted. */
  readonly before: CaseState
  /** What no edition may hold. */
  readonly kept: readonly Loss[]
  /** Where it may still tell what is blacked out, and nobody has decided on it. */
  readonly possible: readonly PossibleMatch[]
  /** The placeholder of what a text surely tells. */
  readonly placeholderIn: (text: string) => string | undefined
  /** By the name it may go out under. */
  readonly signer: Signer | undefined
}

/**
 * Makes the edition: the state at that entry, narrowed to the scope, cleared for its reader and, where it is asked for,
 * redacted. Throws no-such-entry, unknown-handling, nothing-to-redact.
 */
export async function editionOf(
  session: Session,
  order: EditionOrder,
  signer: Signer | undefined,
  signal: AbortSignal,
): Promise<Made> {
  // Once, and for all of it: edits go on while an edition is made and written.
  const now = await caseNow(session)
  const { entries, state } =
    order.entries === undefined ? beforeReleases(now) : await caseAt(session, order.entries, signal)
  const { anchor, at } = await anchorAt(session, entries, signer, signal)
  const part = order.part?.(state) ?? { state: partOf(state, order.scope), scope: order.scope }
  const { state: shareable, losses: kept } = withoutBundleOnly(part.state)
  const cleared = clear(shareable, order.upTo, order.allowed)
  const { recipient, purpose } = order
  const edition: Edition = {
    state: cleared.state,
    caseId: session.caseId,
    asOf: at,
    anchor,
    scope: scopeWords(state, part.scope),
    recipient,
    purpose,
    upTo: readHandling(order.upTo),
    withheld: cleared.withheld,
    redacted: [],
  }
  const made = { edition, before: cleared.state, kept, possible: [], placeholderIn: () => undefined, signer }
  if (!order.redacted) return made
  return { ...made, ...redacted(edition, { whole: state, now: now.state }, signer) }
}

/**
 * The edition blacked out, with the words around it. A signed note cannot be altered: one that tells a name is left out.
 * Whoever signs under a name that is blacked out signs as nobody.
 */
function redacted(
  edition: Edition,
  { whole, now }: { readonly whole: CaseState; readonly now: CaseState },
  signer: Signer | undefined,
): Pick<Made, 'edition' | 'possible' | 'placeholderIn' | 'signer'> {
  const { state, redacted: hidden, possible, text, placeholderIn } = redact(edition.state, whole, now)
  if (hidden().length === 0) throw new RedThreadError('nothing-to-redact')
  const { scope, recipient, purpose, anchor } = edition
  const checkpoint = placeholderIn(anchor.checkpoint) === undefined ? anchor.checkpoint : ''
  const around = {
    scope: text(scope, 'scope'),
    recipient: text(recipient, 'recipient'),
    purpose: text(purpose, 'purpose'),
  }
  const from = signer && text(signer.name, 'signer') !== signer.name ? { ...signer, name: 'sender' } : signer
  const blacked = { ...edition, ...around, state, redacted: hidden(), anchor: { ...anchor, checkpoint } }
  return { edition: blacked, possible: possible(), placeholderIn, signer: from }
}

/**
 * Recording a release is itself an entry. Where nothing but releases followed the entry they were taken from, the
 * next one is taken from it too, without them: so that two exports in a row are the same.
 */
function beforeReleases(now: CaseAt): Pick<CaseAt, 'entries' | 'state'> {
  const { entries: seq, state } = now
  const releases = all(state, 'release')
  const entries = releases.reduce((highest, each) => Math.max(highest, each.entries), 0)
  const trailing = new Set(releases.filter(each => each.entries === entries).map(each => each.id))
  if (trailing.size === 0 || entries + trailing.size !== seq) return now
  const kept = [...state.records.values()].filter(record => {
    if (record.record === 'release') return !trailing.has(record.id)
    return record.record !== 'custody-event' || record.release === undefined || !trailing.has(record.release)
  })
  return { entries, state: stateOf(kept) }
}

const leaf = Uint8Array.of(0)
const noHash = Buffer.alloc(32)

/** Reads the journal up to the entry and recomputes every hash: what is printed is what the journal says. */
export async function anchorAt(
  { caseId, journal }: Session,
  entries: number,
  signer: Signer | undefined,
  signal: AbortSignal,
): Promise<{ readonly anchor: Anchor; readonly at: string }> {
  const hashes: Buffer[] = []
  let last: Uint8Array = noHash
  for await (const payload of journal.upTo(entries)) {
    signal.throwIfAborted()
    hashes.push(sha256(leaf, hashes.at(-1) ?? noHash, payload))
    last = payload
  }
  const root = merkleRoot(hashes)
  const signed = signer && checkpointPage({ caseId, entries, root: root.toString('hex'), from: signer.name }, signer)
  const head = (hashes.at(-1) ?? noHash).toString('hex')
  const anchor = { entries, head, root: root.toString('base64'), checkpoint: signed ?? '' }
  return { anchor, at: decodeCommit(Buffer.from(last).toString()).at }
}
