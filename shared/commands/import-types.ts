import type { Catalogue } from '#shared/model/catalogue.ts'
import { fold } from '#shared/model/fold.ts'
import { isTypeRecord, type TypeRecord } from '#shared/model/own-types.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import type { CustomProperty } from '#shared/model/records/custom-property.ts'

/** The types and properties that a file of another case brings, held against those that this case has of the same names. */
export interface TypesHere {
  /** Ids here, by ids of the file, of types and properties that say the same. */
  readonly ids: ReadonlyMap<string, string>
  /** What somebody should know of each that has a name taken here, whether it is that one or another. */
  readonly noted: readonly { readonly where: string; readonly why: string }[]
}

type OwnType = Exclude<TypeRecord, CustomProperty>

/**
 * Which types and properties of the records are here under another id. A type is the one here where name, base and each
 * property are the same, whatever it looks like; anything else of that name stays apart from it. O(types²) of a name.
 */
export function typesHere({ records: held, typeOf }: Catalogue, records: readonly CaseRecord[]): TypesHere {
  const known = new Set(held.map(({ id }) => id))
  const here = held.filter(({ removed }) => !removed)
  const brought = records
    .filter((record): record is TypeRecord & CaseRecord => isTypeRecord(record))
    .filter(({ removed }) => !removed)
  const fresh = brought.filter(({ id }) => !known.has(id))
  const ids = new Map<string, string>()
  const noted: { where: string; why: string }[] = []
  const hold = <T extends TypeRecord>(one: T, like: T | undefined, isSame: boolean, where: string): void => {
    if (!like) return
    if (isSame) ids.set(one.id, like.id)
    noted.push({ where, why: isSame ? isThat : isAnother })
  }
  for (const type of fresh) {
    if (type.record === 'custom-property') continue
    const alike = here.filter((each): each is typeof type => each.record === type.record && isCalled(each, type.title))
    const propertiesAs = (other: TypeRecord) => pairs(propertiesOf(brought, type.id), propertiesOf(here, other.id))
    const same = alike.find(each => isSameType(type, each) && propertiesAs(each))
    hold(type, same ?? alike[0], same !== undefined, type.title)
    if (same) for (const [one, other] of propertiesAs(same) ?? []) ids.set(one.id, other.id)
  }
  for (const property of fresh) {
    if (property.record !== 'custom-property' || ids.has(property.id)) continue
    const alike = propertiesOf(here, property.of).filter(each => isCalled(each, property.title))
    const same = alike.find(each => isSameProperty(property, each))
    const type = typeOf({ record: 'entity', type: property.of }) ?? typeOf({ record: 'link', type: property.of })
    const where = `${property.title} (${type?.title ?? property.of})`
    hold(property, same ?? alike[0], same !== undefined, where)
  }
  return { ids, noted }
}

const isThat = 'is taken as what this case has under that name: both say the same'
const isAnother = 'is not what this case has under that name: the two differ, and both are kept'

const isCalled = ({ title }: TypeRecord, name: string) => fold(title.trim()) === fold(name.trim())

const isSameType = (one: OwnType, other: OwnType) =>
  one.base === other.base &&
  (one.record === 'entity-type' ||
    (other.record === 'link-type' && isCalled({ ...other, title: other.reverse }, one.reverse)))

const propertiesOf = (records: readonly TypeRecord[], type: string) =>
  records.filter(
    (each): each is CustomProperty => each.record === 'custom-property' && each.of === type && !each.removed,
  )

/** Each property of one type with its like of the other; undefined where one of either has none. */
function pairs(
  ones: readonly CustomProperty[],
  others: readonly CustomProperty[],
): readonly (readonly [CustomProperty, CustomProperty])[] | undefined {
  const found = ones.flatMap(one => {
    const like = others.find(other => isCalled(other, one.title) && isSameProperty(one, other))
    return like ? [[one, like] as const] : []
  })
  // Two of one name are not both the one here.
  const isEach = new Set(found.map(([, like]) => like)).size === others.length
  return isEach && ones.length === others.length ? found : undefined
}

/** Whether all that one can say the other can, and means the same. */
const isSameProperty = (one: CustomProperty, other: CustomProperty) =>
  one.kind === other.kind &&
  Boolean(one.many) === Boolean(other.many) &&
  Boolean(one.caption) === Boolean(other.caption) &&
  [...(one.choices ?? [])].sort().join('\n') === [...(other.choices ?? [])].sort().join('\n')

/** The records with types and properties called as this case has them; without those records of types that are here. */
export function recordsAsHere(records: readonly CaseRecord[], { ids }: TypesHere): readonly CaseRecord[] {
  return ids.size === 0
    ? records
    : renamed(
        records.filter(({ id }) => !ids.has(id)),
        ids,
      )
}

/** A thing of the file likewise. */
export const thingAsHere = <T>(thing: T, { ids }: TypesHere): T => (ids.size === 0 ? thing : renamed(thing, ids))

/** With each id in it that has another here, wherever it stands: no other text is such an id. */
function renamed<T>(held: T, ids: ReadonlyMap<string, string>): T {
  if (typeof held === 'string') return (ids.get(held) ?? held) as T
  if (typeof held !== 'object' || held === null) return held
  if (Array.isArray(held)) return held.map(each => renamed(each, ids)) as T
  return Object.fromEntries(Object.entries(held).map(([name, each]) => [name, renamed(each, ids)])) as T
}
