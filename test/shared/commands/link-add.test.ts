import { describe, expect, it } from 'vitest'
import { linkTypes } from '#shared/model/links/list.ts'
import { formatValue } from '#shared/model/lookup.ts'
import { entityTypes } from '#shared/model/types/list.ts'
import { claimsAbout } from '#shared/ops/state.ts'
import { memoryCase } from '../../support/memory-case.ts'

describe('a link of which nothing else is claimed', () => {
  const { state, run } = memoryCase()
  const source = run('source.add', { title: 'Panel', kind: 'document', sourceGrade: 'B', informationGrade: '2' })
  const byType = new Map(entityTypes.map(({ id }) => [id, run('entity.add', { type: id })]))
  const someOf = (ends: readonly string[] | 'any') => byType.get(ends === 'any' ? 'person' : (ends[0] ?? ''))

  it.each(linkTypes.map(type => [type.id, type] as const))('%s: its source says that it is so', (_, type) => {
    const link = run('link.add', { type: type.id, from: someOf(type.from), to: someOf(type.to), stated: { source } })
    const told = claimsAbout(state, link).map(claim => [
      claim.source,
      `${claim.sourceGrade}${claim.informationGrade}`,
      formatValue(claim.value),
    ])
    expect(told).toEqual([[source, 'B2', type.title]])
  })

  it('keeps the place, the words and the grade that were given, and none where none are', () => {
    const [from, to] = [byType.get('company'), byType.get('person')]
    const stated = { source, locator: 'p. 4', passage: 'a front', sourceGrade: 'C', informationGrade: '3' }
    const [claim] = claimsAbout(state, run('link.add', { type: 'related-to', from, to, stated }))
    expect(claim).toMatchObject({ ...stated, property: 'description' })
    expect(claimsAbout(state, run('link.add', { type: 'related-to', from, to }))).toEqual([])
  })
})
