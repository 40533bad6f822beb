import { describe, expect, test } from 'vitest'
import { builtIn } from '#shared/model/catalogue.ts'
import { hueOf } from '#shared/model/hue-of.ts'
import { apply } from '#shared/ops/apply.ts'
import { invert } from '#shared/ops/op.ts'
import { all, stateHash } from '#shared/ops/state.ts'
import { claimsByProperty } from '#shared/queries/claims.ts'
import { parseFilter } from '#shared/queries/filter/parse.ts'
import { labelOf } from '#shared/queries/label.ts'
import { usesNow } from '#shared/queries/type-uses.ts'
import { balloon, withBalloon } from '../../support/balloon.ts'

describe('a type of the case', () => {
  test('is one more in the catalogue, with what its base has and its own properties', () => {
    const { now, type } = withBalloon()
    const { catalogue } = now()
    const known = catalogue.entityType(type)
    expect(known).toMatchObject({ title: 'Spy balloon', group: 'state', icon: 'cloud', base: 'aircraft' })
    expect(catalogue.entityTypes.at(-1)).toBe(known)
    expect(catalogue.builtInId(type)).toBe('aircraft')
    expect(known?.maps).toEqual(builtIn.entityType('aircraft')?.maps)
    expect(known?.properties.map(({ title }) => title)).toEqual([
      ...(builtIn.entityType('aircraft')?.properties ?? []).map(({ title }) => title),
      ...balloon.properties.map(({ title }) => title),
    ])
    expect(type).toMatch(/^et_/)
  })

  test('is given to entities, whose claims are read by its properties and which are called as it says', () => {
    const { now, type, run } = withBalloon()
    const claims = [
      { property: 'mission code', value: 'NK-7' },
      { property: 'Altitude', value: '18 km' },
      { property: 'status', value: 'Aloft' },
    ]
    const { says } = run('entity.add', { type, claims })
    const [entity] = all(now(), 'entity')
    expect(labelOf(now(), entity?.id ?? '')).toBe('NK-7')
    expect(says).toBe('Added spy balloon "NK-7"')
    const claimed = claimsByProperty(now(), entity?.id ?? '').map(({ property }) => property.title)
    expect(claimed).toEqual(['Altitude', 'Mission code', 'Status'])
    expect(() => run('claim.add', { subject: entity?.id ?? '', property: 'status', value: 'lost' })).toThrow(
      'must be one of aloft, shot down',
    )
    expect(() => run('claim.add', { subject: entity?.id ?? '', property: 'colour', value: 'red' })).toThrow('Altitude')
  })
})

describe('links of a type of the case', () => {
  test('are those of its base, and types of link of the case', () => {
    const { now, type, run } = withBalloon()
    const { catalogue } = now()
    for (const other of ['person', 'company', 'country', type])
      expect(catalogue.linkTypesBetween(type, other).map(({ id }) => id)).toEqual(
        builtIn.linkTypesBetween('aircraft', catalogue.builtInId(other)).map(({ id }) => id),
      )
    run('link-type.add', { title: 'pilots', reverse: 'piloted by', base: 'operates' })
    const [pilots] = all(now(), 'link-type')
    const fits = (id: string, from: string, to: string) =>
      now()
        .catalogue.linkTypesBetween(from, to)
        .some(each => each.id === id)
    expect(fits(pilots?.id ?? '', 'person', type)).toBe(fits('operates', 'person', 'aircraft'))
    run('entity.add', { type, name: 'NK-7' })
    run('entity.add', { type: 'person', name: 'Lee' })
    const [a, b] = all(now(), 'entity')
    run('link.add', { type: 'related-to', from: b?.id ?? '', to: a?.id ?? '' })
  })
})

