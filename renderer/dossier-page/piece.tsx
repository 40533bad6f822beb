import type { DossierDocument, Footnote } from '#shared/dossier/document.ts'
import { BlockView } from './block.tsx'
import { Checkpoint } from './checkpoint.tsx'
import { Contents, Cover } from './cover.tsx'
import styles from './dossier-page.module.css'
import type { Piece } from './pieces.ts'
import { useReading } from './reading.ts'
import words from './runs.module.css'
import { Runs } from './runs.tsx'

interface PieceProps {
  readonly document: DossierDocument
  readonly piece: Piece
}

export function PieceView({ document, piece }: PieceProps) {
  switch (piece.piece) {
    case 'cover':
      return <Cover document={document} />
    case 'contents':
      return <Contents document={document} />
    case 'section':
      return <h2>{piece.section.title}</h2>
    case 'block':
      return <BlockView block={piece.block} continued={piece.continued} />
    case 'notes':
      return <h2>Notes</h2>
    case 'note':
      return <Note note={piece.note} />
    case 'checkpoint':
      return <Checkpoint text={document.anchor.checkpoint} />
  }
}

function Note({ note: { number, text, quotes = [] } }: { readonly note: Footnote }) {
  const { goToCitation } = useReading()
  return (
    <div className={styles['note']}>
      <button
        type="button"
        className={words['note-mark']}
        aria-label={`Back to where note ${number} stands`}
        onClick={() => goToCitation(number)}
      >
        {number}
      </button>
      <div>
        <p>
          <Runs text={text} />
        </p>
        {quotes.map((quote, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: quotes have no name, and a document never changes
          <blockquote key={place}>
            <Runs text={quote} />
          </blockquote>
        ))}
      </div>
    </div>
  )
}
