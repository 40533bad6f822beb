import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { pdfOf } from '#engine/handover/dossier/pdf/pdf-of.ts'
import { bytesOf, codesOn, complaintsOf, file, has, hasPreflight, textOf, told } from '../../../../support/pdf.ts'
import { address, checkpoint, dossier, sha256, spoken } from './sample-dossier.ts'

const pages = (pdf: Buffer) => Number(/Pages:\s+(\d+)/.exec(told(pdf, 'pdfinfo', file))?.[1])

describe('a dossier as PDF', () => {
  let pdf: Buffer
  beforeAll(async () => {
    pdf = await bytesOf(pdfOf(dossier(120)))
  })

  test('is the same bytes every time', async () => {
    const again = await bytesOf(pdfOf(dossier(120)))
    const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
    expect(hash(again)).toBe(hash(pdf))
  })

  test.skipIf(!hasPreflight)('is PDF/A-1b where asked for, says Apache preflight', async () => {
    expect(complaintsOf(await bytesOf(pdfOf(dossier(120), { conformance: '1b' })))).toBe('')
  })

  test.skipIf(!has('qpdf'))('is sound, says qpdf', () => {
    expect(told(pdf, 'qpdf', '--check', file)).toContain('No syntax or stream encoding errors')
  })

  test.skipIf(!has('pdftotext'))('gives back every name, address, amount and hash', () => {
    const text = textOf(pdf)
    for (const part of spoken) expect(text).toContain(part)
    expect(text.split(address)).toHaveLength(121)
    for (let n = 0; n < 120; n++) expect(text).toContain(`${n},000.50[${1 + (n % 3)}]`)
    expect(text.split(sha256)).toHaveLength(5)
    expect(text).toContain('[U+202E]')
    expect(text).toContain('[U+D800]')
  })

  test.skipIf(!has('pdftotext'))(
    'has on every page handling, reference, draft, head and its number of how many',
    () => {
      const count = pages(pdf)
      for (let n = 1; n <= count; n++) {
        const text = told(pdf, 'pdftotext', '-raw', '-f', `${n}`, '-l', `${n}`, file, '-').replace(/\s+/g, ' ')
        for (const part of ['TLP:AMBER+STRICT', 'RT-2026-0042', 'DRAFT', 'a3f1'.repeat(16), '12345 entries'])
          expect(text).toContain(part)
        expect(text).toContain(`of ${count}`)
        expect(text).toContain(`Page ${n}`)
      }
    },
  )

  test.skipIf(!has('zbarimg') || !has('pdftoppm'))('carries the signed checkpoint as a QR code, says zbar', () => {
    expect(codesOn(pdf, 3).join('\n')).toContain(checkpoint.trim())
  })

  test.skipIf(!has('pdffonts'))('embeds every font it uses', () => {
    const rows = told(pdf, 'pdffonts', file).trim().split('\n').slice(2)
    expect(rows.length).toBeGreaterThan(6)
    for (const row of rows) expect(row).toMatch(/Identity-H\s+yes\s+yes\s+yes/)
  })
})

describe('what could break it', () => {
  test.skipIf(!has('pdftotext'))('a megabyte in one cell, with and without spaces', async () => {
    for (const cell of ['word '.repeat(200_000), `${'x'.repeat(500_000)}END`]) {
      const pdf = await bytesOf(pdfOf(dossier(1, cell)))
      expect(told(pdf, 'qpdf', '--check', file)).toContain('No syntax')
      expect(pages(pdf)).toBeGreaterThan(50)
    }
  })

  test('empty tables, unknown links, twice the same id', async () => {
    const { cover, anchor, caseId, asOf } = dossier(0)
    const blocks = [
      { block: 'table', columns: [], rows: [] },
      { block: 'paragraph', runs: [{ text: 'to nowhere', to: 'nothing', notes: [99] }] },
      { block: 'list', items: [[]] },
    ] as const
    const sections = [
      { id: 'same', title: '', blocks },
      { id: 'same', title: '', blocks: [] },
    ]
    const pdf = await bytesOf(pdfOf({ cover, anchor, caseId, asOf, sections, notes: [] }))
    expect(pdf.subarray(-6).toString()).toContain('%%EOF')
    expect(pdf.length).toBeLessThan(200_000)
  })

  test('is cancelled by its signal', async () => {
    const signal = AbortSignal.abort(new Error('enough'))
    await expect(bytesOf(pdfOf(dossier(500), { signal }))).rejects.toThrow('enough')
  })
})
