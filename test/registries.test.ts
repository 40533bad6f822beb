import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { icons } from 'lucide'
import { expect, test } from 'vitest'
import { builtIn } from '#shared/model/catalogue.ts'
import { type EntityType, entityGroups, type Property } from '#shared/model/entity-type.ts'
import { gradingSchemes } from '#shared/model/grades/list.ts'
import { valueKinds } from '#shared/model/kinds/list.ts'
import { type Ends, type LinkType, linkGroups } from '#shared/model/link-type.ts'
import { linkTypes } from '#shared/model/links/list.ts'
import { kindOf, propertyOf } from '#shared/model/lookup.ts'
import { recordShapes } from '#shared/model/records/list.ts'
import { entityTypes } from '#shared/model/types/list.ts'
import type { KindId } from '#shared/model/value.ts'
import { expectedLinks, expectedRecords, expectedTypes, story, typed } from './support/model-rows.ts'

const { endsFit, entityType, linkType, linkTypesBetween } = builtIn

const model = join(import.meta.dirname, '../shared/model')
const published = join(import.meta.dirname, '../../shared/data')
const subjects: readonly (EntityType | LinkType)[] = [...entityTypes, ...linkTypes]

const ids = (of: readonly { readonly id: string }[]) => of.map(each => each.id).sort()

test('every row of the model is there, once', () => {
  expect(ids(entityTypes)).toEqual(expectedTypes)
  expect(ids(linkTypes)).toEqual(expectedLinks)
  expect(recordShapes.map(shape => shape.name as string)).toEqual(expect.arrayContaining(expectedRecords))
})

/** File names of a registry's folder, and those its list imports. */
function registry(folder: string): { readonly files: string[]; readonly listed: string[] } {
  const files = readdirSync(join(model, folder)).filter(file => file.endsWith('.ts') && file !== 'list.ts')
  const imports = readFileSync(join(model, folder, 'list.ts'), 'utf8').matchAll(/from '\.\/([^']+)\.ts'/g)
  return {
    files: files.map(file => file.slice(0, -3)).sort(),
    listed: [...imports].map(found => String(found[1])).sort(),
  }
}

test.each([
  ['types', ids(entityTypes)],
  ['links', ids(linkTypes)],
  ['kinds', Object.keys(valueKinds).sort()],
  ['grades', ids(gradingSchemes)],
  ['records', recordShapes.map(shape => (shape.name === 'case' ? 'case-info' : shape.name)).sort()],
])('%s: one file each, named after its id, and one line in the list', (folder, named) => {
  const { files, listed } = registry(folder)
  expect(listed).toEqual(files)
  expect(named).toEqual(files)
})

test('a kind is listed under its own id', () => {
  for (const [id, kind] of Object.entries(valueKinds)) expect(kind.id).toBe(id)
})

test('every type is found by its id, has a known group, an icon that exists, and an icon of its own', () => {
  const drawn = new Map<string, string>()
  for (const type of entityTypes) {
    expect(entityType(type.id)).toBe(type)
    expect(entityGroups).toHaveProperty(type.group)
    expect(Object.keys(icons), `${type.id}: ${type.icon}`).toContain(pascalCase(type.icon))
    expect(drawn.get(type.icon), `${type.id} shares its icon`).toBeUndefined()
    drawn.set(type.icon, type.id)
  }
})

function pascalCase(icon: string): string {
  return icon.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase())
}

test('titles, reverses and plurals are told apart', () => {
  expect(repeated(entityTypes.map(type => type.title))).toEqual([])
  expect(repeated(entityTypes.map(type => type.plural).filter(plural => plural !== 'Aircraft'))).toEqual([])
  for (const type of subjects) expect(type.help, type.id).toMatch(/^[A-Z].+\.$/)
  for (const type of linkTypes) {
    expect(linkType(type.id)).toBe(type)
    expect(linkGroups).toHaveProperty(type.group)
    expect(type.symmetric === true, type.id).toBe(type.reverse === type.title)
  }
})

const repeated = (of: readonly string[]) => of.filter((each, at) => of.indexOf(each) !== at)

test('caption, context, featured, time, matches and amount name properties the type has', () => {
  for (const type of entityTypes) {
    const named = [...type.caption, ...type.context, ...type.featured, ...(type.time ?? []), ...type.matches]
    expect(missing(type, named), type.id).toEqual([])
    expect(type.caption.length * type.featured.length, type.id).toBeGreaterThan(0)
  }
  for (const type of linkTypes) {
    expect(missing(type, [...(type.time ?? []), ...(type.amount ? [type.amount] : [])]), type.id).toEqual([])
  }
})

const missing = (type: EntityType | LinkType, named: readonly (string | undefined)[]) =>
  named.filter(id => id === undefined || !propertyOf(type, id))

test('time is told in dates, amounts in money', () => {
  for (const type of subjects) {
    for (const id of type.time ?? []) expect(kindsOf(type, id)[0], `${type.id} ${id}`).toBe('date')
  }
  for (const type of linkTypes) if (type.amount) expect(kindsOf(type, type.amount), type.id).toEqual(['money', 'range'])
})

