import { describe, expect, test } from 'vitest'
import { pdfOf } from '#engine/handover/dossier/pdf/pdf-of.ts'
import type { Block } from '#shared/dossier/document.ts'
import { names, sentences } from '../../../../support/cases/right-to-left.ts'
import { bytesOf, complaintsOf, file, has, hasPreflight, textOf, told } from '../../../../support/pdf.ts'
import { checkTagged } from '../../../../support/tagged/check.ts'
import { dossier } from './sample-dossier.ts'

const texts = [...names, ...sentences]
/** Over several lines, and with a word that no line holds. */
const long = `${names.join(' و ')} ${'محمد'.repeat(60)} ${names.join(', ')}`

/** Where texts stand: by themselves, in a cell, behind a label, in a list, on a figure. */
const blocks: readonly Block[] = [
  { block: 'paragraph', runs: [{ text: long }] },
  ...texts.map((text): Block => ({ block: 'paragraph', runs: [{ text }, { text: 'END' }] })),
  {
    block: 'table',
    title: names[0] ?? '',
    columns: [{ title: names[1] ?? '', share: 1 }],
    rows: names.map(text => [[{ text }]]),
  },
  { block: 'facts', rows: names.map(text => ({ label: 'Name', value: [{ text, look: 'strong', notes: [1] }] })) },
  { block: 'list', items: names.map(text => [{ text, to: 'names' }]) },
  { block: 'heading', level: 2, id: 'h', runs: [{ text: names[2] ?? '' }] },
]
const document = { ...dossier(0), sections: [{ id: 'names', title: names[0] ?? '', blocks }] }

/** Readers of PDF files put spaces and line breaks of their own between what they read one after the other. */
const unspaced = (text: string) => text.replace(/\s+/g, '')

describe('text that runs from right to left', () => {
  const pdf = bytesOf(pdfOf(document))

  test.skipIf(!has('pdftotext'))(`gives back ${texts.length} names and sentences as they were written`, async () => {
    const text = textOf(await pdf)
    const joined = unspaced(text)
    expect(texts.length).toBeGreaterThan(200)
    expect(texts.filter(each => !joined.includes(`${unspaced(each)}END`))).toEqual([])
    expect(joined).toContain(unspaced(long))
    expect(names.filter(name => joined.split(unspaced(name)).length < 4)).toEqual([])
  })
  test.skipIf(!has('pdftotext'))('gives back words whole, in the order that is seen too', async () => {
    const seen = told(await pdf, 'pdftotext', file, '-')
      .replace(/[\u202A-\u202E]/g, '')
      .replace(/\s+/g, ' ')
    expect(names.filter(name => !seen.includes(name))).toEqual([])
  })

  test.skipIf(!hasPreflight)('is PDF/A-1b where asked for, says Apache preflight', async () => {
    expect(complaintsOf(await bytesOf(pdfOf(document, { conformance: '1b' })))).toBe('')
  })

  test.skipIf(!has('qpdf'))('is read aloud in its own order, says its structure', async () => {
    const { complaints, read } = checkTagged(await pdf)
    expect(complaints).toEqual([])
    const aloud = new Set(read.map(({ text }) => unspaced(text)))
    expect(texts.filter(text => !aloud.has(`${unspaced(text)}END`))).toEqual([])
  })

  test('is the same bytes twice', async () => {
    expect((await bytesOf(pdfOf(document))).equals(await pdf)).toBe(true)
  })
})
