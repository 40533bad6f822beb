import type { Run, Text } from '#shared/dossier/document.ts'
import { type Composer, runsRightToLeft, type Type, type Word } from '../fonts/composer.ts'
import { visible } from '../fonts/visible.ts'
import type { Style } from './measures.ts'
import { ink } from './measures.ts'

/** What a line is filled with: a word, a space or a line break, in the look it is set in. */
export interface Atom {
  readonly kind: 'word' | 'space' | 'break'
  readonly text: string
  readonly word: Word
  /** In points. */
  readonly width: number
  readonly look: Look
  /** No line may end before it. */
  readonly tied: boolean
  readonly rightToLeft: boolean
}

export interface Look {
  readonly type: Type
  readonly size: number
  readonly color: string
  /** Points above the line. */
  readonly rise: number
  readonly struck: boolean
  /** Destination that it leads to. */
  readonly to?: string
}

const latin = /\n| +|[^ \n]+/g
/** Chinese and Japanese may be broken between any two characters; Korean, like the rest, at spaces. */
const words =
  /\n|[ \u3000]+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][\p{M}\u3001\u3002\uFF0C\uFF09\u300D\u30FC]*|[^ \n\u3000\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu
const eastern = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const nothing: Word = { pieces: [], width: 0 }

/** Footnotes stand raised and in brackets: 5,000[1] cannot be read as 50,001, not even where raising is lost. */
export function atomsOf(composer: Composer, runs: Text, style: Style): Atom[] {
  const atoms: Atom[] = []
  for (const run of runs) {
    const look = lookOf(run, style)
    const text = visible(run.text)
    const east = eastern.test(text)
    for (const part of text.match(east ? words : latin) ?? []) {
      const before = atoms.at(-1)
      const tied = before?.kind === 'word' && !(east && (eastern.test(part) || eastern.test(before.text)))
      atoms.push(atomOf(composer, part, look, text, tied))
    }
    for (const number of run.notes ?? []) atoms.push(raised(composer, number, style))
  }
  return atoms
}

function atomOf(composer: Composer, part: string, look: Look, context: string, tied: boolean): Atom {
  if (part === '\n') {
    return { kind: 'break', text: part, word: nothing, width: 0, look, tied: false, rightToLeft: false }
  }
  const word = composer.word(part, look.type, context)
  const kind = part.trimStart() === '' ? 'space' : 'word'
  const width = (word.width * look.size) / 1000
  return { kind, text: part, word, width, look, tied: tied && kind === 'word', rightToLeft: runsRightToLeft(part) }
}

function lookOf({ look, to }: Run, style: Style): Look {
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

function raised(composer: Composer, number: number, style: Style): Atom {
  const look: Look = {
    type: { strong: false, fixedWidth: false },
    size: style.size * 0.66,
    color: ink.accent,
    rise: style.size * 0.34,
    struck: false,
    to: noteId(number),
  }
  return atomOf(composer, `[${number}]`, look, '', true)
}

/** Where a footnote is found; no section's id has a space in it. */
export const noteId = (number: number) => `note ${number}`