describe('a type of the case that is changed', () => {
  test('is renamed wherever it is shown, and all of it is undone', () => {
    const { now, type, run } = withBalloon()
    run('entity.add', { type, name: 'NK-7' })
    const hash = stateHash(now())
    const { ops, says } = run('type.edit', {
      id: type,
      title: 'Airship',
      plural: null,
      group: 'digital',
      base: 'vessel',
    })
    expect(says).toContain('Airship')
    expect(now().catalogue.entityType(type)).toMatchObject({ title: 'Airship', plural: 'Airship', base: 'vessel' })
    expect(stateHash(apply(now(), invert(ops)))).toBe(hash)
    expect(apply(now(), invert(ops)).catalogue.entityType(type)?.title).toBe('Spy balloon')
  })

  test('has a colour of its own, or that of its group', () => {
    const { now, type, run } = withBalloon()
    const hue = () => hueOf(now().catalogue.entityType(type) ?? { group: 'funds' })
    expect(hue()).toBe('grey')
    const { ops, says } = run('type.edit', { id: type, hue: 'teal' })
    expect([hue(), says]).toEqual(['teal', expect.stringContaining('colour')])
    expect(apply(now(), invert(ops)).catalogue.entityType(type)).not.toHaveProperty('hue')
    run('type.edit', { id: type, hue: null, group: 'digital' })
    expect(hue()).toBe('slate')
    run('entity-type.add', { title: 'Courier', base: 'person', hue: 'plum' })
    expect(now().catalogue.entityTypes.at(-1)).toMatchObject({ group: 'people', hue: 'plum' })
    const unknown: string = 'mauve'
    expect(() => run('type.edit', { id: type, hue: unknown as 'plum' })).toThrow('amber')
  })

  test('stays while something is of it, and is found after it is no longer offered', () => {
    const { now, type, run } = withBalloon()
    run('entity.add', { type, name: 'NK-7' })
    expect(() => run('type.remove', { id: type })).toThrow('"Spy balloon" is used: 1 entity')
    const [entity] = all(now(), 'entity')
    run('entity.remove', { ids: [entity?.id ?? ''] })
    expect(usesNow(now(), type)).toEqual([])
    run('type.remove', { id: type })
    expect(now().catalogue.entityTypes).toHaveLength(builtIn.entityTypes.length)
    expect(now().catalogue.entityType(type)?.title).toBe('Spy balloon')
    expect(() => run('entity.add', { type, name: 'another' })).toThrow('is not a type of entity')
  })

  test('takes another base only where what is of it fits that', () => {
    const { now, type, run } = withBalloon()
    const claims = [{ property: 'registration', value: 'P-881' }]
    run('entity.add', { type, name: 'NK-7', claims })
    run('entity.add', { type: 'person', name: 'Lee' })
    const [balloon, person] = all(now(), 'entity')
    run('link.add', { type: 'operates', from: person?.id ?? '', to: balloon?.id ?? '' })
    expect(() => run('type.edit', { id: type, base: 'document' })).toThrow(
      /claim.* of what "document".* and 1 link that/,
    )
    expect(now().catalogue.builtInId(type)).toBe('aircraft')
    const [link] = all(now(), 'link')
    const [claim] = all(now(), 'claim').filter(({ property }) => property === 'registration')
    run('entity.remove', { ids: [link?.id ?? ''] })
    run('claim.status', { ids: [claim?.id ?? ''], status: 'retracted', reason: 'a mistake' })
    run('type.edit', { id: type, base: 'document' })
    expect(now().catalogue.builtInId(type)).toBe('document')
  })

  test('never has the name of another, nor a base that is none', () => {
    const { run, type } = withBalloon()
    expect(() => run('entity-type.add', { title: ' spy BALLOON', base: 'person' })).toThrow(
      'called "spy BALLOON" already',
    )
    expect(() => run('entity-type.add', { title: 'Person', base: 'person' })).toThrow('already')
    expect(() => run('entity-type.add', { title: 'Blimp', base: type })).toThrow('is not a type of built-in entity')
    expect(() => run('type.edit', { id: type, title: 'Wallet' })).toThrow('already')
    expect(() => run('type.edit', { id: 'person', title: 'Human' })).toThrow('not in this case')
    const twice = [{ title: 'Height', kind: 'text' } as const, { title: 'height', kind: 'number' } as const]
    expect(() => run('entity-type.add', { title: 'Blimp', base: 'aircraft', properties: twice })).toThrow('already')
  })
})

test('the catalogue is one and the same while no type changes', () => {
  const { now, run, type } = withBalloon()
  const { catalogue } = now()
  run('entity.add', { type, name: 'NK-7' })
  expect(now().catalogue).toBe(catalogue)
  run('type.edit', { id: 'person', properties: { add: [{ title: 'Shoe size', kind: 'number' }] } })
  expect(now().catalogue).not.toBe(catalogue)
})

test('no built-in id is one that a case can make', () => {
  for (const { id, properties } of [...builtIn.entityTypes, ...builtIn.linkTypes])
    expect([id, ...properties.map(each => each.id)].filter(each => each.includes('_'))).toEqual([])
})

test('a filter names a type of the case by its title', () => {
  const { now, type } = withBalloon()
  expect(parseFilter('type:"spy balloon",person', now().catalogue)).toEqual({ filter: { types: [type, 'person'] } })
})
