import type { Exhibit } from '#shared/model/records/exhibit.ts'
import { Composer } from '../dossier/fonts/composer.ts'
import type { PdfKit } from '../dossier/fonts/pdf-kit.ts'
import { placedIn } from '../dossier/pdf/line.ts'
import { openPdfKit } from '../dossier/pdf/open-pdf-kit.ts'
import { number } from '../dossier/pdf/operators.ts'
import { PageTree } from '../dossier/pdf/page-tree.ts'
import { streamed } from '../dossier/pdf/stream.ts'
import { type Heading, labelOf } from './label.ts'
import type { Sheet } from './sheets.ts'

export interface Labels extends Heading {
  readonly exhibits: readonly Exhibit[]
  readonly sheet: Sheet
  readonly author: string
  /** ISO UTC */
  readonly asOf: string
  /** Called where a label could not hold a field in full. */
  readonly cut: (exhibit: Exhibit, field: keyof Exhibit) => void
  readonly signal: AbortSignal
}

/** Sheets of labels as PDF/A-1b, one label an exhibit, row by row. The same exhibits give the same bytes. */
export async function* labelsOf(labels: Labels): AsyncGenerator<Uint8Array> {
  const { sheet, reference, author, asOf } = labels
  const about = { title: `Exhibit labels ${reference}`, author, subject: labels.handling, asOf, size: sheet.size }
  const kit = await openPdfKit(about, '1b')
  yield* streamed(kit, printed(kit, await Composer.for(kit), labels), labels.signal)
}

function* printed(kit: PdfKit, composer: Composer, { exhibits, sheet, cut, ...heading }: Labels): Generator<void> {
  const tree = new PageTree(kit)
  tree.add()
  for (const [n, exhibit] of exhibits.entries()) {
    const place = n % (sheet.columns * sheet.rows)
    if (place === 0 && n > 0) tree.add()
    const label = labelOf(composer, exhibit, heading, sheet)
    const x = sheet.first[0] + (place % sheet.columns) * sheet.step[0]
    const y = sheet.first[1] + Math.floor(place / sheet.columns) * sheet.step[1]
    for (const { piece } of label.lines.flatMap(placedIn)) kit.page.fonts[piece.font.id] ??= piece.font.ref()
    const operators = ['q', `1 0 0 1 ${number(x)} ${number(y)} cm`, ...label.operators, 'Q', '']
    kit.page.write(Buffer.from(operators.join('\n'), 'latin1'))
    for (const field of label.cut) cut(exhibit, field)
    yield
  }
  tree.close()
}
