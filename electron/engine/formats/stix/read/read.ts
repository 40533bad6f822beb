import { textOf } from '#engine/formats/reading/file-text.ts'
import { type Gathered, unread } from '#engine/formats/reading/gathered.ts'
import type { InFile } from '#engine/formats/reading/importer.ts'
import { isObject, parseForeign } from '#engine/formats/reading/parse-json.ts'
import { RedThreadError } from '#shared/errors.ts'
import type { ImportReading } from '#shared/model/import-reading.ts'
import { canonical } from '#shared/ops/canonical.ts'
import { withArticle } from '#shared/words/with-article.ts'
import type { StixObject } from '../terms/object.ts'

const idPattern = /^[a-z][a-z0-9-]+--[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The objects of the files by id, the newest version of each. A bundle, the answer of a TAXII server, a list or a single object is read. */
export function readObjects(
  gathered: Gathered,
  files: readonly InFile[],
  reading: ImportReading,
): Map<string, StixObject> {
  const objects = new Map<string, StixObject>()
  for (const file of files) {
    const { text } = textOf(gathered, file, reading, 'json')
    for (const [at, each] of listed(parseForeign(text, file.name)).entries())
      takeObject(gathered, objects, each, `${files.length > 1 ? `${file.name}, ` : ''}object ${at + 1}`)
  }
  if (objects.size === 0) {
    const problem = gathered.unread[0]?.why ?? 'it holds no object of STIX'
    throw new RedThreadError('unreadable-import', { name: files[0]?.name ?? 'The file', problem })
  }
  return objects
}

function listed(parsed: unknown): readonly unknown[] {
  if (Array.isArray(parsed)) return parsed
  // What a TAXII server answers is a bundle without its type.
  const isBundle = isObject(parsed) && (parsed['type'] === 'bundle' || parsed['type'] === undefined)
  if (isBundle && Array.isArray(parsed['objects'])) return parsed['objects']
  return [parsed]
}

function takeObject(gathered: Gathered, objects: Map<string, StixObject>, each: unknown, where: string): void {
  if (!isObject(each) || typeof each['id'] !== 'string' || typeof each['type'] !== 'string') {
    unread(gathered, where, 'no object with a type and an id')
  } else if (!idPattern.test(each['id']) || !each['id'].startsWith(`${each['type']}--`)) {
    unread(gathered, where, `${each['id'].slice(0, 80)} is not the id of ${withArticle(each['type'].slice(0, 40))}`)
  } else if (each['spec_version'] === '2.0') {
    unread(gathered, where, `${each['id']}: STIX 2.0 is not read, only 2.1`)
  } else takeVersion(gathered, objects, each as StixObject)
}

function takeVersion(gathered: Gathered, objects: Map<string, StixObject>, object: StixObject): void {
  const held = objects.get(object.id)
  const newer = held === undefined || String(object['modified'] ?? '') > String(held['modified'] ?? '')
  if (held && canonical(held) === canonical(object)) gathered.repeated += 1
  else if (held) unread(gathered, object.id, whyLeft(held, object))
  if (newer) objects.set(object.id, object)
}

/** Of two objects under one id only the newer is read. */
function whyLeft(held: StixObject, object: StixObject): string {
  const [a, b] = [held['modified'], object['modified']].map(each => (each === undefined ? '' : String(each)))
  if (a !== b) return `an older version of it, of ${(a ?? '') < (b ?? '') ? a : b}: the newest in the file is read`
  return 'it stands in the file twice with different contents and one date: the first is read, this one is not'
}

/** A property as a list of texts: of an object its values, of what is deeper the JSON. */
export function textsOf(value: unknown): readonly string[] {
  if (value === undefined || value === null) return []
  return [value].flat().map(each => {
    if (!isObject(each)) return String(each)
    const values = Object.values(each)
    return values.some(inner => typeof inner === 'object') ? JSON.stringify(each) : values.join(', ')
  })
}

export const refsOf = (value: unknown): readonly string[] => [value].flat().filter(each => typeof each === 'string')
