import { describe, expect, test } from 'vitest'
import { builtIn } from '#shared/model/catalogue.ts'
import { all } from '#shared/ops/state.ts'
import { claimsByProperty } from '#shared/queries/claims.ts'
import { withBalloon } from '../../support/balloon.ts'

describe('a property of the case', () => {
  test('is had by a built-in type and by what is based on it', () => {
    const { now, run, type } = withBalloon()
    run('property.add', { of: 'aircraft', title: 'Wingspan', kind: 'number' })
    for (const id of ['aircraft', type])
      expect(
        now()
          .catalogue.entityType(id)
          ?.properties.map(({ title }) => title),
      ).toContain('Wingspan')
    expect(now().catalogue.entityType('vessel')).toBe(builtIn.entityType('vessel'))
    expect(() => run('property.add', { of: 'aircraft', title: 'wingspan', kind: 'text' })).toThrow('already')
    expect(() => run('property.add', { of: 'paid', title: 'Fee', kind: 'choice' })).toThrow('two or more')
    run('property.add', { of: 'paid', title: 'Fee', kind: 'money' })
    expect(now().catalogue.linkType('paid')?.properties.at(-1)?.title).toBe('Fee')
  })

  test('is changed, and removed only where no current claim is of it; what was said stays readable', () => {
    const { now, run, type } = withBalloon()
    const [altitude] = all(now(), 'custom-property')
    const id = altitude?.id ?? ''
    run('entity.add', { type, claims: [{ property: id, value: '18 km' }] })
    run('property.edit', { id, title: 'Height', many: true })
    expect(
      now()
        .catalogue.entityType(type)
        ?.properties.find(each => each.id === id),
    ).toMatchObject({
      title: 'Height',
      many: true,
    })
    expect(() => run('property.remove', { id })).toThrow('"Height" is used: 1 claim')
    const [claim] = all(now(), 'claim')
    run('claim.status', { ids: [claim?.id ?? ''], status: 'retracted', reason: 'a mistake' })
    run('property.remove', { id })
    const shape = now().catalogue.entityType(type)
    expect(shape?.featured).not.toContain(id)
    expect(shape?.properties.map(each => each.id)).not.toContain(id)
    expect(claimsByProperty(now(), claim?.subject ?? '').map(({ property }) => property.title)).toContain('Height')
    expect(() => run('claim.add', { subject: claim?.subject ?? '', property: id, value: '19 km' })).toThrow(
      'has no property "Height". It has:',
    )
    run('property.add', { of: type, title: 'Height', kind: 'number' })
  })
})

test('a value preferred under a property named by its title takes the preference of the one before', () => {
  const { now, type, run } = withBalloon()
  run('entity.add', { type, claims: [{ property: 'Altitude', value: '18 km' }] })
  const [balloon] = all(now(), 'entity')
  const subject = balloon?.id ?? ''
  const better = { property: 'altitude', preferred: true, preferredBecause: 'measured' } as const
  run('claim.add', { subject, ...better, value: '19 km' })
  run('claim.add', { subject, ...better, value: '20 km' })
  expect(all(now(), 'claim').flatMap(({ preferred, original }) => (preferred ? [original] : []))).toEqual(['20 km'])
})
