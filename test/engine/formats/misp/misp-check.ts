import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'

const folder = join(import.meta.dirname, '../../../../../shared/data/misp-events')
const json = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'))

export const hasMisp = existsSync(folder)

const { $schema: _, id: __, ...schema } = hasMisp ? json('schema-lax.json') : {}
const valid = new Ajv({ strict: false }).compile(schema)

interface Kinds {
  readonly type: string
  readonly category: string
}
interface Document {
  readonly Event: {
    readonly Attribute: readonly Kinds[]
    readonly Object: readonly { readonly Attribute: readonly Kinds[] }[]
  }
}

/** Everything MISP would refuse, in words: by schema-lax.json, and of types and categories that do not belong together. */
export function mispProblems(document: Document): string[] {
  if (!valid(document)) return [`schema-lax.json: ${JSON.stringify(valid.errors)}`]
  const { category_type_mappings: mappings } = json('describeTypes.json').result
  const { Attribute, Object: objects } = document.Event
  return [...Attribute, ...objects.flatMap(each => each.Attribute)]
    .filter(({ category, type }) => !mappings[category]?.includes(type))
    .map(({ category, type }) => `${category} has no ${type}`)
}
