import { canonicalHash } from '#shared/ops/canonical.ts'
import type { Found, Why } from './found.ts'

/** A place in which a redacted edition may still tell what it is to hide: to be blacked out, or left for a reason. */
export interface PossibleMatch {
  /**
   * Of what stands there and around it: the same in every edition, and another once the words change, so that a decision
   * dies with the words it was made for.
   */
  readonly key: string
  /** Id of the redaction. */
  readonly redaction: string
  readonly placeholder: string
  readonly why: Why
  /** As it stands in the text. */
  readonly form: string
  /** Id of the record; `edition` for what stands beside the case: scope, recipient, purpose. */
  readonly record: string
  readonly field: string
  /** What stands before and after it there. */
  readonly before: string
  readonly after: string
}

export interface FieldLocation {
  readonly record: string
  readonly field: string
}

const keyLength = 16
/** So much around it makes a place its own; so much of that is shown. */
const around = 24
const shown = 70
const plain = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ')

export function possibleMatch(
  text: string,
  found: Found & { readonly why: Why },
  redaction: string,
  place: FieldLocation,
): PossibleMatch {
  const { start, end, placeholder, why } = found
  const form = text.slice(start, end)
  const context = [text.slice(Math.max(0, start - around), start), text.slice(end, end + around)]
  return {
    key: canonicalHash([redaction, place.record, place.field, plain(form), ...context.map(plain)]).slice(0, keyLength),
    ...{ redaction, placeholder, why, form: form.length > longest ? `${form.slice(0, longest)}…` : form, ...place },
    before: (start > shown ? '…' : '') + text.slice(Math.max(0, start - shown), start),
    after: text.slice(end, end + shown) + (text.length > end + shown ? '…' : ''),
  }
}

/** An encoded stretch may be a megabyte. */
const longest = 200

/** Every place once: the same words may stand twice in the same surroundings. */
export const placesOnce = (matches: readonly PossibleMatch[]): readonly PossibleMatch[] => [
  ...new Map(matches.map(each => [each.key, each])).values(),
]
