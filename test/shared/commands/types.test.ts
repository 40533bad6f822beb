import { expect, describe as group, test } from 'vitest'
import { describe } from '#shared/commands/describe.ts'
import type { CommandId, CommandInput } from '#shared/commands/list.ts'
import { planCommand } from '#shared/commands/plan.ts'
import { builtIn } from '#shared/model/catalogue.ts'
import { apply, emptyState } from '#shared/ops/apply.ts'
import { invert } from '#shared/ops/op.ts'
import { all, type CaseState, stateHash } from '#shared/ops/state.ts'
import { claimsByProperty } from '#shared/queries/claims.ts'
import { parseFilter } from '#shared/queries/filter/parse.ts'
import { labelOf } from '#shared/queries/label.ts'

const context = () => {
  let made = 0
  const prefix: Readonly<Record<string, string>> = { 'entity-type': 'et', 'link-type': 'lt', 'custom-property': 'cp' }
  return {
    by: 'A. Keller',
    at: '2026-03-01T09:00:00.000Z',
    newId: (record: string) => `${prefix[record] ?? record.slice(0, 2)}_${++made}`,
  }
}

/** A case to which one command after another is done; each gives the ops and the state after it. */
function beginning() {
  const made = context()
  let state: CaseState = emptyState()
  return {
    now: () => state,
    run: <C extends CommandId>(command: C, input: CommandInput<C>) => {
      const ops = planCommand(state, command, input, made)
      const before = state
      state = apply(state, ops)
      return { ops, before, says: describe(state, { seq: 1, at: made.at, by: made.by, command, ops }) }
    },
  }
}

const balloon = {
  title: 'Spy balloon',
  plural: 'Spy balloons',
  base: 'aircraft',
  group: 'state',
  icon: 'cloud',
  properties: [
    { title: 'Altitude', kind: 'text' },
    { title: 'Mission code', kind: 'text', caption: true, many: true },
    { title: 'Status', kind: 'choice', choices: ['aloft', 'shot down'] },
  ],
} as const

function withBalloon() {
  const held = beginning()
  held.run('entity-type.add', balloon)
  const [type] = all(held.now(), 'entity-type')
  return { ...held, type: type?.id ?? '' }
}

group('a type of the case', () => {
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

group('links of a type of the case', () => {
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

group('a type of the case that is changed', () => {
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

  test('stays while something is of it, and is found after it is no longer offered', () => {
    const { now, type, run } = withBalloon()
    run('entity.add', { type, name: 'NK-7' })
    expect(() => run('type.remove', { id: type })).toThrow('"Spy balloon" is used: 1 entity')
    const [entity] = all(now(), 'entity')
    run('entity.remove', { ids: [entity?.id ?? ''] })
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

group('a property of the case', () => {
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

test('the catalogue is one and the same while no type changes', () => {
  const { now, run, type } = withBalloon()
  const { catalogue } = now()
  run('entity.add', { type, name: 'NK-7' })
  expect(now().catalogue).toBe(catalogue)
  run('property.add', { of: 'person', title: 'Shoe size', kind: 'number' })
  expect(now().catalogue).not.toBe(catalogue)
})

test('no built-in id is one that a case can make', () => {
  for (const { id, properties } of [...builtIn.entityTypes, ...builtIn.linkTypes])
    expect([id, ...properties.map(each => each.id)].filter(each => each.includes('_'))).toEqual([])
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

test('a filter names a type of the case by its title', () => {
  const { now, type } = withBalloon()
  expect(parseFilter('type:"spy balloon",person', now().catalogue)).toEqual({ filter: { types: [type, 'person'] } })
})
