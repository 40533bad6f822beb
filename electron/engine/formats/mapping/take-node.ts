import type { EntityType } from '#shared/model/entity-type.ts'
import { propertyOf } from '#shared/model/lookup.ts'
import { withArticle } from '#shared/words/with-article.ts'
import { count, entityAt, type Gathered, note, unread } from '../reading/gathered.ts'
import { calledAs, captionFor, reportCaption } from './caption.ts'
import { claimsOf } from './claims-of.ts'
import type { ForeignNode, Usual } from './graph-parts.ts'
import { underItsCode } from './handling.ts'
import { keyAmongNamesakes, type NamesakeKey } from './namesakes.ts'
import { entityTypeByForm, entityTypeNamed, whyMistyped } from './types.ts'

/** As much as is shown of a file's own word. */
const longestWord = 40

/** As the file names it, as its label tells, or as the user says; undefined, and reported, where nothing does. */
function typeOfNode(gathered: Gathered, { key, where, type: named, label }: ForeignNode, usual: Usual) {
  const id =
    entityTypeNamed(gathered.catalogue, named) ??
    (named === '' ? entityTypeByForm(label || key) : undefined) ??
    usual.type
  const type = gathered.catalogue.entityType(id ?? '')
  const shown = named.slice(0, longestWord)
  if (!type) {
    count(gathered, 'nodes of no known type, not taken')
    gathered.untyped += 1
    const said = named === '' ? 'the file gives it no type' : `"${shown}" is no type of entity here`
    unread(gathered, where, `${said}: say what such things are, or write a type such as person into the file`)
  } else if (named !== '' && !entityTypeNamed(gathered.catalogue, named))
    count(gathered, `nodes of type "${shown}", which is none here, taken as ${type.title.toLowerCase()}`)
  return type
}

/** Takes in a node, or reports why it is left out. */
export function takeNode(gathered: Gathered, node: ForeignNode, usual: Usual): void {
  const { key, where, type: named, label, attributes } = node
  const mistyped = whyMistyped(label || key)
  if (mistyped !== undefined && named === '' && usual.type !== 'address') {
    unread(gathered, where, `"${label || key}" is no address: ${mistyped}`)
    return
  }
  const type = typeOfNode(gathered, node, usual)
  if (!type) return
  const here = gathered.entities.get(key)?.type
  if (here !== undefined && here !== type.id) {
    unread(
      gathered,
      where,
      `"${key}" is the id of ${withArticle(here)} in this file, and cannot be that of ${withArticle(type.id)} too`,
    )
    return
  }
  const caption = captionFor(
    type.caption.map(each => propertyOf(type, each)),
    label || key,
  )
  reportCaption(gathered, type, caption, node)
  if (!caption && label !== '') unread(gathered, where, `its label cannot be what ${withArticle(type.id)} is called`)
  const called = caption ? [{ property: caption.id, value: calledAs(caption, label || key), locator: where }] : []
  const said = [...called, ...claimsOf(gathered, type, attributes, where)]
  const place = label === key ? keyAmongNamesakes(gathered, key, type.id, said) : { key }
  if (place === null) {
    unread(gathered, where, `too many things called "${key}" differ: give each an id`)
    return
  }
  if (here !== undefined) note(gathered, where, stoodBefore(key, type, place))
  entityAt(gathered, place.key, type.id).claims.push(...underItsCode(gathered, type, node, said))
}

const stoodBefore = (key: string, type: EntityType, { differsIn }: NamesakeKey) =>
  differsIn === undefined
    ? `"${key}" stood in the file before: both are read as one ${type.title.toLowerCase()}`
    : `"${key}" stood in the file before with something else as "${differsIn}": it is read as another ${type.title.toLowerCase()}`
