import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { foundIn } from '#engine/formats/importing/found-in.ts'
import type { Found } from '#engine/formats/reading/importer.ts'
import { stix as exporter } from '#engine/formats/stix/exporter.ts'
import { stix } from '#engine/formats/stix/importer.ts'
import { formatValue } from '#shared/model/lookup.ts'
import type { Value } from '#shared/model/value.ts'
import { stateOf } from '#shared/ops/apply.ts'
import { stateHash } from '#shared/ops/state.ts'
import { everyType } from '../../../support/cases/every-type.ts'
import { hostile } from '../../../support/cases/hostile.ts'
import { checked as checkedOf } from '../../../support/checked.ts'
import { exportOf } from '../../../support/export-of.ts'

const examples = join(import.meta.dirname, '../../../../../shared/data/stix2-json-schemas/examples')
const read = (text: string): Found => foundIn(stix, [{ name: 'case.stix.json', bytes: Buffer.from(text) }])
const said = (found: Found) =>
  [...found.entities, ...found.links].flatMap(each =>
    each.claims.map(claim => `${each.key} ${claim.property} ${formatValue(claim.value as Value)}`),
  )

test('what leads nowhere is told by what is missing; what STIX 2.0 keeps inside is read', () => {
  const made = { created: '2020-01-01T00:00:00.000Z', modified: '2020-01-01T00:00:00.000Z' }
  const idOf = (type: string, n: number) => `${type}--00000000-0000-4000-8000-00000000000${n}`
  const person = { ...made, type: 'identity', id: idOf('identity', 1), name: 'A', identity_class: 'individual' }
  const ends = { source_ref: person.id, target_ref: idOf('identity', 9), relationship_type: 'related-to' }
  const link = { ...made, ...ends, type: 'relationship', id: idOf('relationship', 2) }
  const inside = { '0': { type: 'ipv4-addr', value: '192.0.2.1' } }
  const seen = { ...made, type: 'observed-data', id: idOf('observed-data', 3), number_observed: 1, objects: inside }
  const found = read(JSON.stringify({ type: 'bundle', id: idOf('bundle', 4), objects: [person, link, seen] }))
  expect(found.unread).toEqual([
    { where: link.id, why: `related to: not taken in, for nothing in this file is ${ends.target_ref}` },
  ])
})

describe('what we wrote comes back', () => {
  test.each([
    ['one of everything', everyType()],
    ['hostile text', hostile(200)],
  ] as const)('%s', async (_, state) => {
    const { text, losses } = await exportOf(exporter, state)
    const found = read(text)
    expect(losses.filter(loss => loss.kind === 'lost')).toEqual([])
    expect([found.unread.slice(0, 5), found.entities, found.links]).toEqual([[], [], []])
    expect(stateHash(stateOf(found.records))).toBe(stateHash(state))
    expect(stix.recognises(text.slice(0, 65536), 'a.json')).toBe(true)
  })

  test('of the strict core no record comes back, and the report says so of each', async () => {
    const state = everyType()
    const { text, losses } = await exportOf(exporter, state, { profile: 'strict-core' })
    const found = read(text)
    const lost = new Set(losses.filter(loss => loss.kind === 'lost').map(loss => loss.record))
    expect([...state.records.keys()].filter(id => !lost.has(id))).toEqual([])
    expect(found.records).toEqual([])
    expect(found.entities.length).toBeGreaterThan(30)
    expect(checkedOf(found).unread).toEqual([])
  })

  test('what was changed in the file since becomes a claim', async () => {
    const state = hostile(3)
    const { text } = await exportOf(exporter, state)
    const bundle = JSON.parse(text) as { objects: Record<string, unknown>[] }
    const objects = bundle.objects.map(each =>
      each['identity_class'] === 'organization' && each['extensions']
        ? { ...each, contact_information: 'new@example.org' }
        : each,
    )
    const found = read(JSON.stringify({ ...bundle, objects }))
    expect(found.records).toHaveLength(state.records.size)
    expect(said(found).map(each => each.split(' ').slice(1).join(' '))).toEqual([
      'email new@example.org',
      'email new@example.org',
    ])
    expect(found.entities.every(each => state.records.has(each.key))).toBe(true)
  })
})

