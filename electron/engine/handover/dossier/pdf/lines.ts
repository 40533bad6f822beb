import type { Text } from '#shared/dossier/document.ts'
import type { Composer } from '../fonts/composer.ts'
import { meaning } from '../fonts/piece.ts'
import { type Atom, atomsOf } from './atoms.ts'
import { type Line, lineOf } from './line.ts'
import type { Style } from './measures.ts'

/** A word longer than this is not given back whole where it had to be broken: it would weigh more than it helps. */
const longestWhole = 200

/** Titles of facts and columns come again with every entity: what is short and of one run is broken once. */
const longestKept = 40
const mostKept = 5_000
const kept = new WeakMap<Composer, WeakMap<Style, Map<string, readonly Line[]>>>()

/**
 * Breaks runs into lines no wider than `width` points. A word that fits no line is broken where the line ends. Lines are
 * broken as the text is read, and only then is each put into the order that is seen.
 */
export function linesOf(composer: Composer, runs: Text, style: Style, width: number): readonly Line[] {
  const [run] = runs
  const isShort = run && runs.length === 1 && run.text.length <= longestKept && !run.notes && run.to === undefined
  if (!isShort) return broken(composer, runs, style, width)
  const lines = keptOf(composer, style)
  const key = `${width} ${run.look ?? ''} ${run.text}`
  const known = lines.get(key) ?? broken(composer, runs, style, width)
  if (lines.size >= mostKept) lines.clear()
  lines.set(key, known)
  return known
}

function keptOf(composer: Composer, style: Style): Map<string, readonly Line[]> {
  const byStyle = kept.get(composer) ?? new WeakMap<Style, Map<string, readonly Line[]>>()
  const lines = byStyle.get(style) ?? new Map<string, readonly Line[]>()
  kept.set(composer, byStyle.set(style, lines))
  return lines
}

function broken(composer: Composer, runs: Text, style: Style, width: number): readonly Line[] {
  const setter = new LineSetter(composer, width)
  for (const tied of tiedTogether(atomsOf(composer, runs, style))) setter.add(tied)
  return setter.finish()
}

/** Words that no line may end between, one after the other. */
function* tiedTogether(atoms: readonly Atom[]): Generator<readonly Atom[]> {
  let tied: Atom[] = []
  for (const atom of atoms) {
    if (!atom.tied && tied.length > 0) {
      yield tied
      tied = []
    }
    tied.push(atom)
  }
  if (tied.length > 0) yield tied
}

class LineSetter {
  readonly #composer: Composer
  readonly #width: number
  readonly #lines: Line[] = []
  #atoms: Atom[] = []
  #filled = 0

  constructor(composer: Composer, width: number) {
    this.#composer = composer
    this.#width = width
  }

  add(tied: readonly Atom[]): void {
    const [first] = tied
    if (first?.kind === 'break') {
      if (this.#atoms.length > 0) this.#put(...tied)
      this.#end()
      return
    }
    const width = tied.reduce((sum, atom) => sum + atom.width, 0)
    const fits = this.#filled + width <= this.#width + 0.01
    // A space that no longer fits hangs over the edge, unseen.
    if (!fits && first?.kind !== 'space' && this.#filled > 0) this.#end()
    if (width > this.#width && first?.kind !== 'space') for (const atom of tied) this.#breakUp(atom)
    else this.#put(...tied)
  }

  finish(): Line[] {
    if (this.#atoms.length > 0 || this.#lines.length === 0) this.#end()
    return this.#lines
  }

  #put(...atoms: readonly Atom[]): void {
    for (const atom of atoms) {
      this.#atoms.push(atom)
      this.#filled += atom.width
    }
  }

  #breakUp(atom: Atom): void {
    const parts = this.#partsThatFit(atom)
    // Read from right to left a word in several pieces is given back by none of them as a whole.
    const whole = parts.length > 1 && atom.text.length <= longestWhole && atom.level % 2 === 0
    let from = 0
    for (const [n, text] of parts.entries()) {
      if (n > 0) this.#end()
      const part = text === '' ? undefined : this.#partOf(atom, from, text)
      from += text.length
      if (part === undefined) continue
      const { pieces } = part.word
      this.#put(whole ? { ...part, word: { ...part.word, pieces: meaning(n > 0 ? '' : atom.text, pieces) } } : part)
    }
  }

  #partsThatFit({ text, look, level }: Atom): readonly string[] {
    const parts: string[] = []
    let part = ''
    let room = this.#width - this.#filled
    for (const letter of lettersOf(text)) {
      const around = { context: text, rightToLeft: level % 2 === 1 }
      const width = (this.#composer.word(letter, look.type, around).width * look.size) / 1000
      if (width > room && (part !== '' || this.#filled > 0)) {
        parts.push(part)
        part = ''
        this.#filled = 0
        room = this.#width
      }
      part += letter
      room -= width
    }
    this.#filled = this.#atoms.reduce((sum, atom) => sum + atom.width, 0)
    return [...parts, part]
  }

  /** Letters keep the forms that they have in the whole word. */
  #partOf(atom: Atom, from: number, text: string): Atom {
    const before = (atom.before + atom.text.slice(0, from)).slice(-6)
    const after = (atom.text.slice(from + text.length) + atom.after).slice(0, 6)
    const rightToLeft = atom.level % 2 === 1
    const around = { context: atom.text, rightToLeft, ...(rightToLeft ? { before, after } : {}) }
    const word = this.#composer.word(text, atom.look.type, around)
    return { ...atom, text, word, width: (word.width * atom.look.size) / 1000 }
  }

  #end(): void {
    this.#lines.push(lineOf(this.#atoms, this.#width))
    this.#atoms = []
    this.#filled = 0
  }
}

const ascii = /^[\x20-\x7e]*$/
const letters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** What no line may end within: a letter with its marks. */
const lettersOf = (text: string): Iterable<string> =>
  ascii.test(text) ? text : Array.from(letters.segment(text), ({ segment }) => segment)
