import { fold } from '#shared/model/fold.ts'

/** Words to black out, and by what. `digits`: the same figure however it is written. */
export interface Term {
  /** Folded. */
  readonly folded: string
  /** The digits alone, where there are four or more: `1,234.50` is found as `1234.5`. */
  readonly digits?: string
  /** All its digits where there are seven or more: `+7 4232 55 01 77` is found however it is parted. */
  readonly dialled?: string
  /** Where it is of several words: however these are parted or run together, as in `kim-chol.example/KimChol`. */
  readonly parted?: Parted
  readonly placeholder: string
}

interface Parted {
  /** Its letters and digits alone: what has not these need not be looked through. */
  readonly bare: string
  readonly form: RegExp
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
    ...partedOf(folded, placeholder),
  }
}

/** A letter of Hangul or Han is a word by itself: 김철수 is found as 김 철수. */
const words = /[\p{Script=Hangul}\p{Script=Han}]|[[\p{L}\p{M}]--[\p{Script=Hangul}\p{Script=Han}]]+|\p{N}+/gv
const between = /[^\p{L}\p{M}\p{N}]+/gu
/** What is longer is a sentence, which nobody runs together. */
const longestParted = 120

function partedOf(folded: string, placeholder: string): Pick<Term, 'parted'> {
  const bare = folded.replaceAll(between, '')
  const each = folded.length > longestParted ? [] : (folded.match(words) ?? [])
  const isLong = [...bare].length >= (/[\p{Script=Hangul}\p{Script=Han}]/u.test(bare) ? 3 : 5)
  const inPlaceholder = fold(placeholder).replaceAll(between, '').includes(bare)
  if (each.length < 2 || !isLong || inPlaceholder || !/\p{L}/u.test(bare)) return {}
  return { parted: { bare, form: new RegExp(each.join('[^\\p{L}\\p{M}\\p{N}]{0,3}'), 'u') } }
}

/** Terms in the order they are looked for: the longest first, so that a full name goes before a part of it. */
export const inOrderOfLength = (terms: readonly Term[]): Term[] =>
  terms.toSorted((a, b) => b.folded.length - a.folded.length || (a.placeholder < b.placeholder ? -1 : 1))

/** The first of the terms that stands in the text: folded, as a figure, parted otherwise, or as `%20` of an address. */
export function foundIn(text: string, terms: readonly Term[]): Term | undefined {
  const decoded = withoutPercents(text)
  const folded = decoded === text ? fold(text) : `${fold(text)}\n${fold(decoded)}`
  let figures: readonly string[] | undefined
  let runs: readonly string[] | undefined
  let bare: string | undefined
  return terms.find(({ folded: words, digits, dialled, parted }) => {
    if (folded.includes(words)) return true
    if (parted !== undefined) {
      bare ??= folded.replaceAll(between, '')
      if (bare.includes(parted.bare) && parted.form.test(folded)) return true
    }
    if (dialled !== undefined) {
      runs ??= (folded.match(dialledRuns) ?? []).map(allDigits)
      if (runs.some(run => run.includes(dialled))) return true
    }
    if (digits === undefined) return false
    figures ??= figuresIn(folded)
    return figures.includes(digits)
  })
}

const percents = /(?:%[\da-f]{2})+/gi

/** Addresses on the web spell a blank `%20` and 김 `%EA%B9%80`. What is no UTF-8 stays. */
const withoutPercents = (text: string): string => (text.includes('%') ? text.replaceAll(percents, decodedRun) : text)

function decodedRun(run: string): string {
  try {
    return decodeURIComponent(run)
  } catch {
    return run
  }
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

/** A stretch of the text, and where its folded form begins. */
interface Piece {
  readonly at: number
  readonly from: number
  readonly end: number
}

/** The folded text, with what each of its stretches was. */
function piecesOf(text: string, runs: readonly RegExpExecArray[]) {
  const pieces: Piece[] = []
  let whole = ''
  const add = (from: number, end: number, read: string) => {
    pieces.push({ at: whole.length, from, end })
    // Several spaces count as one, as they do in a folded text.
    const folds = /^\s+$/.test(read) ? ' ' : fold(read)
    whole += folds === ' ' && whole.endsWith(' ') ? '' : folds
  }
  let done = 0
  for (const run of [...runs, { 0: '', index: text.length }]) {
    for (const { segment, index } of graphemes.segment(text.slice(done, run.index)))
      add(done + index, done + index + segment.length, segment)
    done = run.index + run[0].length
    if (run[0] !== '') add(run.index, done, decodedRun(run[0]))
  }
  return { pieces, whole }
}

/** Undefined where the term cannot be led back to stretches of the text. */
function replaceAll(text: string, term: Term): string | undefined {
  return replaceIn(text, [], term) ?? replaceIn(text, [...text.matchAll(percents)], term)
}

function replaceIn(text: string, runs: readonly RegExpExecArray[], term: Term): string | undefined {
  const { pieces, whole } = piecesOf(text, runs)
  const spans = spansOf(whole, term)
  if (spans.length === 0) return undefined
  const parts: string[] = []
  let kept = 0
  for (const [start, end] of spans) {
    const first = pieces.findLast(piece => piece.at <= start)
    const last = pieces.findLast(piece => piece.at < end)
    if (!first || !last) return undefined
    // Two in one stretch that cannot be cut go together.
    if (first.from >= kept) parts.push(text.slice(kept, first.from), term.placeholder)
    kept = last.end
  }
  return parts.join('') + text.slice(kept)
}

type Span = readonly [start: number, end: number]

function spansOf(whole: string, { folded, parted }: Term): readonly Span[] {
  const spans: Span[] = []
  for (let at = whole.indexOf(folded); at >= 0; at = whole.indexOf(folded, at + folded.length))
    spans.push([at, at + folded.length])
  if (spans.length > 0 || parted === undefined) return spans
  return [...whole.matchAll(new RegExp(parted.form, 'gu'))].map(({ 0: found, index }) => [index, index + found.length])
}

const plainDigits = (text: string) => text.replaceAll(/\D/g, '').replace(/^0+/, '').replace(/0+$/, '')
const allDigits = (text: string) => text.replaceAll(/\D/g, '').replace(/^0+/, '')
const isDialled = (text: string) => /^[\d+().,'/\- ]+$/.test(text)
const dialledRuns = /\d[\d().,'/\- ]*\d/g
const isFigure = (text: string) => /^[\d.,' ]+$/.test(text)
const figuresIn = (text: string) => (text.match(/\d[\d.,']*\d/g) ?? []).map(plainDigits)
