import { beforeAll, describe, expect, test } from 'vitest'
import { buildDossier } from '#shared/dossier/build.ts'
import type { DossierDocument } from '#shared/dossier/document.ts'
import { valueText } from '#shared/dossier/value-text.ts'
import { all, type CaseState } from '#shared/ops/state.ts'
import { isCurrent } from '#shared/queries/claims.ts'
import { editionOf, orderOf, runsOf, sectionOf, tablesIn, textOf } from '../../support/dossiers.ts'
import { sampleState } from '../../support/sample-state.ts'
import { expectSound } from './expect-sound.ts'

describe('the case file of the sample', () => {
  let state: CaseState
  let document: DossierDocument
  beforeAll(async () => {
    state = await sampleState()
    const built = buildDossier(editionOf(state), orderOf({ summary: 'The [@Lazarus Group] is named for it [E-003].' }))
    document = built.document
    expect(built.findings).toEqual([])
  })

  test('is sound and no draft', () => {
    expectSound(document)
    expect(document.cover.draft).toBeUndefined()
  })

  test('tells every value, every address in full, every hash', () => {
    const text = textOf(document)
    for (const claim of all(state, 'claim').filter(isCurrent)) expect(text).toContain(valueText(state, claim.value))
    for (const { sha256, number } of all(state, 'exhibit')) {
      expect(text).toContain(sha256)
      expect(text).toContain(number)
    }
  })

  test('leaves the gap before what stands apart outside of it, where a name before it may run right to left', () => {
    const begun = [...runsOf(document)].filter(
      ([, { text, look }]) => look !== undefined && /^\s+[\p{L}\p{N}]/u.test(text),
    )
    expect(begun).toEqual([])
  })

  test('puts the conflicts side by side, with the reason or that none is preferred', () => {
    const found = tablesIn(sectionOf(document, 'conflicts'))
    expect(found.map(each => each.rows.length)).toEqual([2, 2, 2])
    const text = textOf({ ...document, sections: document.sections.filter(each => each.id === 'conflicts') })
    expect(text).toContain('It is the panel’s own range')
    expect(text).toContain('None is preferred.')
    expect(text).toContain('Taken together they give 630 M – 1.7 B USD')
  })

  test('never makes a first of January out of a year', () => {
    const text = textOf({ ...document, sections: document.sections.filter(each => each.id === 'chronology') })
    expect(text).toContain('2022-06')
    expect(text).not.toMatch(/\d{4}-01-01/)
    const years = sectionOf(document, 'chronology').flatMap(each =>
      each.block === 'heading' ? each.runs[0]?.text : [],
    )
    expect(years).toEqual([...years].sort())
  })

  test('marks what is illustrative, and draws nothing of it among amounts and dates', () => {
    const illustrative = all(state, 'claim').filter(claim => claim.status === 'illustrative')
    const marked = [...runsOf(document)].filter(([, run]) => run.text.startsWith('ILLUSTRATIVE'))
    expect(marked.length).toBeGreaterThanOrEqual(illustrative.length)
  })

  test('counts correlations apart', () => {
    expect(textOf(document)).toContain('and apart from these 1 correlation.')
  })

  test('draws each board with all its nodes, in proportion', () => {
    const figures = sectionOf(document, 'charts').flatMap(each => (each.block === 'figure' ? [each] : []))
    expect(figures.map(each => each.title)).toEqual([
      'Board "Main story"',
      'Board "Statements, law and places"',
      'Board "Lazarus Group on public lists"',
      'Amounts in US dollar (USD)',
      'Timeline',
    ])
    for (const { drawing } of figures) {
      for (const shape of drawing.shapes) {
        const points = shape.shape === 'line' ? shape.points : [shape.at]
        for (const [x, y] of points) {
          expect(x).toBeGreaterThanOrEqual(0)
          expect(y).toBeGreaterThanOrEqual(0)
          expect(x).toBeLessThanOrEqual(drawing.width)
          expect(y).toBeLessThanOrEqual(drawing.height)
        }
      }
    }
  })
})
