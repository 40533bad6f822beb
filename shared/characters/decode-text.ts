import { declaredIn } from './declared.ts'
import { isWhollyOf, strictly, wholeText } from './decoder.ts'
import { detect } from './detect.ts'
import { encodingNamed } from './encodings.ts'
import { shiftedAs } from './shifts.ts'
import { replacement } from './standard.ts'
import { isMostlyUtf8, isSurelyUtf8, markedAs, utf8Tally, wideAs } from './unicode.ts'

/**
 * How the encoding of a text is known: a person says so; a byte order mark at its beginning; what is stored with it or
 * it declares itself; its bytes fit no other; its letters tell; or it is a guess, which nobody may take for granted.
 */
export type HowKnown = 'given' | 'mark' | 'declared' | 'bytes' | 'detected' | 'guessed'

export interface TextHints {
  /** The encoding a person chose: it counts whatever the bytes say. */
  readonly given?: string | undefined
  /** What is written beside the text: the charset of a part's or an exhibit's media type. It counts where the bytes fit it. */
  readonly declared?: string | undefined
  /**
   * Whose own declaration is looked for, in `<meta charset>` or `<?xml encoding?>`. XML without one and JSON are UTF-8 by
   * their standards (XML 1.0, 4.3.3; RFC 8259, 8.1): where their bytes are that, nothing is asked.
   */
  readonly kind?: 'plain' | 'html' | 'xml' | 'json' | undefined
  /** False where these are only the first bytes of it. */
  readonly whole?: boolean | undefined
}

export interface EncodingFound {
  /** An id of encodings.ts. */
  readonly encoding: string
  readonly known: HowKnown
  /** Where it is guessed: what it may be as well. */
  readonly others: readonly string[]
}

export interface Decoded extends EncodingFound {
  readonly text: string
  /** Characters that could not be read and are U+FFFD in the text. */
  readonly replaced: number
}

/** The text of bytes in any encoding: it always gives one. */
export function decodeText(bytes: Uint8Array, hints: TextHints = {}): Decoded {
  const found = encodingOf(bytes, hints)
  const strict = strictly(bytes, found.encoding)
  const text = strict ?? wholeText(bytes, found.encoding)
  return { ...found, text, replaced: strict === undefined ? text.split(replacement).length - 1 : 0 }
}

/** In which encoding bytes are text, for whoever reads them piece by piece with `decoderOf`. */
export function encodingOf(bytes: Uint8Array, hints: TextHints = {}): EncodingFound {
  const given = hints.given === undefined ? undefined : encodingNamed(hints.given)
  if (given) return known(given, 'given')
  const marked = markedAs(bytes)
  if (marked) return known(marked, 'mark')
  const wide = wideAs(bytes, hints.whole)
  if (wide) return known(wide, 'bytes')
  const tally = utf8Tally(bytes, hints.whole)
  // Nothing else reads as so much UTF-8 by chance, whatever label it bears.
  if (isSurelyUtf8(tally)) return known('utf-8', 'bytes')
  const declared = declaredFor(bytes, hints)
  if (declared) return known(declared, 'declared')
  const isByStandard = tally.bad === 0 && (hints.kind === 'xml' || hints.kind === 'json')
  if (isByStandard) return known('utf-8', 'bytes')
  if (tally.short + tally.long + tally.bad === 0) return ofAscii(bytes)
  const [first = 'utf-8', ...others] = detect(
    bytes,
    isMostlyUtf8(tally) ? 'damaged' : tally.bad === 0 ? 'whole' : 'none',
  )
  // What is whole UTF-8 is shown as that until somebody says otherwise.
  if (others.length > 0 && tally.bad === 0)
    return { encoding: 'utf-8', known: 'guessed', others: [first, ...others].filter(each => each !== 'utf-8') }
  if (others.length > 0) return { encoding: first, known: 'guessed', others }
  return known(first, first === 'utf-8' ? 'bytes' : 'detected')
}

/** A text of seven bits: its shifts tell what it is, or that it may be something else. */
function ofAscii(bytes: Uint8Array): EncodingFound {
  const shifted = shiftedAs(bytes)
  if (!shifted) return known('utf-8', 'bytes')
  return shifted.sure
    ? known(shifted.encoding, 'bytes')
    : { encoding: 'utf-8', known: 'guessed', others: [shifted.encoding] }
}

/** The encoding that the bytes of a text leave no doubt about; undefined where only letters, labels or people tell. */
export function certainEncoding(bytes: Uint8Array, whole = true): string | undefined {
  const unicode = markedAs(bytes) ?? wideAs(bytes, whole)
  if (unicode !== undefined) return unicode
  const shifted = shiftedAs(bytes)
  if (shifted?.sure) return shifted.encoding
  return isSurelyUtf8(utf8Tally(bytes, whole)) ? 'utf-8' : undefined
}

const known = (encoding: string, how: HowKnown): EncodingFound => ({ encoding, known: how, others: [] })

/**
 * The declared encoding where the bytes can be of it. "ASCII" is no claim about letters that are not; and earlier
 * editions stored `windows-1252` with whatever they did not know, which is looked at anew.
 */
function declaredFor(bytes: Uint8Array, { declared, kind, whole = true }: TextHints): string | undefined {
  const inside = kind === 'html' || kind === 'xml' ? declaredIn(bytes, kind) : undefined
  for (const label of [declared, inside]) {
    const encoding = label === undefined || vague.test(label) ? undefined : encodingNamed(label)
    // A text that writes its declaration in single bytes is not written in double ones.
    if (encoding === undefined || (label === inside && /^utf-(16|32)/.test(encoding))) continue
    if (fits(bytes, encoding, whole)) return encoding
  }
  return undefined
}

const vague = /^\s*(us-?ascii|ansi_x3\.4-1968|windows-1252)\s*$/i

/** A few damaged bytes do not unmake what a text says of itself. */
function fits(bytes: Uint8Array, encoding: string, whole: boolean): boolean {
  if (encoding === 'utf-8') {
    const tally = utf8Tally(bytes, whole)
    return tally.bad === 0 || isMostlyUtf8(tally)
  }
  if (isWhollyOf(bytes, encoding)) return true
  const text = wholeText(bytes, encoding)
  const replaced = text.split(replacement).length - 1
  const letters = text.match(/[^ -~\s]/g)?.length ?? 0
  return replaced <= (whole ? 0 : 1) + letters * 0.05
}
