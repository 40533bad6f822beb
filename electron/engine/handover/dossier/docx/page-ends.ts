/** What stands at the top and the bottom of every page: handling, reference, draft mark, page, journal head, checkpoint. */
import {
  AlignmentType,
  Footer,
  Header,
  ImageRun,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
} from 'docx'
import type { DossierDocument } from '#shared/dossier/document.ts'
import { mentioned } from '#shared/dossier/readable.ts'
import { directed } from '../direction.ts'
import { qrPicture } from './qr-picture.ts'
import { textWidth } from './table.ts'

/** Pixels of 96 to the inch: 21 mm, what a telephone reads from paper. */
const qrSize = 80
const qrWidth = 1300

/** The draft mark is a word: LibreOffice needs twice the time for a watermark on each of many pages. */
export function pageTop({ cover }: DossierDocument): Header {
  const draft = cover.draft === undefined ? [] : [new TextRun({ text: '   DRAFT', style: 'RunDraft' })]
  const line = new Paragraph({
    style: 'PageEnd',
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
    children: [
      ...runsOf(mentioned(cover.handling), 'RunHandling'),
      ...draft,
      new TextRun({ text: '\t' }),
      ...runsOf(mentioned(cover.reference)),
    ],
  })
  return new Header({ children: [line] })
}

const runsOf = (text: string, style?: string) =>
  directed(text).map(
    ({ text: stretch, rightToLeft }) =>
      new TextRun({ text: stretch, ...(style && { style }), ...(rightToLeft && { rightToLeft }) }),
  )

export function pageBottom({ anchor }: DossierDocument): Footer {
  const words = [
    small({ text: '' }),
    small({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
    small({ text: `Journal entry ${anchor.entries}, head` }),
    small({ text: anchor.head, style: 'RunFigure' }),
  ]
  const picture = qrPicture(anchor.checkpoint)
  if (picture === undefined) return new Footer({ children: words })
  const image = new ImageRun({
    type: 'png',
    data: picture,
    transformation: { width: qrSize, height: qrSize },
    altText: { name: 'Checkpoint', description: 'The checkpoint of the journal as a QR code', id: '1' },
  })
  const qr = new Paragraph({ style: 'PageEnd', alignment: AlignmentType.RIGHT, children: [image] })
  return new Footer({ children: [beside(words, [qr]), small({ text: '' })] })
}

function small(options: ConstructorParameters<typeof TextRun>[0]): Paragraph {
  return new Paragraph({ style: 'PageEnd', children: [new TextRun(options)] })
}

function beside(left: readonly Paragraph[], right: readonly Paragraph[]): Table {
  const widths = [textWidth - qrWidth, qrWidth]
  const none = { style: 'none' } as const
  return new Table({
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: 'dxa' },
    margins: { left: 0, right: 0 },
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    rows: [
      new TableRow({
        children: [left, right].map(
          (children, place) => new TableCell({ children, width: { size: widths[place] ?? 0, type: 'dxa' } }),
        ),
      }),
    ],
  })
}
