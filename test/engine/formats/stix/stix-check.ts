import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

const published = join(import.meta.dirname, '../../../../../shared/data/stix2-json-schemas')
export const hasSchemas = existsSync(published)

export interface StixObject {
  readonly type: string
  readonly id: string
  readonly [field: string]: unknown
}
export interface Bundle {
  readonly type: string
  readonly id: string
  readonly objects: readonly StixObject[]
}

/** Each type of STIX 2.1 with its official schema. The schemas say nothing of references, duplicates and custom types. */
const validators = hasSchemas ? readSchemas() : new Map()

function readSchemas() {
  // Patterns of the schemas escape what a Unicode pattern must not.
  const ajv = new Ajv2020({ strict: false, logger: false, unicodeRegExp: false, allErrors: true })
  ;(addFormats as unknown as (ajv: Ajv2020) => void)(ajv)
  const files = ['common', 'observables', 'sdos', 'sros'].flatMap(folder =>
    readdirSync(join(published, 'schemas', folder)).map(name => ({ folder, name: name.replace('.json', '') })),
  )
  const schemas = files.map(({ folder, name }) => {
    const schema = JSON.parse(readFileSync(join(published, 'schemas', folder, `${name}.json`), 'utf8')) as {
      $id: string
    }
    ajv.addSchema(schema)
    return { name, id: schema.$id }
  })
  return new Map(schemas.map(({ name, id }) => [name, ajv.getSchema(id)]))
}

const timestamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/

/** Everything a strict reader would refuse, in words: by the official schemas, and by what they leave unchecked. */
export function stixProblems(bundle: Bundle, strict = false): string[] {
  const ids = new Set<string>()
  const problems = bundle.objects.flatMap(object => {
    const twice = ids.has(object.id) ? [`${object.id} stands there twice`] : []
    ids.add(object.id)
    return [...twice, ...bySchema(object), ...byTimes(object), ...(strict ? byStrictness(object) : [])]
  })
  return [
    ...problems,
    ...bundle.objects.flatMap(object => [...byReferences(object, ids), ...byDeclaration(object, bundle.objects)]),
  ]
}

/** Where the schemas are not there, all that is no custom type counts as of the core, and is held to the rest alone. */
const core = (type: string) => (hasSchemas ? isPublished(type) : !(type in customTypes))

const isPublished = (type: string) => validators.has(type) && !['core', 'properties', 'extension'].includes(type)

function bySchema(object: StixObject): string[] {
  if (!core(object.type)) return object.type in customTypes ? [] : [`${object.id}: no type ${object.type}`]
  const validate = validators.get(object.type)
  if (!hasSchemas || validate?.(object)) return []
  return (validate?.errors ?? []).map(
    (each: { instancePath: string; message?: string }) => `${object.id}${each.instancePath} ${each.message}`,
  )
}

/** Types declared by extensions of others: what names them, and what they need. */
const customTypes: Readonly<Record<string, readonly string[]>> = {
  'cryptocurrency-wallet': ['value'],
  'cryptocurrency-transaction': ['value'],
  'bank-account': [],
  'payment-card': ['value'],
  'phone-number': ['value'],
}

function byTimes({ id, type, created, modified, ...rest }: StixObject): string[] {
  const problems: string[] = []
  for (const time of [created, modified])
    if (time !== undefined && !/\.\d{3}Z$/.test(String(time))) problems.push(`${id}: ${time} has not three digits`)
  if (created !== undefined && modified !== undefined && String(modified) < String(created))
    problems.push(`${id}: modified before it was created`)
  for (const [from, to] of [
    ['first_seen', 'last_seen'],
    ['start_time', 'stop_time'],
  ] as const) {
    const [a, b] = [rest[from], rest[to]]
    if (a !== undefined && b !== undefined && Date.parse(String(b)) < Date.parse(String(a)))
      problems.push(`${id}: ends before it begins`)
    for (const time of [a, b])
      if (time !== undefined && !timestamp.test(String(time))) problems.push(`${id}: ${time} is no time`)
  }
  if (type in customTypes)
    for (const need of customTypes[type] ?? []) if (!rest[need]) problems.push(`${id}: without ${need}`)
  return problems
}

/** References by name, wherever they stand in the object. */
function byReferences(object: StixObject, ids: ReadonlySet<string>): string[] {
  const problems: string[] = []
  const walk = (value: unknown, key: string): void => {
    if (typeof value === 'string' && /_refs?$/.test(key)) {
      if (!ids.has(value)) problems.push(`${object.id}: ${key} ${value} is not in the bundle`)
    } else if (Array.isArray(value)) for (const each of value) walk(each, key)
    else if (typeof value === 'object' && value !== null)
      for (const [name, each] of Object.entries(value)) walk(each, name)
  }
  walk(object, '')
  return problems
}

function byDeclaration({ id, extensions, type }: StixObject, objects: readonly StixObject[]): string[] {
  const used = Object.entries((extensions ?? {}) as Record<string, { extension_type?: string }>)
  const kinds = new Map(
    objects
      .filter(each => each.type === 'extension-definition')
      .map(each => [each.id, each['extension_types'] as string[]]),
  )
  const undeclared = used.filter(([name, { extension_type: kind }]) => !kinds.get(name)?.includes(kind ?? ''))
  const problems = undeclared.map(([name]) => `${id}: ${name} is not declared`)
  if (type in customTypes && !used.some(([, { extension_type: kind }]) => kind === 'new-sco'))
    problems.push(`${id}: ${type} is not declared`)
  return problems
}

function byStrictness(object: StixObject): string[] {
  const problems = Object.keys(object)
    .filter(key => key.startsWith('x_') || key === 'extensions')
    .map(key => `${object.id}: has ${key}`)
  return core(object.type) ? problems : [...problems, `${object.id}: ${object.type} is no type of the core`]
}
