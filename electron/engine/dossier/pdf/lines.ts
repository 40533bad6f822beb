import type { Text } from '#shared/dossier/document.ts'
import type { Composer } from '../fonts/composer.ts'
import type { Piece } from '../fonts/stretch.ts'
import { type Atom, atomsOf, type Look } from './atoms.ts'
import type { Style } from './measures.ts'

/** One line of print. */
export interface Line {
  readonly placed: readonly Placed[]
  readonly width: number
}

/** A piece at its distance from the start of the line, in points. */
export interface Placed {
  readonly piece: Piece
  readonly x: number
  readonly width: number
  readonly look: Look
}

/** A word longer than this is not given back whole where it had to be broken: it would weigh more than it helps. */
const longestWhole = 200

/** Breaks runs into lines no wider than `width` points. A word that fits no line is broken where the line ends. */
export function linesOf(composer: Composer, runs: Text, style: Style, width: number): Line[] {
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
    const { size, type } = atom.look
    const parts: string[] = []
    let part = ''
    let room = this.#width - this.#filled
    for (const char of atom.text) {
      const width = (this.#composer.advance(char, type, atom.text) * size) / 1000
      if (width > room && (part !== '' || this.#filled > 0)) {
        parts.push(part)
        part = ''
        this.#filled = 0
        room = this.#width
      }
      part += char
      room -= width
    }
    parts.push(part)
    const whole = atom.text.length <= longestWhole && parts.length > 1 ? atom.text : undefined
    this.#filled = this.#atoms.reduce((sum, { width }) => sum + width, 0)
    parts.forEach((text, n) => {
      if (n > 0) this.#end()
      if (text !== '') this.#put(this.#partOf(atom, text, whole !== undefined && n > 0 ? '' : whole))
    })
  }

  #partOf(atom: Atom, text: string, means: string | undefined): Atom {
    const set = this.#composer.word(text, atom.look.type, atom.text)
    const pieces =
      means === undefined ? set.pieces : set.pieces.map((piece, n) => ({ ...piece, means: n > 0 ? '' : means }))
    return { ...atom, text, word: { ...set, pieces }, width: (set.width * atom.look.size) / 1000 }
  }

  #end(): void {
    this.#lines.push(lineOf(this.#atoms))
    this.#atoms = []
    this.#filled = 0
  }
}

/**
 * Words that run right to left change places along with the spaces between them. Lines run left to right as a whole:
 * this is the Unicode bidirectional algorithm for an English document, without nested embeddings and mirrored brackets.
 */
function inVisualOrder(atoms: readonly Atom[]): readonly Atom[] {
  if (!atoms.some(atom => atom.rightToLeft)) return atoms
  const ordered: Atom[] = []
  for (let from = 0; from < atoms.length; ) {
    let to = from
    for (let n = from; n < atoms.length && (atoms[n]?.rightToLeft || atoms[n]?.kind === 'space'); n++) {
      if (atoms[n]?.rightToLeft) to = n
    }
    if (atoms[from]?.rightToLeft) ordered.push(...atoms.slice(from, to + 1).reverse())
    else ordered.push(...atoms.slice(from, from + 1))
    from = atoms[from]?.rightToLeft ? to + 1 : from + 1
  }
  return ordered
}

/** Words stand where they are seen and follow each other in the file as they are read. */
function lineOf(atoms: readonly Atom[]): Line {
  const starts = new Map<Atom, number>()
  let width = 0
  for (const atom of inVisualOrder(atoms)) {
    starts.set(atom, width)
    width += atom.width
  }
  const placed: Placed[] = []
  for (const atom of atoms) {
    let x = starts.get(atom) ?? 0
    for (const piece of atom.word.pieces) {
      const advance = (piece.width * atom.look.size) / 1000
      placeAfter(placed, { piece, x, width: advance, look: atom.look })
      x += advance
    }
  }
  return { placed, width }
}

function placeAfter(placed: Placed[], next: Placed): void {
  const last = placed.at(-1)
  if (!last || !joins(last, next)) {
    placed.push(next)
    return
  }
  const { font, codes, width } = last.piece
  const piece = { font, codes: codes + next.piece.codes, width: width + next.piece.width }
  placed[placed.length - 1] = { ...last, piece, width: last.width + next.width }
}

function joins(last: Placed, { piece, x, look }: Placed): boolean {
  const same = last.look === look || (sameLook(last.look, look) && look.to === undefined)
  const adjoining = Math.abs(last.x + last.width - x) < 0.01
  return same && adjoining && last.piece.font === piece.font && isBare(last.piece) && isBare(piece)
}

const isBare = (piece: Piece) => piece.shift === undefined && piece.means === undefined

const sameLook = (a: Look, b: Look) =>
  a.size === b.size && a.color === b.color && a.rise === b.rise && a.struck === b.struck && a.to === b.to
