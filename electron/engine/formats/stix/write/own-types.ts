import { oneLine, safeText, wholeText } from '#engine/formats/text/plain-text.ts'
import type { Property } from '#shared/model/entity-type.ts'
import type { TypeRecord } from '#shared/model/own-types.ts'
import { canonical } from '#shared/ops/canonical.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { claimsByProperty } from '#shared/queries/claims.ts'
import { idOf } from '../terms/ids.ts'
import { markingOf, unmarkedCode } from '../terms/markings.ts'
import type { StixObject } from '../terms/object.ts'
import type { Making } from './draft.ts'
import { authorId } from './finish.ts'

/** What a case has of its own in one type, as an extension of the objects of that type. */
export interface OwnExtension {
  readonly definition: StixObject
  /** Who made it, and when first. */
  readonly author: string
  readonly created: string
  /** What its objects say of a subject. */
  readonly said: (state: CaseState, subject: string) => Readonly<Record<string, unknown>>
}

/**
 * By the id of the type: one extension for each type of the case's own, and for each built-in one that the case gave
 * properties. Its definition carries the JSON Schema of what it adds, as the specification lets a text do (STIX 2.1, 7.3).
 */
export function ownExtensions({ state, strict, caseId }: Making): ReadonlyMap<string, OwnExtension> {
  const { catalogue } = state
  if (strict || catalogue.records.length === 0) return new Map()
  const made = Map.groupBy(catalogue.records, record => (record.record === 'custom-property' ? record.of : record.id))
  // A property of a built-in type is one of those based on it too.
  const types = [...catalogue.entityTypes, ...catalogue.linkTypes].filter(
    ({ base, properties }) => base !== undefined || properties.some(({ custom }) => custom),
  )
  return new Map(
    types.map(type => {
      const records = [...(made.get(type.id) ?? []), ...(made.get(type.base ?? '') ?? [])]
      return [type.id, extensionOf(state, `${caseId} type ${type.id}`, type, records)]
    }),
  )
}

interface Named {
  readonly title: string
  readonly help: string
  readonly properties: readonly Property[]
  readonly base?: string
}

function extensionOf(state: CaseState, id: string, type: Named, records: readonly TypeRecord[]): OwnExtension {
  const properties = type.properties.filter(({ custom }) => custom)
  const names = namesOf(properties)
  const times = records.map(({ at }) => new Date(at).toISOString()).sort()
  const [author, created] = [records[0]?.author ?? '', times[0] ?? '']
  const definition = {
    type: 'extension-definition',
    spec_version: '2.1',
    id: idOf('extension-definition', id),
    created_by_ref: authorId(author),
    created,
    modified: times.at(-1) ?? created,
    name: oneLine(type.title) || 'unnamed',
    description: safeText(type.help),
    schema: schemaOf(type, properties, names),
    version: '1.0.0',
    extension_types: ['property-extension'],
    // The words of a type are words of the case.
    object_marking_refs: [markingOf(unmarkedCode(state), false)],
  }
  const own = type.base === undefined ? {} : { [titleName]: oneLine(type.title) }
  const said = (now: CaseState, subject: string) => ({ ...own, ...valuesOf(now, subject, names) })
  return { definition, author, created, said }
}

const titleName = 'type_title'

/** Names of properties as STIX allows them: out of the title, or the id where that makes none or one that is there. */
function namesOf(properties: readonly Property[]): ReadonlyMap<string, string> {
  const used = new Set(['extension_type', titleName])
  const names = properties.map(({ id, title }) => {
    const name = plainName(title)
    const free = /^[a-z].{2,}$/.test(name) && !used.has(name) ? name : plainName(id)
    used.add(free)
    return [id, free] as const
  })
  return new Map(names)
}

const plainName = (words: string) =>
  words
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_|_$/g, '')
    .slice(0, 100)

const texts = { type: 'array', items: { type: 'string' } }

function schemaOf({ title, base }: Named, properties: readonly Property[], names: ReadonlyMap<string, string>): string {
  const fields = properties.map(({ id, title: each, help }) => [
    names.get(id),
    { ...texts, title: safeText(each), ...(help !== undefined && { description: safeText(help) }) },
  ])
  return canonical({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: safeText(title),
    type: 'object',
    properties: { ...(base !== undefined && { [titleName]: { type: 'string' } }), ...Object.fromEntries(fields) },
  })
}

/** What is claimed under properties of the case's own, neither disputed nor an example: each a list, for sources may disagree. */
function valuesOf(state: CaseState, subject: string, names: ReadonlyMap<string, string>) {
  const said = claimsByProperty(state, subject).flatMap(({ property, claims }) => {
    const name = names.get(property.id)
    const values = claims.filter(({ status }) => status !== 'disputed' && status !== 'illustrative')
    return name === undefined || values.length === 0
      ? []
      : [[name, [...new Set(values.map(({ value }) => safeText(wholeText(value))))]] as const]
  })
  return Object.fromEntries(said)
}

/** The object with what the types of its subjects have of the case's own. */
export function withOwnTypes(
  { state }: Making,
  own: ReadonlyMap<string, OwnExtension>,
  object: StixObject,
  subjects: readonly string[],
): StixObject {
  const extensions: Record<string, Readonly<Record<string, unknown>>> = {}
  for (const subject of subjects) {
    const record = state.records.get(subject)
    const extension = own.get(record?.record === 'entity' || record?.record === 'link' ? record.type : '')
    if (!extension) continue
    const said = extension.said(state, subject)
    if (Object.keys(said).length === 0) continue
    const { id } = extension.definition
    extensions[id] = joined(extensions[id] ?? { extension_type: 'property-extension' }, said)
  }
  if (Object.keys(extensions).length === 0) return object
  return { ...object, extensions: { ...(object['extensions'] as object | undefined), ...extensions } }
}

/** Two entities of one value are one object, which says what both do. */
function joined(held: Readonly<Record<string, unknown>>, said: Readonly<Record<string, unknown>>) {
  const all: Record<string, unknown> = { ...held }
  for (const [name, value] of Object.entries(said)) {
    const before = all[name]
    all[name] = Array.isArray(before) && Array.isArray(value) ? [...new Set([...before, ...value])] : value
  }
  return all
}
