import type { Decisions } from './decisions.ts'
import type { Finder } from './finder.ts'
import type { Found, Why } from './found.ts'
import { type FieldLocation, type PossibleMatch, possibleMatch } from './possible.ts'

/** Told of all that is blacked out, and of what may have to be. */
export interface RedactionLog {
  readonly hit: (placeholder: string) => void
  readonly possible: (match: PossibleMatch) => void
}

export interface RedactionContext {
  readonly find: Finder
  readonly decisions: Pick<Decisions, 'left' | 'blacked'>
  /** Id of the redaction by its placeholder. */
  readonly redactions: ReadonlyMap<string, string>
  readonly log: RedactionLog
}

/**
 * A text with every place that is surely meant replaced in one pass, so that no placeholder is ever read again, and every
 * place that may be meant reported once, unless somebody decided on it. Where the text fits nowhere it stays, and that is reported.
 */
export function blackedOut(
  text: string,
  place: FieldLocation,
  context: RedactionContext,
  fits: (text: string) => boolean,
): string {
  const found = context.find(text)
  if (found.length === 0) return text
  const parts: string[] = []
  const placeholders: string[] = []
  let kept = 0
  for (const each of found) {
    if (each.why && !isDecidedBlack(text, { ...each, why: each.why }, place, context)) continue
    // A place that was decided on may reach into one that is sure.
    if (each.end <= kept) continue
    parts.push(text.slice(kept, Math.max(kept, each.start)), each.placeholder)
    placeholders.push(each.placeholder)
    kept = each.end
  }
  const redacted = parts.join('') + text.slice(kept)
  if (redacted !== text && !fits(redacted)) {
    for (const each of found) if (!each.why) isDecidedBlack(text, { ...each, why: 'fixed' }, place, context)
    return text
  }
  placeholders.forEach(context.log.hit)
  return redacted
}

/** Whether a possible match is to be blacked out; one that nobody decided on is reported. */
function isDecidedBlack(
  text: string,
  found: Found & { readonly why: Why },
  place: FieldLocation,
  context: RedactionContext,
): boolean {
  const { decisions, redactions, log } = context
  const match = possibleMatch(text, found, redactions.get(found.placeholder) ?? '', place)
  if (decisions.blacked.has(match.key)) return true
  if (!decisions.left.has(match.key)) log.possible(match)
  return false
}
