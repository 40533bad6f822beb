import { inVisualOrder } from '../direction.ts'
import type { Ornament, Piece } from '../fonts/piece.ts'
import type { Atom, RunStyle } from './atoms.ts'

/** One line of print. */
export interface Line {
  readonly parts: readonly Part[]
  readonly width: number
  /** Where it begins in the width it was broken to: at the left edge, or as far in as to end at the right one. */
  readonly indent: number
  readonly rightToLeft: boolean
}

/** What leads to one place, or to none, and runs one way. */
export interface Part {
  readonly placed: readonly Placed[]
  readonly ornaments: readonly PlacedOrnament[]
  /** As it is read. */
  readonly text: string
  readonly rightToLeft: boolean
  /** Destination that it leads to. */
  readonly to?: string | undefined
}

/** A piece at its distance from the start of the line, in points. */
export interface Placed {
  readonly piece: Piece
  readonly x: number
  readonly width: number
  readonly look: RunStyle
  /** Follows right-to-left letters without a gap, but is read after them: no part of their word. */
  readonly behind?: true
}

export interface PlacedOrnament {
  readonly ornament: Ornament
  readonly x: number
  readonly look: RunStyle
}

export const placedIn = ({ parts }: Line): readonly Placed[] => parts.flatMap(part => part.placed)

/** Words stand where they are seen and follow each other in the file as they are read. `width` is the room there was. */
export function lineOf(atoms: readonly Atom[], room: number): Line {
  const starts = new Map<Atom, number>()
  let width = 0
  for (const atom of seen(atoms)) {
    starts.set(atom, width)
    width += atom.width
  }
  const parts: Part[] = []
  let last: Placed | undefined
  for (const alike of partsOf(atoms)) {
    const part = partOf(alike, starts, last)
    last = part.placed.at(-1) ?? last
    parts.push(part)
  }
  const rightToLeft = atoms[0]?.base === 1
  const indent = rightToLeft && Number.isFinite(room) ? room - width : 0
  return { parts, width, indent, rightToLeft }
}

/** From left to right. Spaces that end a line belong to the paragraph (rule L1). */
function seen(atoms: readonly Atom[]): readonly Atom[] {
  if (atoms.every(({ level, base }) => level === 0 && base === 0)) return atoms
  const last = atoms.findLastIndex(atom => atom.kind === 'word')
  const levelled = atoms.map((atom, n) => ({ atom, level: n > last ? atom.base : atom.level }))
  return inVisualOrder(levelled).map(({ atom }) => atom)
}

function partsOf(atoms: readonly Atom[]): readonly (readonly Atom[])[] {
  const parts: Atom[][] = []
  for (const atom of atoms) {
    const last = parts.at(-1)
    const [beside] = last ?? []
    if (last && beside?.look.to === atom.look.to && beside?.level === atom.level) last.push(atom)
    else if (atom.kind !== 'edge') parts.push([atom])
  }
  return parts
}

function partOf(atoms: readonly Atom[], starts: ReadonlyMap<Atom, number>, before: Placed | undefined): Part {
  const placed: Placed[] = []
  const ornaments: PlacedOrnament[] = []
  for (const atom of atoms) {
    const start = starts.get(atom) ?? 0
    const scale = atom.look.size / 1000
    for (const ornament of atom.word.ornaments ?? []) {
      ornaments.push({ ornament, x: start + ornament.at * scale, look: atom.look })
    }
    for (const piece of atom.word.pieces) {
      const x = start + piece.at * scale
      placeAfter(placed, { piece, x, width: piece.width * scale, look: atom.look }, before)
    }
  }
  const [first] = atoms
  const text = atoms.map(atom => atom.text).join('')
  return { placed, ornaments, text, rightToLeft: (first?.level ?? 0) % 2 === 1, to: first?.look.to }
}

/** `before`: what the part begins behind. */
function placeAfter(placed: Placed[], next: Placed, before: Placed | undefined): void {
  const own = placed.at(-1)
  const last = own ?? before
  const adjoins = last !== undefined && Math.abs(last.x + last.width - next.x) < 0.01
  if (adjoins && last.piece.rightToLeft && !next.piece.rightToLeft) placed.push({ ...next, behind: true })
  else if (adjoins && own && joins(own, next)) {
    const piece = {
      ...own.piece,
      codes: own.piece.codes + next.piece.codes,
      width: own.piece.width + next.piece.width,
    }
    placed[placed.length - 1] = { ...own, piece, width: own.width + next.width }
  } else placed.push(next)
}

function joins(last: Placed, { piece, look }: Placed): boolean {
  const same = last.look === look || sameLook(last.look, look)
  return same && last.piece.font === piece.font && isBare(last.piece) && isBare(piece)
}

const isBare = (piece: Piece) =>
  piece.shift === undefined && piece.hidden === undefined && piece.means === undefined && !piece.rightToLeft

const sameLook = (a: RunStyle, b: RunStyle) =>
  a.size === b.size && a.color === b.color && a.rise === b.rise && a.struck === b.struck && a.to === b.to
