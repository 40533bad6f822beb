import type { EntityType } from '#shared/model/entity-type.ts'
import type { LinkType } from '#shared/model/link-type.ts'
import { ofOtherCalendar } from '#shared/model/other-calendar.ts'
import { count, type Gathered, note, unread } from '../reading/gathered.ts'
import type { FoundClaim } from '../reading/importer.ts'
import type { ForeignNode } from './graph-parts.ts'
import { saysHandling } from './handling.ts'
import { isBareFigure } from './header-unit.ts'
import { isAmountWord } from './header-words.ts'
import { propertyNamed } from './property-named.ts'

/** What attributes say of a thing of a type. Those that no property is called after are counted, for `tellLeft`. */
export function claimsOf(
  gathered: Gathered,
  type: EntityType | LinkType,
  attributes: ForeignNode['attributes'],
  where: string,
): FoundClaim[] {
  return attributes.flatMap(({ name, value, column = name, with: _, ...rest }) => {
    if (value.trim() === '' || saysHandling(name, value)) return []
    const property = propertyNamed(type.properties, name)
    const locator = `${where}, ${column}`
    const otherwise = property && ofOtherCalendar(property, value)
    if (otherwise !== undefined) {
      unread(gathered, locator, otherwise)
      return []
    }
    if (property) return [{ property: property.id, value, ...rest, locator }]
    count(gathered, `values of "${column}", not taken`)
    const left = gathered.left.get(column) ?? { values: 0, types: new Set<string>(), isFigures: false }
    gathered.left.set(column, {
      values: left.values + 1,
      types: left.types.add(type.title.toLowerCase()),
      isFigures: left.isFigures || (isAmountWord(name) && isBareFigure(value)),
    })
    return []
  })
}

/** Of a figure under a word for sums beside which nothing says that it is money. */
const unnamedFigures =
  'nothing says what is counted; if it is money, say so with its currency, as "amount (EUR)", else leave the column out'

/** Names each column of which something was passed over, once. */
export function reportLeftColumns(gathered: Gathered): void {
  for (const [column, { values, types, isFigures }] of gathered.left) {
    const whose = [...types].slice(0, 3).join(' or ')
    const which = `${values === 1 ? 'its value' : `its ${values.toLocaleString('en')} values`} not taken`
    const where = `column "${column}"`
    if (isFigures) unread(gathered, where, `${which}: ${unnamedFigures}`)
    else
      note(
        gathered,
        where,
        `${which}: nothing of that name is kept of ${whose}; say which property it is, or leave it out`,
      )
  }
  gathered.left.clear()
}
