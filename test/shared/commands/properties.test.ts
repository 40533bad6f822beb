import { describe, expect, test } from 'vitest'
import type { CommandInput } from '#shared/commands/list.ts'
import { builtIn } from '#shared/model/catalogue.ts'
import { stateOf } from '#shared/ops/apply.ts'
import { all, type CaseState } from '#shared/ops/state.ts'
import { claimsByProperty } from '#shared/queries/claims.ts'
import { withBalloon } from '../../support/balloon.ts'

type NewProperty = NonNullable<CommandInput<'entity-type.add'>['properties']>[number]

describe('a property of the case', () => {
  test('is had by a built-in type and by what is based on it', () => {
    const { now, run, type } = withBalloon()
    const give = (id: string, property: NewProperty) => run('type.edit', { id, properties: { add: [property] } })
    give('aircraft', { title: 'Wingspan', kind: 'number' })
    for (const id of ['aircraft', type])
      expect(
        now()
          .catalogue.entityType(id)
          ?.properties.map(({ title }) => title),
      ).toContain('Wingspan')
    expect(now().catalogue.entityType('vessel')).toBe(builtIn.entityType('vessel'))
    expect(() => give('aircraft', { title: 'wingspan', kind: 'text' })).toThrow('already')
    expect(() => give('paid', { title: 'Fee', kind: 'choice' })).toThrow('two or more')
    give('paid', { title: 'Fee', kind: 'money' })
    expect(now().catalogue.linkType('paid')?.properties.at(-1)?.title).toBe('Fee')
  })

  test('is changed, and removed only where no current claim is of it; what was said stays readable', () => {
    const { now, run, type } = withBalloon()
    const [altitude] = all(now(), 'custom-property')
    const id = altitude?.id ?? ''
    run('entity.add', { type, claims: [{ property: id, value: '18 km' }] })
    run('type.edit', { id: type, properties: { change: [{ id, title: 'Height', many: true }] } })
    expect(
      now()
        .catalogue.entityType(type)
        ?.properties.find(each => each.id === id),
    ).toMatchObject({
      title: 'Height',
      many: true,
    })
    expect(() => run('type.edit', { id: type, properties: { drop: [id] } })).toThrow('"Height" is used: 1 claim')
    const [claim] = all(now(), 'claim')
    run('claim.status', { ids: [claim?.id ?? ''], status: 'retracted', reason: 'a mistake' })
    run('type.edit', { id: type, properties: { drop: [id] } })
    const shape = now().catalogue.entityType(type)
    expect(shape?.featured).not.toContain(id)
    expect(shape?.properties.map(each => each.id)).not.toContain(id)
    expect(claimsByProperty(now(), claim?.subject ?? '').map(({ property }) => property.title)).toContain('Height')
    expect(() => run('claim.add', { subject: claim?.subject ?? '', property: id, value: '19 km' })).toThrow(
      'has no property "Height". It has:',
    )
    run('type.edit', { id: type, properties: { add: [{ title: 'Height', kind: 'number' }] } })
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

test('all that is changed of a type is one entry, and is refused as a whole', () => {
  const { now, type, run } = withBalloon()
  const before = now()
  const [altitude, code, status] = all(before, 'custom-property').map(({ id }) => id)
  const titles = () =>
    now()
      .catalogue.entityType(type)
      ?.properties.flatMap(each => (each.custom ? [each.title] : []))
  const change = [{ id: code ?? '', title: 'Altitude' }]
  const properties = { change, drop: [altitude ?? ''], add: [{ title: 'Mission code', kind: 'number' } as const] }
  run('type.edit', { id: type, title: 'Airship', properties })
  expect(titles()).toEqual(['Altitude', 'Status', 'Mission code'])
  const held = now()
  const twice = { change: [{ id: code ?? '', title: 'Code' }], add: [{ title: 'code', kind: 'text' } as const] }
  expect(() => run('type.edit', { id: type, title: 'Blimp', properties: twice })).toThrow('already')
  expect(() => run('type.edit', { id: 'aircraft', properties: { add: [{ title: 'Status', kind: 'text' }] } })).toThrow(
    'called "Status" already',
  )
  expect(() => run('type.edit', { id: 'aircraft', properties: { drop: [code ?? ''] } })).toThrow('not in this case')
  run('entity.add', { type, claims: [{ property: status ?? '', value: 'aloft' }] })
  const without = { change: [{ id: status ?? '', choices: ['shot down', 'lost'] }] }
  expect(() => run('type.edit', { id: type, properties: without })).toThrow('"Status: aloft" is used: 1 claim')
  run('type.edit', { id: type, properties: { change: [{ id: status ?? '', choices: ['lost', 'aloft'] }] } })
  expect(held.catalogue.entityType(type)?.title).toBe('Airship')
})

test('properties stay in the order they were made in, whatever order their records come in', () => {
  const { now, type, run } = withBalloon()
  run('type.edit', { id: type, properties: { add: [{ title: 'A last one', kind: 'text' }] } })
  const own = (state: CaseState) =>
    state.catalogue.entityType(type)?.properties.flatMap(each => (each.custom ? [each.title] : []))
  const records = [...now().records.values()]
  const order = ['Altitude', 'Mission code', 'Status', 'A last one']
  for (const each of [records, records.toReversed()]) expect(own(stateOf(each))).toEqual(order)
})

test('how a link reads from its other end follows its title until somebody words it', () => {
  const { now, run } = withBalloon()
  run('link-type.add', { title: 'pilots', base: 'operates' })
  const [{ id } = { id: '' }] = all(now(), 'link-type')
  const reverse = () => now().catalogue.linkType(id)?.reverse
  run('type.edit', { id, title: 'steers' })
  expect(reverse()).toBe('← steers')
  run('type.edit', { id, reverse: 'steered by' })
  run('type.edit', { id, title: 'pilots' })
  expect(reverse()).toBe('steered by')
  run('type.edit', { id, reverse: null })
  expect(reverse()).toBe('← pilots')
})
