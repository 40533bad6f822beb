import { fold } from '#shared/model/fold.ts'

/** Words to black out, and by what. `digits`: the same figure however it is written. */
export interface Term {
  /** Folded. */
  readonly folded: string
  /** The digits alone, where there are four or more: `1,234.50` is found as `1234.5`. */
  readonly digits?: string
  /** All its digits where there are seven or more: `+7 4232 55 01 77` is found however it is parted. */
  readonly dialled?: string
  readonly placeholder: string
}

export const placeholderOf = (number: number): string => `[REDACTED ${number}]`

/** A term as it is looked for; undefined for what is too short to be looked for, or stands in every placeholder. */
export function termOf(text: string, placeholder: string): Term | undefined {
  const folded = fold(text).trim()
  const digits = plainDigits(folded)
  if ([...folded].length < 2 || fold(placeholder).includes(folded) || /^\d{1,3}$/.test(folded)) return undefined
  const dialled = isDialled(folded) ? allDigits(folded) : ''
  return {
    ...{ folded, placeholder },
    ...(isFigure(folded) && digits.length >= 4 ? { digits } : {}),
    ...(dialled.length >= 7 ? { dialled } : {}),
  }
}

/** Terms in the order they are looked for: the longest first, so that a full name goes before a part of it. */
export const inOrderOfLength = (terms: readonly Term[]): Term[] =>
  terms.toSorted((a, b) => b.folded.length - a.folded.length || (a.placeholder < b.placeholder ? -1 : 1))

/** The first of the terms that stands in the text, folded or as a figure. */
export function foundIn(text: string, terms: readonly Term[]): Term | undefined {
  const folded = fold(text)
  let figures: readonly string[] | undefined
  let runs: readonly string[] | undefined
  return terms.find(({ folded: words, digits, dialled }) => {
    if (folded.includes(words)) return true
    if (dialled !== undefined) {
      runs ??= (folded.match(dialledRuns) ?? []).map(allDigits)
      if (runs.some(run => run.includes(dialled))) return true
    }
    if (digits === undefined) return false
    figures ??= figuresIn(folded)
    return figures.includes(digits)
  })
}

/**
 * The text with every occurrence of every term replaced, in whatever case, width or composition it stands. Where an
 * occurrence cannot be told apart from what surrounds it, the whole text goes. `hit` is told each replacement.
 */
export function redactText(text: string, terms: readonly Term[], hit: (placeholder: string) => void): string {
  let left = text
  for (let term = foundIn(left, terms); term; term = foundIn(left, terms)) {
    hit(term.placeholder)
    left = replaceAll(left, term) ?? term.placeholder
  }
  return left
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** Undefined where the folded term cannot be led back to graphemes of the text. */
function replaceAll(text: string, { folded, placeholder }: Term): string | undefined {
  const pieces: { readonly at: number; readonly end: number; readonly from: number }[] = []
  let whole = ''
  for (const { segment, index } of graphemes.segment(text)) {
    pieces.push({ at: whole.length, from: index, end: index + segment.length })
    // Several spaces count as one, as they do in a folded text.
    const folds = /^\s+$/.test(segment) ? ' ' : fold(segment)
    whole += folds === ' ' && whole.endsWith(' ') ? '' : folds
  }
  const parts: string[] = []
  let [kept, search] = [0, whole.indexOf(folded)]
  if (search < 0) return undefined
  while (search >= 0) {
    const first = pieces.findLast(piece => piece.at <= search)
    const last = pieces.findLast(piece => piece.at < search + folded.length)
    if (!first || !last) return undefined
    parts.push(text.slice(kept, first.from), placeholder)
    kept = last.end
    search = whole.indexOf(folded, search + folded.length)
  }
  return parts.join('') + text.slice(kept)
}

const plainDigits = (text: string) => text.replaceAll(/\D/g, '').replace(/^0+/, '').replace(/0+$/, '')
const allDigits = (text: string) => text.replaceAll(/\D/g, '').replace(/^0+/, '')
const isDialled = (text: string) => /^[\d+().,'/\- ]+$/.test(text)
const dialledRuns = /\d[\d().,'/\- ]*\d/g
const isFigure = (text: string) => /^[\d.,' ]+$/.test(text)
const figuresIn = (text: string) => (text.match(/\d[\d.,']*\d/g) ?? []).map(plainDigits)
