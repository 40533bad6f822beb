import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { foundIn } from '#engine/formats/importing/found-in.ts'
import { misp as exporter } from '#engine/formats/misp/exporter.ts'
import { misp } from '#engine/formats/misp/importer.ts'
import type { Found } from '#engine/formats/reading/importer.ts'
import { builtIn } from '#shared/model/catalogue.ts'
import { formatValue, propertyOf } from '#shared/model/lookup.ts'
import type { Value } from '#shared/model/value.ts'
import { all } from '#shared/ops/state.ts'
import { everyType } from '../../../support/cases/every-type.ts'
import { hostile } from '../../../support/cases/hostile.ts'
import { exportOf } from '../../../support/export-of.ts'
import { takeIn } from '../../../support/take-in.ts'

const { endsFit, entityType, linkType } = builtIn

const folder = join(import.meta.dirname, '../../../../../shared/data/misp-events')
const fileOf = (name: string) => ({ name, bytes: readFileSync(join(folder, name)) })
const readText = (text: string) => foundIn(misp, [{ name: 'event.json', bytes: new TextEncoder().encode(text) }])
const readEvent = (event: object) => readText(JSON.stringify({ Event: { uuid: 'e', info: 'An event', ...event } }))

/** What each file gives: entities, links, claims, and things told as not taken. */
const expected: Readonly<Record<string, readonly [entities: number, links: number, claims: number, unread: number]>> = {
  '57c4445b-c548-4654-af0b-4be3950d210f.json': [7, 6, 27, 0],
  'event_obj_attr_tag.json': [2, 1, 7, 0],
  'long_event.json': [360, 359, 976, 0],
  'mainly_objects_1.json': [11, 12, 75, 1],
}

const claimsOf = ({ entities, links }: Found) => [...entities, ...links].flatMap(each => each.claims)

describe.skipIf(!existsSync(folder))('real events (needs ../shared/data/misp-events)', () => {
  it.each(Object.keys(expected))('%s', name => {
    const file = fileOf(name)
    expect(misp.recognises(file.bytes.toString().slice(0, 65_536), name)).toBe(true)
    const found = foundIn(misp, [file])
    const { entities, links, unread } = found
    expect([entities.length, links.length, claimsOf(found).length, unread.length]).toEqual(expected[name])
    expect(found).toEqual(foundIn(misp, [file]))
  })

  it.each(Object.keys(expected))('%s: no value is dropped unseen', name => {
    const found = foundIn(misp, [fileOf(name)])
    const held = JSON.stringify(found).toLowerCase()
    const values: string[] = []
    JSON.parse(fileOf(name).bytes.toString(), (key, value) => {
      if (key === 'value' || key === 'comment') values.push(value)
      return value
    })
    const missing = values.filter(value => value.split('|').some(part => !held.includes(inJson(part))))
    // The one file that is inside its event, as base64: told, for its place is among the exhibits.
    expect(missing.filter(value => value !== 'MAR-10164494.r1.v1.stix.xml' && value !== 'STIX 1.1.1')).toEqual([])
  })

  it.each(Object.keys(expected))('%s: a case takes it in, and nothing of it twice', name => {
    const found = foundIn(misp, [fileOf(name)])
    const [first, again] = takeIn('misp', found)
    expect(first).toBeGreaterThan(found.entities.length + found.links.length)
    expect(again).toBe(0)
  })

  it.each(Object.keys(expected))('%s: types, ends and properties are ours', name =>
    soundly(foundIn(misp, [fileOf(name)])),
  )
})

/** As it stands inside JSON, blanks at the ends aside: a description has none. */
const inJson = (text: string) => JSON.stringify(text.trim()).slice(1, -1).toLowerCase()

function soundly({ entities, links }: Found): void {
  const types = new Map(entities.map(entity => [entity.key, entity.type]))
  expect(types.size).toBe(entities.length)
  for (const { type, claims } of entities) {
    for (const claim of claims) expect(propertyOf(entityType(type) ?? { properties: [] }, claim.property)).toBeDefined()
  }
  for (const { type, from, to } of links) {
    const meant = linkType(type)
    expect(meant && endsFit(meant, types.get(from) ?? '', types.get(to) ?? '')).toBe(true)
  }
}

