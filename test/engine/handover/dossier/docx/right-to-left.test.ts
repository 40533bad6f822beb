import { describe, expect, test } from 'vitest'
import { runsRightToLeft } from '#engine/handover/dossier/direction.ts'
import type { Block, DossierDocument } from '#shared/dossier/document.ts'
import { names, sentences } from '../../../../support/cases/right-to-left.ts'
import { docxParts } from '../../../../support/docx.ts'
import { sampleDossier } from '../../../../support/sample-dossier.ts'

const texts = [...names, ...sentences]
const dossierOf = (blocks: readonly Block[]): DossierDocument => ({
  ...sampleDossier,
  cover: { ...sampleDossier.cover, handling: `TLP:AMBER ${names[0]}`, reference: names[1] ?? '' },
  sections: [{ id: 'names', title: 'Names', blocks }],
  notes: [],
})
const asParagraphs = dossierOf(texts.map(text => ({ block: 'paragraph', runs: [{ text }] })))

/** What Word reads: the runs of a paragraph, and the way each and the paragraph go. */
function paragraphsOf(body: string) {
  return Array.from(body.matchAll(/<w:p>.*?<\/w:p>/gs), ([paragraph]) => ({
    fromTheRight: paragraph.includes('<w:bidi/>'),
    runs: Array.from(paragraph.matchAll(/<w:r>(.*?)<w:t [^>]*>([^<]*)/gs), ([, look = '', text = '']) => ({
      rightToLeft: look.includes('<w:rtl/>'),
      text: text.replaceAll('&quot;', '"'),
    })),
  }))
}

describe('right-to-left text in a DOCX', () => {
  test('every paragraph that begins with it begins at the right, and no word is in a run of the other direction', async () => {
    const body = (await docxParts(asParagraphs)).get('word/document.xml') ?? ''
    const paragraphs = paragraphsOf(body)
    for (const text of texts) {
      const found = paragraphs.find(({ runs }) => runs.map(run => run.text).join('') === text)
      expect(found?.fromTheRight, text).toBe(runsRightToLeft(/\p{L}/u.exec(text)?.[0] ?? ''))
      for (const run of found?.runs ?? []) {
        expect(
          run.rightToLeft ? /[A-Za-z0-9]/.test(run.text) : runsRightToLeft(run.text.replace(/\P{L}/gu, '')),
          run.text,
        ).toBe(false)
      }
    }
  })

  test('page ends have it too, figures keep their place, and tables their columns', async () => {
    const drawing = {
      width: 100,
      height: 20,
      shapes: [{ shape: 'text', at: [0, 10], text: names[0] ?? '', size: 8, color: '#000000' }],
    } as const
    const parts = await docxParts(
      dossierOf([
        { block: 'figure', title: 'Chart', says: 'A chart.', drawing },
        { block: 'table', columns: [{ title: names[0] ?? '', share: 1 }], rows: [[[{ text: names[1] ?? '' }]]] },
      ]),
    )
    const body = parts.get('word/document.xml') ?? ''
    expect(body).toContain('<w:p><w:r><w:drawing>')
    expect(body).toContain('<w:bidiVisual w:val="0"/>')
    const head = [...parts].find(([path]) => path.startsWith('word/header'))?.[1] ?? ''
    expect(head.match(/<w:rtl\/>/g)).toHaveLength(2)
  })
})
