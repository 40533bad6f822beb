import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gradeRank, schemeOf } from '#shared/model/grade.ts'
import { addressBook, looksAlike } from '#shared/queries/addresses.ts'
import { badgesOf } from '#shared/queries/badges.ts'
import { claimsByProperty, inOrder } from '#shared/queries/claims.ts'
import { contextOf, labelOf } from '#shared/queries/label.ts'
import { total } from '#shared/queries/totals.ts'
import { claimOf } from '../../support/cases/records.ts'
import { memoryCase } from '../../support/memory-case.ts'

/** Two sources that disagree about one theft: the story of the sample. */
function theft() {
  const { state, run } = memoryCase()
  const panel = run('source.add', { title: 'UN panel', kind: 'document', sourceGrade: 'B', informationGrade: '2' })
  const press = run('source.add', { title: 'Press', kind: 'press', sourceGrade: 'C', informationGrade: '3' })
  const incident = run('entity.add', { type: 'incident', name: 'Thefts of 2022' })
  const claim = (value: string, source: string) =>
    run('claim.add', { subject: incident, property: 'loss', value, source })
  return { state, run, incident, panel, press, claim }
}

const loss = (state: ReturnType<typeof theft>['state'], id: string) =>
  claimsByProperty(state, id).find(each => each.property.id === 'loss')

describe('claims', () => {
  it('lets contradictory figures stand together, graded, and shows the range', () => {
    const { state, incident, panel, press, claim } = theft()
    claim('1.7 billion USD', press)
    claim('630 million to over 1 billion USD', panel)
    const found = loss(state, incident)
    expect(found?.conflict).toBe(true)
    expect(found?.claims.map(each => `${each.sourceGrade}${each.informationGrade}`)).toEqual(['B2', 'C3'])
    expect(total(found?.claims ?? [])).toBe('630 M – 1.7 B USD')
    expect(badgesOf(state, incident, addressBook(state))).toEqual(['conflict'])
    expect(contextOf(state, incident)).toContain('630 M – 1.7 B USD')
  })

  it('shows the preferred value where one is preferred, and says that others disagree', () => {
    const { state, run, incident, panel, press, claim } = theft()
    claim('1.7 billion USD', press)
    const kept = claim('630 million USD', panel)
    expect(contextOf(state, incident)).toContain('630 M – 1.7 B USD')
    run('claim.prefer', { id: kept, because: 'the panel saw the books' })
    expect(contextOf(state, incident)).toContain('630 M USD, others disagree')
    expect(contextOf(state, incident)).not.toContain('1.7')
    expect(badgesOf(state, incident, addressBook(state))).toEqual(['conflict'])
    run('claim.prefer', { id: kept, because: null })
    expect(contextOf(state, incident)).toContain('630 M – 1.7 B USD')
  })

  it('says nothing of others where they agree with the preferred value, or are retracted', () => {
    const { state, run, incident, panel, press, claim } = theft()
    const other = claim('630 million USD', press)
    run('claim.prefer', { id: claim('USD 630,000,000', panel), because: 'of record' })
    expect(contextOf(state, incident)).toMatch(/630 M USD$/)
    run('claim.status', { ids: [other], status: 'retracted', reason: 'misread' })
    expect(contextOf(state, incident)).toMatch(/630 M USD$/)
  })

  it('is no conflict where sources agree, or where one was retracted with a reason', () => {
    const { state, run, incident, panel, press, claim } = theft()
    claim('100 million USD', press)
    claim('USD 100,000,000', panel)
    expect(loss(state, incident)?.conflict).toBe(false)
    const wrong = claim('200 million USD', press)
    expect(loss(state, incident)?.conflict).toBe(true)
    expect(() => run('claim.status', { ids: [wrong], status: 'retracted' })).toThrow('needs a reason')
    run('claim.status', { ids: [wrong], status: 'retracted', reason: 'misread' })
    expect(loss(state, incident)?.conflict).toBe(false)
    expect(loss(state, incident)?.former.map(each => each.id)).toEqual([wrong])
  })

  it('prefers one claim at a time, and only with a reason', () => {
    const { state, run, incident, panel, press, claim } = theft()
    const [first, second] = [claim('1 M USD', press), claim('2 M USD', panel)]
    expect(() => run('claim.prefer', { id: first, because: '' })).toThrow()
    run('claim.prefer', { id: first, because: 'nearer to the event' })
    run('claim.prefer', { id: second, because: 'primary source' })
    const claims = loss(state, incident)?.claims ?? []
    expect(claims.map(each => [each.id, each.preferred])).toEqual([
      [second, true],
      [first, undefined],
    ])
  })

  it('supersedes what was recorded wrongly and keeps it', () => {
    const { state, run, incident, press, claim } = theft()
    const typo = claim('17 billion USD', press)
    run('claim.correct', { id: typo, value: '1.7 billion USD' })
    const found = loss(state, incident)
    expect(found?.claims).toHaveLength(1)
    expect(found?.claims[0]?.source).toBe(press)
    expect(found?.former[0]).toMatchObject({ id: typo, status: 'superseded' })
  })

  it('derives labels from claims: a sourced name is kept when the entity is renamed', () => {
    const { state, run, press } = theft()
    const id = run('entity.add', { type: 'person', claims: [{ property: 'name', value: 'Kim Chol', source: press }] })
    run('entity.rename', { id, name: '김철' })
    expect(labelOf(state, id)).toBe('김철')
    run('entity.rename', { id, name: 'Kim Chol-su' })
    expect(labelOf(state, id)).toBe('Kim Chol-su')
    const names = claimsByProperty(state, id)[0]
    expect([names?.claims.length, names?.former.length]).toEqual([2, 1])
    expect(labelOf(state, run('entity.add', { type: 'wallet' }))).toBe('unnamed wallet')
  })

  it('takes a typed address as an address, not as a name', () => {
    const { state, run } = theft()
    const id = run('entity.add', { type: 'wallet', name: '0x098b716b8aaf21512996dc57eb0615e2383e2f96' })
    expect(claimsByProperty(state, id).map(each => each.property.id)).toEqual(['address'])
    expect(labelOf(state, id)).toBe('0x098B716B8Aaf21512996dC57EB0615e2383E2f96')
  })

  it('flags addresses that could be taken for each other', () => {
    const { state, run } = theft()
    const add = (address: string) => run('entity.add', { type: 'address', name: address })
    const ids = ['0x098b716b8aaf21512996dc57eb0615e2383e2f96', '0x098b000000000000000000000000000000002f96'].map(add)
    const other = add('0x1111111111111111111111111111111111111111')
    const book = addressBook(state)
    expect([...ids, other].filter(id => looksAlike(state, book, id))).toEqual(ids)
    expect(badgesOf(state, ids[0] ?? '', book)).toEqual(['lookAlike'])
    expect(badgesOf(state, other, book)).toEqual([])
    expect(new Set(book.short.values()).size).toBe(3)
  })
})