describe('events', () => {
  it('name groups and malware by their galaxies', () => {
    const found = readEvent({
      Tag: [{ name: 'tlp:amber' }, { name: 'misp-galaxy:threat-actor="Lazarus Group"' }],
      Galaxy: [
        {
          type: 'threat-actor',
          GalaxyCluster: [
            {
              uuid: 'c',
              tag_name: 'misp-galaxy:threat-actor="Lazarus Group"',
              description: 'A group.',
              meta: { synonyms: ['HIDDEN COBRA', 5] },
            },
          ],
        },
      ],
    })
    const group = found.entities.find(entity => entity.type === 'hacker-group')
    expect(
      group?.claims.map(({ property, value }) => [property, typeof value === 'string' ? value : formatValue(value)]),
    ).toEqual([
      ['name', 'Lazarus Group'],
      ['identifier', 'MISP galaxy Lazarus Group'],
      ['identifier', 'MISP cluster c'],
      ['description', 'A group.'],
      ['alias', 'HIDDEN COBRA'],
    ])
    const key = 'misp-galaxy:threat-actor="Lazarus Group"'
    expect(found.links).toMatchObject([{ type: 'concerns', from: 'e', to: key }])
  })

  const shared = join(import.meta.dirname, '../../../../../shared/cases/misp-shared-cluster')
  it.skipIf(!existsSync(shared))('tell families apart that share a uuid (needs ../shared/cases)', () => {
    const found = readText(readFileSync(join(shared, 'misp-shared-galaxy-uuid.json'), 'utf8'))
    const families = found.entities.filter(({ type }) => type === 'malware')
    const said = families.map(({ claims }) => claims.map(({ value }) => formatValue(value as Value)))
    expect(said.map(values => values[0])).toEqual(['ALPHA', 'BETA'])
    for (const values of said) expect(values).toContain('MISP cluster 00000000-0000-4000-8000-0000000000aa')
    expect(found.noted).toEqual([
      { where: '00000000-0000-4000-8000-0000000000aa', why: expect.stringContaining('the uuid of 2 clusters') },
    ])
  })

  it('never let an attribute or object pass for another of the same uuid', () => {
    const attribute = (value: string) => ({ uuid: 'twice', type: 'ip-dst', value })
    const object = (value: string) => ({
      uuid: 'both',
      name: 'person',
      Attribute: [{ type: 'full-name', object_relation: 'full-name', value }],
    })
    const found = readEvent({
      Attribute: ['198.51.100.1', '198.51.100.2', '198.51.100.1'].map(attribute),
      Object: ['An Song Ho', 'Ri Ho Nam'].map(object),
    })
    expect(found.entities.map(({ type }) => type)).toEqual(['document', 'person', 'person', 'ip-address', 'ip-address'])
    expect(found.noted.map(({ where }) => where)).toEqual(['both', 'twice'])
  })

  it.each<[what: string, event: object, codes: readonly unknown[]]>([
    ['kept to the own organisation is AMBER+STRICT', { distribution: '0' }, ['AMBER+STRICT', 'AMBER+STRICT']],
    ['also as a number', { distribution: 0 }, ['AMBER+STRICT', 'AMBER+STRICT']],
    ['a tag says more than that', { distribution: '0', Tag: [{ name: 'tlp:green' }] }, ['GREEN', 'GREEN']],
    ['of one part it is that part’s alone', { distribution: '3', part: '0' }, [undefined, 'AMBER+STRICT']],
    [
      'a part may be kept closer than its event',
      { Tag: [{ name: 'tlp:green' }], part: '0' },
      ['GREEN', 'AMBER+STRICT'],
    ],
    [
      'a community, all, a group or what is around it say nothing',
      { distribution: '3', part: '5' },
      [undefined, undefined],
    ],
  ])('distribution: %s', (_, { part, ...event }: { part?: string }, codes) => {
    const attribute = { uuid: 'a', type: 'domain', value: 'pier.example', distribution: part }
    const found = readEvent({ ...event, Attribute: [attribute] })
    const of = (type: string, property: string) =>
      found.entities.find(each => each.type === type)?.claims.find(claim => claim.property === property)?.handling
    expect([of('document', 'title'), of('domain', 'domain')]).toEqual(codes)
  })

  it('keep secrets and files out, and say so', () => {
    const attribute = (type: string, more: object = {}) => ({
      uuid: type,
      type,
      category: 'Other',
      value: 'x',
      ...more,
    })
    const { unread, entities } = readEvent({
      Attribute: [attribute('pgp-private-key'), attribute('malware-sample'), attribute('md5', { deleted: true })],
      ShadowAttribute: [attribute('md5')],
    })
    expect(unread.map(each => each.where)).toEqual(['pgp-private-key', 'malware-sample', 'md5', 'e proposal 0'])
    expect(entities).toHaveLength(1)
  })

  it('are refused or read as little, never worse, where they are no events', () => {
    expect(() => readText('{')).toThrow(/could not be read/)
    expect(() => readText('[1, 2]')).toThrow(/no event/)
    expect(() => readText(`${'['.repeat(1000)}${']'.repeat(1000)}`)).toThrow(/nested/)
    expect(readText('{"Event":{"__proto__":{"x":1},"Attribute":"no","Object":[null,5]}}').entities).toHaveLength(1)
    expect(readText('{"response":[{"Event":{"info":"a"}},{"Event":{"info":"b"}}]}').entities).toHaveLength(2)
  })

  it('name a person whose name stands in parts, under the handling of each part', () => {
    const part = (uuid: string, relation: string, value: string, more = {}) => ({
      ...{ uuid, object_relation: relation, type: relation, value },
      ...more,
    })
    const Tag = [{ name: 'tlp:red' }]
    const parts = [part('a', 'last-name', 'Chol', { Tag }), part('b', 'first-name', 'Kim')]
    const named = (Attribute: readonly object[]) =>
      readEvent({ Object: [{ uuid: 'o', name: 'person', Attribute }] }).entities.flatMap(({ type, claims }) =>
        claims.filter(({ property }) => type === 'person' && property === 'name'),
      )
    expect(named(parts)).toMatchObject([{ value: { name: 'Kim Chol' }, handling: 'RED' }])
    expect(named([...parts, part('c', 'full-name', 'Kim Chol Su')])).toMatchObject([{ value: { name: 'Kim Chol Su' } }])
  })
})

