import { textOf } from '#engine/formats/reading/file-text.ts'
import { damagedByte, type Gathered, note, unread } from '#engine/formats/reading/gathered.ts'
import type { InFile } from '#engine/formats/reading/importer.ts'
import { isObject, type JsonObject, parseForeign } from '#engine/formats/reading/parse-json.ts'
import { replacement } from '#shared/characters/standard.ts'
import { RedThreadError } from '#shared/errors.ts'
import type { ImportReading } from '#shared/model/import-reading.ts'
import { withArticle } from '#shared/words/with-article.ts'
import { type Schema, schemaNamed } from '../terms/model.ts'

/** When OpenSanctions saw an entity, beside its properties, and what these days are called here. */
export const listDates = {
  first_seen: 'first seen in the list',
  last_seen: 'last seen in the list',
  last_change: 'last change in the list',
} as const

/** One entity of the file, with every line that speaks of it joined. */
export interface Read {
  readonly id: string
  readonly schema: Schema
  readonly properties: Map<string, string[]>
  /** Line number of its first line. */
  readonly where: string
  readonly carried: string[]
  /** What the file calls it, which may be none of its names. */
  readonly captions: Set<string>
  /** Ids under which it stood before, by which others may still name it. */
  readonly referents: Set<string>
}

/** Every entity of the files by id. Several lines of one id are fragments of one entity, as in FollowTheMoney itself. */
export function readLines(gathered: Gathered, files: readonly InFile[], reading: ImportReading): Map<string, Read> {
  const read = new Map<string, Read>()
  for (const file of files) {
    const { text, isDamaged } = textOf(gathered, file, reading, 'json')
    for (const [at, line] of text.split('\n').entries()) {
      const where = files.length > 1 ? `${file.name}, line ${at + 1}` : `line ${at + 1}`
      if (isDamaged && line.includes(replacement)) unread(gathered, where, damagedByte)
      else if (line.trim() !== '') takeLine(gathered, read, line, where)
    }
  }
  if (read.size === 0) {
    const problem = gathered.unread[0]?.why ?? 'it holds no entity'
    throw new RedThreadError('unreadable-import', { name: files[0]?.name ?? 'The file', problem })
  }
  return read
}

function takeLine(gathered: Gathered, read: Map<string, Read>, line: string, where: string): void {
  try {
    takeObject(gathered, read, parseForeign(line, where), where)
  } catch (error) {
    if (!(error instanceof RedThreadError)) throw error
    unread(gathered, where, String(error.data['problem']))
  }
}

/** Gives the entity's id, also where it stands nested in another's property. */
function takeObject(gathered: Gathered, read: Map<string, Read>, object: unknown, where: string): string | null {
  const begun = beginEntity(gathered, read, object, where)
  if (!begun) return null
  const { entity, held, json } = begun
  read.set(entity.id, entity)
  reportRenamed(gathered, held, json['properties'], where)
  if (typeof json['red_thread'] === 'string') entity.carried.push(json['red_thread'])
  if (isObject(json['properties'])) takeValues(gathered, read, entity, json['properties'], where)
  takeDatasets(entity, json['datasets'])
  takeNames(entity, json)
  for (const [name, property] of Object.entries(listDates)) {
    const day = json[name]
    if (typeof day === 'string' && day !== '') addValue(entity, property, day)
  }
  return entity.id
}

interface Begun {
  readonly entity: Read
  /** What lines before said of it. */
  readonly held: Read | undefined
  readonly json: JsonObject
}

/** The entity that an object speaks of, as far as it is known; null where it is none, which is reported. */
function beginEntity(
  gathered: Gathered,
  read: ReadonlyMap<string, Read>,
  object: unknown,
  where: string,
): Begun | null {
  if (!isObject(object) || typeof object['id'] !== 'string' || object['id'] === '') {
    unread(gathered, where, 'no entity with an id')
    return null
  }
  const id = object['id']
  const schema = schemaNamed(String(object['schema']))
  if (!schema) {
    unread(
      gathered,
      where,
      `${id}: "${String(object['schema']).slice(0, 60)}" is no schema of FollowTheMoney known here`,
    )
    return null
  }
  const held = read.get(id)
  if (held && !held.schema.isA(schema) && !schema.isA(held.schema)) {
    unread(
      gathered,
      where,
      `${id}: ${withArticle(schema.name)} here and ${withArticle(held.schema.name)} in ${held.where}`,
    )
    return null
  }
  const narrowest = held?.schema.isA(schema) ? held.schema : schema
  const entity: Read = {
    id,
    properties: new Map(),
    carried: [],
    captions: new Set(),
    referents: new Set(),
    where,
    ...held,
    schema: narrowest,
  }
  return { entity, held, json: object }
}

/** Fragments of one entity are one; that they name it differently is reported, for an id may have been used twice. */
function reportRenamed(gathered: Gathered, held: Read | undefined, properties: unknown, where: string): void {
  const before = held?.properties.get('name')
  const names = isObject(properties) ? [properties['name']].flat().filter(name => typeof name === 'string') : []
  if (!held || !before || names.length === 0 || names.some(name => before.includes(name))) return
  note(gathered, where, `${held.id}: "${names[0]}" here, "${before[0]}" in ${held.where}; they are read as one`)
}

function takeValues(
  gathered: Gathered,
  read: Map<string, Read>,
  entity: Read,
  properties: object,
  where: string,
): void {
  for (const [name, values] of Object.entries(properties)) {
    for (const value of [values].flat() as unknown[]) {
      const text = isObject(value) ? takeObject(gathered, read, value, where) : value
      if (typeof text === 'string' || typeof text === 'number') addValue(entity, name, String(text))
      else if (text !== null) unread(gathered, where, `${entity.id}: a value of ${name} is no text`)
    }
  }
}

function addValue({ properties }: Read, name: string, text: string): void {
  const held = properties.get(name)
  if (!held) properties.set(name, [text])
  else if (!held.includes(text)) held.push(text)
}

/** Which lists an entity of OpenSanctions comes from: the nearest it has to a source. */
function takeDatasets(entity: Read, datasets: unknown): void {
  if (!Array.isArray(datasets)) return
  for (const each of datasets) if (typeof each === 'string') addValue(entity, 'datasets', each)
}

/** What it is called apart from its properties, now and before. */
function takeNames({ id, captions, referents }: Read, { caption, referents: before }: JsonObject): void {
  if (typeof caption === 'string' && caption.trim() !== '') captions.add(caption)
  for (const each of [before].flat()) if (typeof each === 'string' && each !== id) referents.add(each)
}