describe('claims graded in different schemes', () => {
  const marks = fc.constantFrom(
    { sourceGrade: 'A', informationGrade: '1' } as const,
    { sourceGrade: 'B', informationGrade: '2' } as const,
    { sourceGrade: 'F', informationGrade: '6' } as const,
    { scheme: '5x5x5', sourceGrade: 'A', informationGrade: '1' } as const,
    { scheme: '5x5x5', sourceGrade: 'E', informationGrade: '4' } as const,
    { scheme: '3x5x2', sourceGrade: '1', informationGrade: 'A' } as const,
  )
  const claims = fc
    .array(fc.tuple(marks, fc.integer({ min: 10, max: 59 })), { maxLength: 12 })
    .map(all =>
      all.map(([grade, minute], n) =>
        claimOf(
          n,
          'someone',
          'description',
          { kind: 'text', text: 'x' },
          { ...grade, at: `2026-03-01T09:${minute}:00Z` },
        ),
      ),
    )

  it('stand in one order however they come: by grade within a scheme, by time between schemes', () => {
    fc.assert(
      fc.property(claims, fc.nat(), (given, seed) => {
        const order = inOrder(given)
        const shuffled = given.map((claim, n) => ({ claim, at: (n * 7919 + seed) % 101 })).sort((a, b) => a.at - b.at)
        expect(inOrder(shuffled.map(each => each.claim))).toEqual(order)
        const schemes = order.map(claim => schemeOf(claim))
        const groups = [...new Set(schemes)]
        expect(schemes).toEqual([...schemes].sort((a, b) => groups.indexOf(a) - groups.indexOf(b)))
        const oldest = groups.map(
          id =>
            order
              .filter(claim => schemeOf(claim) === id)
              .map(claim => claim.at)
              .sort()[0],
        )
        expect(oldest).toEqual([...oldest].sort())
        for (const id of groups) {
          const ranks = order.filter(claim => schemeOf(claim) === id).map(gradeRank)
          expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
        }
      }),
    )
  })
})
