import type { Block, DossierDocument, Footnote, Section } from '#shared/dossier/document.ts'

/** What is drawn or left undrawn as a whole while the page scrolls. */
export type Piece =
  | { readonly piece: 'cover' }
  | { readonly piece: 'contents' }
  | { readonly piece: 'section'; readonly section: Section }
  /** `continued`: the same block began in the piece before. */
  | { readonly piece: 'block'; readonly block: Block; readonly continued: boolean }
  | { readonly piece: 'notes' }
  | { readonly piece: 'note'; readonly note: Footnote }
  | { readonly piece: 'checkpoint' }

/** A block of many rows is cut into slices of so many: about one screen. */
const rowsInSlice = 40

export function piecesOf(document: DossierDocument): readonly Piece[] {
  return [
    { piece: 'cover' },
    { piece: 'contents' },
    ...document.sections.flatMap((section): Piece[] => [
      { piece: 'section', section },
      ...section.blocks.flatMap(sliced),
    ]),
    ...(document.notes.length > 0 ? [{ piece: 'notes' } as const] : []),
    ...document.notes.map(note => ({ piece: 'note', note }) as const),
    ...(document.anchor.checkpoint === '' ? [] : [{ piece: 'checkpoint' } as const]),
  ]
}

function sliced(block: Block): readonly Piece[] {
  return slicesOf(block).map((slice, place) => ({ piece: 'block', block: slice, continued: place > 0 }))
}

function slicesOf(block: Block): readonly Block[] {
  switch (block.block) {
    case 'facts':
      return cut(block.rows).map(rows => ({ ...block, rows }))
    case 'table':
      return cut(block.rows).map(rows => ({ ...block, rows }))
    case 'list':
      return cut(block.items).map(items => ({ ...block, items }))
    default:
      return [block]
  }
}

/** At least one slice, so that an empty table still shows its head. */
function cut<Row>(rows: readonly Row[]): readonly (readonly Row[])[] {
  const count = Math.max(1, Math.ceil(rows.length / rowsInSlice))
  return Array.from({ length: count }, (_, place) => rows.slice(place * rowsInSlice, (place + 1) * rowsInSlice))
}

/** Where each section, heading and note begins, by its id or `note 3`. */
export function placesOf(pieces: readonly Piece[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  for (const [place, piece] of pieces.entries()) {
    const name = nameOf(piece)
    if (name !== undefined) places.set(name, place)
  }
  return places
}

export function noteName(note: number): string {
  return `note ${note}`
}

function nameOf(piece: Piece): string | undefined {
  if (piece.piece === 'section') return piece.section.id
  if (piece.piece === 'note') return noteName(piece.note.number)
  if (piece.piece === 'block' && piece.block.block === 'heading') return piece.block.id
  return undefined
}

/** The first piece that cites each note, by the note's number. */
export function citationsOf(pieces: readonly Piece[]): ReadonlyMap<number, number> {
  const first = new Map<number, number>()
  for (const [place, piece] of pieces.entries()) {
    if (piece.piece !== 'block') continue
    for (const text of textsOf(piece.block)) {
      for (const note of text.flatMap(run => run.notes ?? [])) if (!first.has(note)) first.set(note, place)
    }
  }
  return first
}

function textsOf(block: Block) {
  switch (block.block) {
    case 'facts':
      return block.rows.map(row => row.value)
    case 'table':
      return block.rows.flat()
    case 'list':
      return block.items
    case 'figure':
      return []
    default:
      return [block.runs]
  }
}