describe('what we wrote ourselves', () => {
  it('comes in whatever its text', async () => {
    const { text } = await exportOf(exporter, hostile(200))
    const found = readText(text)
    soundly(found)
    expect(takeIn('misp', found)[1]).toBe(0)
    expect(found.entities.length).toBeGreaterThan(200)
  })

  it('comes back with its entities, values and links', async () => {
    const state = everyType()
    const { text } = await exportOf(exporter, state)
    const found = readText(text)
    soundly(found)
    expect(takeIn('misp', found)[1]).toBe(0)
    const annotations = JSON.parse(text).Event.Object.filter((each: { name: string }) => each.name === 'annotation')
    // Every object but annotations is an entity again; exhibits come back as files.
    const exhibits = all(state, 'exhibit')
    expect(found.counts['annotation']).toBe(annotations.length)
    const known = found.entities.map(entity => entity.type)
    for (const type of ['person', 'organisation', 'hacker-group', 'address', 'bank-account', 'card', 'vehicle']) {
      expect(known).toContain(type)
    }
    const hashes = claimsOf(found).flatMap(claim =>
      typeof claim.value === 'object' && claim.value.kind === 'hash' ? claim.value.hex : [],
    )
    expect(hashes).toEqual(expect.arrayContaining(exhibits.map(exhibit => exhibit.sha256)))
  })
})
