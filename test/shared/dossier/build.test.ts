import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { planCommand } from '#shared/commands/plan.ts'
import { buildDossier } from '#shared/dossier/build.ts'
import type { DossierDocument } from '#shared/dossier/document.ts'
import { exhibitOfClaim } from '#shared/dossier/evidence.ts'
import { readable } from '#shared/dossier/readable.ts'
import { templates } from '#shared/dossier/templates/list.ts'
import { valueText } from '#shared/dossier/value-text.ts'
import { all, type CaseState, get } from '#shared/ops/state.ts'
import { isCurrent } from '#shared/queries/claims.ts'
import { everyType } from '../../support/cases/every-type.ts'
import { hostile } from '../../support/cases/hostile.ts'
import { editionOf, orderOf, runsOf, sectionOf, textOf } from '../../support/dossiers.ts'
import { takeOps } from '../../support/live-state.ts'
import { fixedContext, freshState } from '../../support/plan-context.ts'
import { randomEdit, seeded } from '../../support/random-edits.ts'
import { expectSound } from './expect-sound.ts'

function edited(seed: number, count: number): CaseState {
  const [state, random, context] = [freshState(), seeded(seed), fixedContext()]
  for (let i = 0; i < count; i++) {
    const { command, input } = randomEdit(state, random)
    takeOps(state, planCommand(state, command, input, context))
  }
  return state
}

/** Each value on paper has a footnote with a hash, or stands in the findings. */
function expectEveryFigureBacked(state: CaseState): void {
  const { document, findings } = buildDossier(editionOf(state), orderOf({ notes: true }))
  const runs = [...runsOf(document)].filter(([section]) => section === 'entities' || section === 'links')
  for (const claim of all(state, 'claim').filter(isCurrent)) {
    const subject = state.records.get(claim.subject)
    if (!subject || ('removed' in subject && subject.removed)) continue
    const found = findings.some(each => each.kind === 'claim' && each.record === claim.subject)
    const text = readable(valueText(state, claim.value))
    const noted = runs.some(([, run]) => run.text === text && run.notes?.some(n => hasHash(document, n)))
    const gone = subject.record === 'link' && [subject.from, subject.to].some(id => get(state, 'entity', id)?.removed)
    if (exhibitOfClaim(state, claim) ? !(noted || gone) : !(found || gone)) expect.fail(`${claim.id} ${text}`)
  }
  expectSound(document)
}

const hasHash = (document: DossierDocument, number: number) =>
  document.notes[number - 1]?.text.some(run => run.look === 'figure' && /^[0-9a-f]{64}$/.test(run.text))

test('every figure has a note with its exhibit and hash, or is a finding', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 31 }), seed => expectEveryFigureBacked(edited(seed, 60))),
    { numRuns: 25 },
  )
})

test('of every type, link and value kind too', () => expectEveryFigureBacked(everyType()))

describe.each(templates.map(each => [each.id, each] as const))('%s', (template, { ofOne }) => {
  test.each([
    ['every type', () => everyType()],
    ['hostile text', () => hostile(300)],
    ['an empty case', () => freshState()],
  ])('is sound and the same twice: %s', (_, make) => {
    const state = make()
    const about = ofOne ? all(state, 'entity')[0]?.id : undefined
    const order = orderOf({ template, notes: true, ...(about ? { about } : {}) })
    const { document, leftOut } = buildDossier(editionOf(state), order)
    expectSound(document)
    expect(JSON.stringify(buildDossier(editionOf(make()), order).document)).toBe(JSON.stringify(document))
    expect(document.sections.at(-1)?.id).toBe('anchor')
    expect(leftOut.every(each => state.records.has(each.id))).toBe(true)
  })
})

test('the same source, exhibit and place is the same note', () => {
  const { document } = buildDossier(editionOf(everyType()), orderOf())
  const texts = document.notes.map(each => each.text.map(run => run.text).join(''))
  expect(new Set(texts).size).toBe(texts.length)
})

test('a profile tells of one entity and its links only, and may name the others', () => {
  const state = everyType()
  const [entity] = all(state, 'entity')
  const { document } = buildDossier(editionOf(state), orderOf({ template: 'profile', about: entity?.id ?? '' }))
  const headings = sectionOf(document, 'entities').filter(each => each.block === 'heading' && each.level === 3)
  expect(headings).toHaveLength(1)
})

test('what was withheld or blacked out is told by number and code', () => {
  const edition = editionOf(everyType(), {
    withheld: [{ id: 'claim-77', record: 'claim', handling: 'RED' }],
    redacted: [{ placeholder: '[REDACTED 3]', places: 4 }],
  })
  const text = textOf(buildDossier(edition, orderOf()).document)
  expect(text).toMatch(/claim-77 RED/)
  expect(text).toMatch(/\[REDACTED 3\] 4/)
})
