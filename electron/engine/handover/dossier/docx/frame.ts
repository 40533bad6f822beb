import { Document, LevelFormat, Packer } from 'docx'
import type { DossierDocument } from '#shared/dossier/document.ts'
import { readable } from '#shared/dossier/readable.ts'
import { pageBottom, pageTop } from './page-ends.ts'
import { styles } from './styles.ts'

/** Twentieths of a point: 20 mm. */
const margin = 1134

/** The file without its content: styles, page ends, settings, and what Word wants besides. */
export function frameOf(document: DossierDocument): Promise<Buffer> {
  const { cover } = document
  const frame = new Document({
    title: readable(cover.title),
    subject: readable(cover.template),
    creator: readable(cover.author),
    lastModifiedBy: readable(cover.author),
    keywords: readable([cover.handling, cover.reference].filter(word => word !== '').join(', ')),
    styles,
    numbering: {
      config: [
        {
          reference: 'bullets',
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              style: { paragraph: { indent: { left: 340, hanging: 240 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        headers: { default: pageTop(document) },
        footers: { default: pageBottom(document) },
        properties: {
          page: { margin: { top: 1250, bottom: 2000, left: margin, right: margin, header: 560, footer: 480 } },
        },
        children: [],
      },
    ],
  })
  return Packer.toBuffer(frame)
}
