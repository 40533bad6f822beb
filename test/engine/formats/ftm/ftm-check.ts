import { existsSync, readFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { join } from 'node:path'
import { defaultModel } from '@opensanctions/followthemoney'

interface PropertyDatum {
  readonly type: string
  readonly range?: string | null
  readonly stub?: boolean
  readonly maxLength?: number
}
interface SchemaDatum {
  readonly schemata: readonly string[]
  readonly required?: readonly string[]
  readonly abstract?: boolean
  readonly properties: Readonly<Record<string, PropertyDatum>>
}
interface ModelDatum {
  readonly schemata: Readonly<Record<string, SchemaDatum>>
  readonly types: Readonly<Record<string, { readonly values?: Readonly<Record<string, string>> }>>
}

export interface Line {
  readonly id: string
  readonly schema: string
  readonly properties: Readonly<Record<string, readonly string[]>>
  readonly red_thread?: string
}

const published = join(import.meta.dirname, '../../../../../shared/data/ftm-schema/defaultModel.json')
export const hasAleph = existsSync(published)

/** OpenSanctions' model, and Aleph's where the folder of real data is there. */
const models: readonly (readonly [string, ModelDatum])[] = [
  ['OpenSanctions', defaultModel as unknown as ModelDatum],
  ...(hasAleph ? [['Aleph', JSON.parse(readFileSync(published, 'utf8')) as ModelDatum] as const] : []),
]

const date = /^\d{4}(-\d\d(-\d\d(T\d\d(:\d\d(:\d\d)?)?)?)?)?$/
const shapes: Readonly<Record<string, (text: string) => boolean>> = {
  date: text => date.test(text) && !Number.isNaN(Date.parse(text.length === 13 ? `${text}:00` : text)),
  number: text => /^-?\d+(\.\d+)?$/.test(text),
  email: text => /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(text),
  url: text => /^https?:\/\//.test(text) && URL.canParse(text),
  phone: text => /^\+\d{6,15}$/.test(text),
  ip: text => isIP(text) > 0,
  checksum: text => /^[0-9a-f]{40}$/.test(text),
  mimetype: text => /^[a-z]+\/[\w.+-]+$/.test(text),
}

/** Everything a reader with one of the models would refuse, in words. */
export function ftmProblems(lines: readonly Line[]): string[] {
  return models.flatMap(([name, model]) => problemsBy(model, lines).map(problem => `${name}: ${problem}`))
}

function problemsBy(model: ModelDatum, lines: readonly Line[]): string[] {
  const problems: string[] = []
  const schemaOf = new Map(lines.map(line => [line.id, model.schemata[line.schema]]))
  if (schemaOf.size !== lines.length) problems.push('two lines have one id')
  for (const { id, schema: schemaName, properties } of lines) {
    const schema = model.schemata[schemaName]
    if (!schema || schema.abstract) {
      problems.push(`${id}: no schema ${schemaName}`)
      continue
    }
    const known = Object.assign(
      {},
      ...schema.schemata.map(each => model.schemata[each]?.properties),
    ) as SchemaDatum['properties']
    for (const name of schema.required ?? [])
      if (!properties[name]?.length) problems.push(`${id}: ${schemaName} without ${name}`)
    for (const [name, values] of Object.entries(properties)) {
      const property = known[name]
      if (!property || property.stub) problems.push(`${id}: ${schemaName} has no ${name}`)
      else for (const value of values) problems.push(...wrong(property, value).map(why => `${id} ${name}: ${why}`))
    }
  }
  return problems

  function wrong({ type, range, maxLength = 0 }: PropertyDatum, value: string): string[] {
    if (typeof value !== 'string' || value === '') return ['is no text']
    if (value.length > maxLength) return [`has ${value.length} characters`]
    if (/(?![\n\t])\p{Cc}/u.test(value) || !value.isWellFormed()) return ['has control characters']
    if (type === 'entity') {
      const end = schemaOf.get(value)
      if (!end) return [`${value} is not in the file`]
      return range && !end.schemata.includes(range) ? [`${value} is no ${range}`] : []
    }
    const values = model.types[type]?.values
    if (values && !Object.hasOwn(values, value)) return [`${value} is no ${type}`]
    return shapes[type]?.(value) === false ? [`${value} is no ${type}`] : []
  }
}
