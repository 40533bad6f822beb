import { claimFrom } from '#engine/formats/mapping/claim-from.ts'
import { count, entityAt, type Gathered, linkAt, under, unread } from '#engine/formats/reading/gathered.ts'
import { isObject, type JsonObject } from '#engine/formats/reading/parse-json.ts'
import { linkOfRelationship } from './object-names.ts'

/** A text field of a MISP record; '' where it is absent or no text. */
export const text = (record: JsonObject, field: string): string => {
  const value = record[field]
  return typeof value === 'string'
    ? value
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : ''
}

/** The records of a field; a single one may stand there without a list around it, as what converts from XML writes it. */
export const listOf = (record: JsonObject, field: string): readonly JsonObject[] =>
  [record[field]].flat().filter(isObject)

/** Says something of an entity, under the property or, where that cannot hold it, in words. */
export function say(
  gathered: Gathered,
  key: string,
  property: string | undefined,
  value: string,
  label: string,
  where: string,
): void {
  const entity = gathered.entities.get(key)
  const type = entity && gathered.catalogue.entityType(entity.type)
  if (!entity || !type || value.trim() === '') return
  const claim = claimFrom(type, property, value, label, where.replace(/^_: ?/, ''))
  if (claim) entity.claims.push(...under(gathered.handling, [claim]))
  else unread(gathered, where, `${label}: ${value.length} characters are more than a description holds`)
}

/** What MISP says of an attribute or object beside its values: when seen, comment, tags, whether to detect by it. */
export function sayBesides(gathered: Gathered, key: string, record: JsonObject, where: string): void {
  say(gathered, key, 'description', text(record, 'comment'), 'comment', where)
  for (const field of ['first_seen', 'last_seen']) {
    say(gathered, key, field.replace('_', '-'), text(record, field), field, where)
  }
  for (const tag of listOf(record, 'Tag')) say(gathered, key, undefined, text(tag, 'name'), 'tag', where)
  if (record['to_ids'] === true) say(gathered, key, 'indicator', 'MISP marks it for detection', 'to_ids', where)
}

export function begin(gathered: Gathered, key: string, type: string): void {
  if (!gathered.entities.has(key)) count(gathered, type)
  entityAt(gathered, key, type)
}

/** A link of the type that means the same where both ends fit it; else "related to" with the file's own word. */
export function relate(
  gathered: Gathered,
  key: string,
  from: string,
  to: string,
  relationship: string,
  comment = '',
): void {
  const [a, b] = [from, to].map(end => gathered.entities.get(end)?.type ?? '')
  const meant = gathered.catalogue.linkType(linkOfRelationship.get(relationship) ?? relationship)
  const fits = meant !== undefined && gathered.catalogue.endsFit(meant, a ?? '', b ?? '')
  const type = fits ? meant : gathered.catalogue.linkType('related-to')
  if (!type) return
  const link = linkAt(gathered, { key, type: type.id, from, to })
  const word = fits ? null : claimFrom(type, 'relationship', relationship, 'relationship', key)
  const text = comment.trim() === '' ? null : claimFrom(type, 'description', comment, 'comment', key)
  for (const claim of [word, text]) if (claim) link.claims.push(...under(gathered.handling, [claim]))
}