/** Objects in the file, entities, links, claims, unread. */
const official: readonly (readonly [
  name: string,
  objects: number,
  entities: number,
  links: number,
  claims: number,
  unread: number,
])[] = [
  ['indicator-for-c2-ip-address.json', 1, 1, 0, 5, 0],
  ['indicator-to-campaign-relationship.json', 3, 2, 1, 7, 0],
  ['indicators-for-C2-with-COA.json', 8, 4, 2, 21, 1],
  ['infrastructure.json', 10, 6, 4, 19, 0],
  ['interop-objectmarking-test.json', 1, 1, 0, 2, 0],
  ['malicious-email-indicator-with-attachment.json', 6, 2, 0, 6, 2],
  ['threat-reports/apt1.json', 76, 44, 73, 245, 2],
]

describe.skipIf(!existsSync(examples))('the official examples', () => {
  test.each(official)('%s', (name, objects, entities, links, claims, unread) => {
    const found = read(readFileSync(join(examples, name), 'utf8'))
    const counted = Object.values(found.counts).reduce((sum, each) => sum + each, 0)
    const checked = checkedOf(found)
    expect(checked.unread).toEqual([])
    const got = [counted, found.entities.length, found.links.length, said(found).length, found.unread.length]
    expect(got).toEqual([objects, entities, links, claims, unread])
  })
})

