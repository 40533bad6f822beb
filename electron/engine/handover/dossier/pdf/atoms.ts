import type { Run, Text } from '#shared/dossier/document.ts'
import { type Directions, directionsOf, runsRightToLeft } from '../direction.ts'
import type { Composer, Type } from '../fonts/composer.ts'
import type { Word } from '../fonts/piece.ts'
import { visible } from '../fonts/visible.ts'
import type { Style } from './measures.ts'
import { ink } from './measures.ts'

/**
 * What a line is filled with: a word or a part of it, a space or a line break, of one direction and in one look; or the
 * edge of what stands apart, which takes no room.
 */
export interface Atom {
  readonly kind: 'word' | 'space' | 'break' | 'edge'
  readonly text: string
  readonly word: Word
  /** In points. */
  readonly width: number
  readonly look: RunStyle
  /** No line may end before it. */
  readonly tied: boolean
  /** By UAX #9, its own and its paragraph's: odd ones run right to left. */
  readonly level: number
  readonly base: number
  /** Of the text next to it, as far as letters join across. */
  readonly before: string
  readonly after: string
}

export interface RunStyle {
  readonly type: Type
  readonly size: number
  readonly color: string
  /** Points above the line. */
  readonly rise: number
  readonly struck: boolean
  /** Destination that it leads to. */
  readonly to?: string
}

/** Text of one look, with what is invisible told. */
interface Stretch {
  readonly text: string
  readonly look: RunStyle
  /** Values and links are put into a sentence: they have a direction of their own. */
  readonly apart: boolean
  readonly mark?: true
}

const latin = /\n| +|[^ \n]+/g
/** Chinese and Japanese may be broken between any two characters; Korean, like the rest, at spaces. */
const words =
  /\n|[ \u3000]+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][\p{M}\u3001\u3002\uFF0C\uFF09\u300D\u30FC]*|[^ \n\u3000\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu
const eastern = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const nothing: Word = { pieces: [], width: 0 }

/** Footnotes stand raised and in brackets: 5,000[1] cannot be read as 50,001, not even where raising is lost. */
export function atomsOf(composer: Composer, runs: Text, style: Style): Atom[] {
  const stretches = runs.flatMap(run => stretchesOf(run, style))
  const turned = stretches.some(({ text }) => runsRightToLeft(text)) ? directionsOf(stretches) : undefined
  const whole = turned ? stretches.map(({ text }) => text).join('') : ''
  const atoms: Atom[] = []
  let from = 0
  stretches.forEach((stretch, n) => {
    const directions = turned?.[n]
    const reach = directions && { ...directions, whole, from }
    const before = atoms.findLast(atom => atom.kind !== 'edge')
    const own = atomsOfStretch(composer, stretch, reach, before)
    const [first] = own
    const edge = first && directions?.edge !== undefined ? [edgeOf(first, directions.edge)] : []
    for (const atom of [...edge, ...own, ...edge]) atoms.push(atom)
    from += stretch.text.length
  })
  return atoms
}

function stretchesOf(run: Run, style: Style): Stretch[] {
  const apart = run.to !== undefined || run.look !== undefined
  return [
    { text: visible(run.text), look: lookOf(run, style), apart },
    ...(run.notes ?? []).map((number): Stretch => ({ ...raised(number, style), apart: true, mark: true })),
  ]
}

/** Directions of a stretch, and where it stands in the whole text. */
interface Reach extends Directions {
  readonly whole: string
  readonly from: number
}

function atomsOfStretch(
  composer: Composer,
  { text, look, mark }: Stretch,
  reach: Reach | undefined,
  last: Atom | undefined,
): readonly Atom[] {
  const atoms: Atom[] = []
  const east = eastern.test(text)
  let before = last
  let at = 0
  for (const part of text.match(east ? words : latin) ?? []) {
    const tied = mark || (before?.kind === 'word' && !(east && (eastern.test(part) || eastern.test(before.text))))
    let isFirst = true
    for (const piece of ofOneLevel(part, at, reach)) {
      before = atomOf(composer, piece, { look, context: text, tied: !isFirst || tied, at, reach })
      atoms.push(before)
      at += piece.length
      isFirst = false
    }
  }
  return atoms
}

function ofOneLevel(part: string, at: number, reach: Reach | undefined): readonly string[] {
  if (!reach) return [part]
  const pieces: string[] = []
  let from = 0
  for (let n = 1; n <= part.length; n++) {
    if (n < part.length && reach.levels[at + n] === reach.levels[at + n - 1]) continue
    pieces.push(part.slice(from, n))
    from = n
  }
  return pieces
}

/** Tied to what is before it, at both ends: lines are broken as if it were not there. */
const edgeOf = (beside: Atom, level: number): Atom => ({
  ...beside,
  kind: 'edge',
  text: '',
  word: nothing,
  width: 0,
  tied: true,
  level,
})

interface AtomPosition {
  readonly look: RunStyle
  readonly context: string
  readonly tied: boolean
  readonly at: number
  readonly reach: Reach | undefined
}

function atomOf(composer: Composer, text: string, { look, context, tied, at, reach }: AtomPosition): Atom {
  const kind = text === '\n' ? 'break' : text.trimStart() === '' ? 'space' : 'word'
  const level = reach?.levels[at] ?? 0
  const base = reach?.base[at] ?? 0
  const [before, after] = reach && kind === 'word' ? neighbours(reach, at, text.length) : ['', '']
  const rightToLeft = level % 2 === 1
  // A line that ends where it must ends in a space too, or its last word runs into the next for whoever listens.
  const word = composer.word(kind === 'break' ? ' ' : text, look.type, { context, rightToLeft, before, after })
  const width = kind === 'break' ? 0 : (word.width * look.size) / 1000
  return { kind, text, word, width, look, tied: tied && kind === 'word', level, base, before, after }
}

/** Letters of these scripts take their form from their neighbours, with marks and joiners between. */
const joining = '[\\p{Script=Arabic}\\p{Script=Syriac}\\p{M}\\u0640\\u200c\\u200d]{1,6}'
const joiningBefore = new RegExp(`${joining}$`, 'u')
const joiningAfter = new RegExp(`^${joining}`, 'u')

function neighbours({ whole, from }: Reach, at: number, length: number): readonly [before: string, after: string] {
  const start = from + at
  const end = start + length
  return [
    joiningBefore.exec(whole.slice(Math.max(start - 6, 0), start))?.[0] ?? '',
    joiningAfter.exec(whole.slice(end, end + 6))?.[0] ?? '',
  ]
}

function lookOf({ look, to }: Run, style: Style): RunStyle {
  const fixedWidth = look === 'figure'
  return {
    type: { strong: look === 'strong' || style.strong === true, fixedWidth },
    size: fixedWidth ? style.size * 0.9 : style.size,
    color: look === 'quiet' ? ink.quiet : style.color,
    rise: 0,
    struck: look === 'struck',
    ...(to === undefined ? {} : { to }),
  }
}

function raised(number: number, style: Style): { readonly text: string; readonly look: RunStyle } {
  const look: RunStyle = {
    type: { strong: false, fixedWidth: false },
    size: style.size * 0.66,
    color: ink.accent,
    rise: style.size * 0.34,
    struck: false,
    to: noteId(number),
  }
  return { text: `[${number}]`, look }
}

/** Where a footnote is found; no section's id has a space in it. */
export const noteId = (number: number) => `${note}${number}`

const note = 'note '

/** The number of the footnote that a link leads to, if it leads to one. */
export const noteOf = (to: string): string | undefined => (to.startsWith(note) ? to.slice(note.length) : undefined)