function kindsOf(type: EntityType | LinkType, id: string | undefined): KindId[] {
  const property = propertyOf(type, id ?? '')
  return property ? [property.kind, ...(property.also ?? [])] : []
}

test('a property is named once in its type, always has a known kind, and everything can be described', () => {
  for (const type of subjects) {
    expect(repeated(type.properties.map(property => property.id)), type.id).toEqual([])
    expect(propertyOf(type, 'description')?.many, type.id).toBe(true)
    for (const property of type.properties) {
      expect(kindOf(property.kind)?.id, `${type.id} ${property.id}`).toBe(property.kind)
      expect(property.kind === 'choice', `${type.id} ${property.id}`).toBe((property.options?.choices?.length ?? 0) > 1)
    }
  }
})

test('ends are types that exist, each named once', () => {
  const known = ids(entityTypes)
  for (const type of linkTypes) {
    for (const ends of [type.from, type.to]) {
      if (ends === 'any') continue
      expect(
        ends.filter(end => !known.includes(end)),
        type.id,
      ).toEqual([])
      expect(repeated(ends), type.id).toEqual([])
    }
    if (type.symmetric) expect(type.to, type.id).toEqual(type.from)
  }
})

const names = (ends: Ends, id: string) => ends !== 'any' && ends.includes(id)

test('every type can be linked by at least one link that means it, and any two by the fallback', () => {
  for (const { id } of entityTypes) {
    expect(
      linkTypes.some(link => names(link.from, id) || names(link.to, id)),
      id,
    ).toBe(true)
    expect(linkTypesBetween(id, 'person').length, id).toBeGreaterThan(0)
  }
  expect(
    linkTypes.filter(link => link.from === 'any' && link.to === 'any' && !link.sameGroup).map(link => link.id),
  ).toEqual(['derived-from', 'related-to'])
})

test('what says most of two ends is offered first, the fallback last', () => {
  const offered = linkTypesBetween('person', 'persona').map(link => link.id)
  expect(offered[0]).toBe('operates-persona')
  for (const { id } of entityTypes) expect(linkTypesBetween(id, 'country').at(-1)?.id, id).toBe('related-to')
})

test('a persona is never offered to be the same as a person', () => {
  for (const { id } of linkTypes.filter(link => link.sameGroup && link.symmetric)) {
    expect(linkTypesBetween('persona', 'person').map(link => link.id)).not.toContain(id)
    expect(linkTypesBetween('person', 'person').map(link => link.id)).toContain(id)
    expect(linkTypesBetween('persona', 'persona').map(link => link.id)).toContain(id)
  }
})

test('correlations are marked, and carry no amount that could be summed; flows carry one', () => {
  for (const type of linkTypes) {
    expect(type.correlation === true, type.id).toBe(type.group === 'correlation')
    if (type.correlation) expect(type.amount, type.id).toBeUndefined()
    if (type.group === 'flow') expect([type.amount, type.time?.[0]], type.id).toEqual(['amount', 'date'])
  }
})

test.each(story)('%s — %s → %s fits', (from, link, to) => {
  const type = linkType(link)
  expect(type && endsFit(type, from, to)).toBe(true)
})

test.each(subjects.map(type => [type.id, type] as const))(
  '%s: one value of each property is read and valid',
  (_, type) => {
    for (const property of type.properties) {
      for (const kind of [property.kind, ...(property.also ?? [])]) {
        expect(problemOfTyped(kind, property), `${property.id} as ${kind}`).toBeNull()
      }
    }
  },
)

function problemOfTyped(kind: KindId, { options }: Property): string | null {
  const read = kindOf(kind).read(kind === 'choice' ? (options?.choices?.[0] ?? '') : typed[kind], options)
  return 'unreadable' in read ? read.unreadable : kindOf(kind).problem(read, options)
}

/** Needs the published schemas beside the project; skipped by name where they are not. */
test.skipIf(!existsSync(published))('FollowTheMoney names are schemata of the published model', () => {
  const schemata = readdirSync(join(published, 'ftm-schema')).map(file => file.replace(/\.ya?ml$/, ''))
  const named = subjects.flatMap(type => type.maps?.ftm ?? [])
  expect([...new Set(named)].filter(name => !schemata.includes(name))).toEqual([])
})

const root = join(import.meta.dirname, '..')

/** Files that import this one, by their paths in the project. */
const importersOf = (target: string) =>
  ['shared', 'electron', 'renderer'].flatMap(room =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
      .filter(file => /\.tsx?$/.test(file))
      .map(file => `${room}/${file}`)
      .filter(file => new RegExp(`from '[^']*${target}'`).test(readFileSync(join(root, file), 'utf8'))),
  )

test.each(['types/list\\.ts', 'links/list\\.ts'])(
  '%s is read by the catalogue alone: a case has types of its own',
  list => expect(importersOf(list)).toEqual(['shared/model/catalogue.ts']),
)
