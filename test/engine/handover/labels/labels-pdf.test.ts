import { expect, test } from 'vitest'
import { labelsPdf } from '#engine/handover/labels/exporter.ts'
import { sheets } from '#engine/handover/labels/sheets.ts'
import { stateOf } from '#shared/ops/apply.ts'
import { caseRecord, exhibitOf } from '../../../support/cases/records.ts'
import { codesOn, complaintsOf, has, hasPreflight, textOf } from '../../../support/pdf.ts'
import { write } from '../../formats/writing/edition-of.ts'

const long = 'A title that no label holds '.repeat(40)
const state = stateOf([
  caseRecord('Labels'),
  ...Array.from({ length: 30 }, (_, n) =>
    exhibitOf(n + 1, n === 4 ? long : n === 5 ? 'جواز سفر أحمد خالد الرشيد' : `Scan of a passport, 김철수 ${n}`),
  ),
])
const hash = (n: number) => n.toString(16).padStart(64, '0')

test.each(sheets)('$title: one label an exhibit, the same bytes twice', async sheet => {
  const { files, losses } = await write(labelsPdf, state, { sheet: sheet.id })
  const pdf = files.get('labels.pdf') ?? Buffer.alloc(0)
  expect((await write(labelsPdf, state, { sheet: sheet.id })).files.get('labels.pdf')?.equals(pdf)).toBe(true)
  expect(losses).toEqual([expect.objectContaining({ field: 'title', kind: 'lost' })])
  if (hasPreflight && sheet === sheets[0]) expect(complaintsOf(pdf)).toBe('')
  if (has('pdftotext')) {
    const text = textOf(pdf)
    for (let n = 1; n <= 30; n++) {
      expect(text).toContain(`E-${String(n).padStart(3, '0')}`)
      expect(text.replaceAll(' ', '')).toContain(hash(n))
    }
    expect(text).toContain('AMBER · RT-2026-014')
    expect(text).toContain('김철수')
    expect(text).toContain('جواز سفر أحمد خالد الرشيد')
  }
})

test.skipIf(!has('zbarimg') || !has('pdftoppm'))('every code on a sheet is read by zbar', async () => {
  const { files } = await write(labelsPdf, state, { sheet: 'a4-3x8' })
  const codes = codesOn(files.get('labels.pdf') ?? Buffer.alloc(0), 1)
  for (let n = 1; n <= 24; n++) expect(codes).toContain(`E-${String(n).padStart(3, '0')} sha256:${hash(n)}`)
})