describe('what others wrote', () => {
  const id = (type: string, n: number) => `${type}--00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
  const sdo = (type: string, n: number, fields: object) => ({
    type,
    spec_version: '2.1',
    id: id(type, n),
    created: '2020-01-01T00:00:00.000Z',
    modified: '2020-01-01T00:00:00.000Z',
    ...fields,
  })
  const bundle = (...objects: object[]) => JSON.stringify({ type: 'bundle', id: id('bundle', 0), objects })

  test('markings become handling, notes and opinions words about their objects', () => {
    const found = read(
      bundle(
        sdo('identity', 1, {
          name: 'Wang',
          identity_class: 'individual',
          object_marking_refs: ['marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed'],
        }),
        sdo('note', 2, { content: 'Seen in Harbin', object_refs: [id('identity', 1)] }),
        sdo('note', 3, { content: 'About nothing here', object_refs: [id('malware', 9)] }),
        sdo('attack-pattern', 4, { name: 'Phishing' }),
        sdo('relationship', 5, {
          relationship_type: 'uses',
          source_ref: id('identity', 1),
          target_ref: id('attack-pattern', 4),
        }),
      ),
    )
    expect(found.entities.map(({ type }) => type)).toEqual(['person', 'technique'])
    expect(found.links.map(({ type }) => type)).toEqual(['uses'])
    expect(found.entities[0]?.claims[0]).toMatchObject({ property: 'name', handling: 'RED' })
    expect(said(found)).toEqual([
      `${id('identity', 1)} name Wang`,
      `${id('identity', 1)} description Seen in Harbin`,
      `${id('attack-pattern', 4)} name Phishing`,
    ])
    expect(found.unread.map(each => each.where)).toEqual([id('note', 3)])
  })

  test('what observed data keeps inside and what it refers to are both read', () => {
    const file = { type: 'file', name: 'x.exe', hashes: { MD5: '757a71f0fbd6b3d993be2a213338d1f2' } }
    const domain = { type: 'domain-name', value: 'example.org', resolves_to_refs: ['2'] }
    const address = { type: 'ipv4-addr', value: '198.51.100.3' }
    const observed = {
      first_observed: '2024-01-01T00:00:00Z',
      last_observed: '2024-01-01T00:00:00Z',
      number_observed: 1,
      objects: { 0: file, 1: domain, 2: address, 3: { type: 'process', pid: 3 }, 4: 'none' },
      object_marking_refs: ['marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed'],
    }
    const both = { ...observed, object_refs: [id('malware', 22)] }
    for (const [fields, refers] of [
      [observed, false],
      [both, true],
    ] as const) {
      const found = read(bundle(sdo('observed-data', 21, fields), sdo('malware', 22, { name: 'M', is_family: false })))
      expect(found.entities.map(({ type }) => type).toSorted()).toEqual(['domain', 'file', 'ip-address', 'malware'])
      expect(said(found)).toContain(
        `${id('observed-data', 21)} objects 0 hash ${formatValue({ kind: 'hash', algorithm: 'MD5', hex: '757a71f0fbd6b3d993be2a213338d1f2' })}`,
      )
      expect(found.links.map(({ type }) => type)).toEqual(['resolves-to'])
      const told = said(found).filter(each => each.includes('Observed 1 times'))
      expect(told.some(each => each.startsWith(id('malware', 22)))).toBe(refers)
      expect(found.unread.map(({ where }) => where)).toEqual([4, 3].map(n => `${id('observed-data', 21)} objects ${n}`))
      const [first] = found.entities.find(({ type }) => type === 'file')?.claims ?? []
      expect(first?.handling).toBe('RED')
    }
  })

  test('the newest version counts; what is revoked, secret or not of 2.1 is told', () => {
    const newer = { ...sdo('campaign', 1, { name: 'New' }), modified: '2021-01-01T00:00:00.000Z' }
    const account = {
      type: 'user-account',
      id: id('user-account', 2),
      account_login: 'bob',
      credential: 'hunter2',
      __proto__x: 1,
    }
    const found = read(
      bundle(
        sdo('campaign', 1, { name: 'Old' }),
        newer,
        account,
        sdo('malware', 3, { is_family: true, name: 'M', revoked: true }),
        { type: 'x', id: 'no-id' },
        { ...sdo('campaign', 4, { name: 'C' }), spec_version: '2.0' },
      ),
    )
    expect(said(found).slice(0, 2)).toEqual([`${id('campaign', 1)} name New`, `${id('user-account', 2)} handle bob`])
    expect(found.unread.map(each => each.why.slice(0, 20))).toEqual([
      'an older version of ',
      'no-id is not the id ',
      `${id('campaign', 4).slice(0, 20)}`,
      'credential: secrets ',
      'revoked by whoever w',
    ])
    expect(JSON.stringify(found)).not.toContain('hunter2')
  })

  test('words that every object has are no words of ours', () => {
    const name = 'toString'
    const identity = sdo('identity', 1, { name: 'A', constructor: 'x', [name]: 'y', identity_class: 'constructor' })
    const relation = sdo('relationship', 3, {
      relationship_type: 'constructor',
      source_ref: id('identity', 1),
      target_ref: id('identity', 1),
    })
    const found = read(bundle(identity, sdo('constructor', 2, { hasOwnProperty: 1 }), relation))
    expect(structuredClone(found)).toEqual(found)
    expect(found.unread).toEqual([{ where: id('constructor', 2), why: 'nothing here is a constructor' }])
    expect(found.links[0]).toMatchObject({ type: 'related-to' })
  })

  test('keys that would change every object are left out; depth has a limit', () => {
    const evil = bundle(sdo('identity', 1, { name: 'A', identity_class: 'individual' })).replace(
      '"name":"A"',
      '"name":"A","__proto__":{"polluted":true}',
    )
    expect(read(evil).entities).toHaveLength(1)
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    expect(() => read(`${'['.repeat(99)}${']'.repeat(99)}`)).toThrowError(
      expect.objectContaining({ code: 'unreadable-import' }),
    )
    expect(() => read('{')).toThrowError(expect.objectContaining({ code: 'unreadable-import' }))
    expect(() => read('[]')).toThrowError(expect.objectContaining({ code: 'unreadable-import' }))
  })
})
