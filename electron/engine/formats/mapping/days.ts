import type { Attribute } from './columns.ts'

/** Day and month in figures, in either order, with what follows them. */
const either = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?=$|[\sT,])/

type Order = 'day-first' | 'month-first'

/** In which order the columns of a table write days and months, as far as its rows tell. */
export interface DayOrders {
  /** Looks at one row more. */
  readonly look: (attributes: readonly Attribute[]) => void
  /** Whether there are dates that can be read both ways, of which the rows looked at tell how. */
  readonly tell: () => boolean
  /** A value as the rows looked at tell that it is meant. */
  readonly settle: (attribute: Attribute) => Attribute
}

/**
 * Writes dates that can be read both ways, such as 03/04/2021, as the other rows of their column are: one that can be
 * read one way only, such as 13/04/2021, tells it for all; two that contradict each other tell nothing, and those that
 * can be read both ways stay as they are, to be asked about.
 */
export function dayOrders(): DayOrders {
  const shown = new Map<string, Set<Order>>()
  const open = new Set<string>()
  return {
    look: attributes => {
      for (const { name, value } of attributes) {
        const order = orderOf(value)
        if (order === 'either') open.add(name)
        else if (order) shown.set(name, (shown.get(name) ?? new Set()).add(order))
      }
    },
    tell: () => [...open].some(name => shown.get(name)?.size === 1),
    settle: each => settled(inSeconds(each), shown.get(each.name)),
  }
}

/** Seconds since 1970, where the column says that it counts time so, as the date kind takes them. */
function inSeconds(attribute: Attribute): Attribute {
  const { name, column = name, value, original } = attribute
  const text = value.trim()
  if (!/timestamp|unix|epoch/i.test(column) || !/^\d{9,10}$/.test(text)) return attribute
  return { ...attribute, value: `@${text}`, original: original ?? text }
}

function orderOf(value: string): Order | 'either' | undefined {
  const [, first, , second] = either.exec(value.trim()) ?? []
  if (first === undefined || second === undefined) return undefined
  const [a, b] = [Number(first), Number(second)]
  if (a > 12) return b <= 12 ? 'day-first' : undefined
  return b > 12 ? 'month-first' : 'either'
}

function settled(attribute: Attribute, orders: ReadonlySet<Order> | undefined): Attribute {
  const [order] = orders?.size === 1 ? orders : []
  const text = attribute.value.trim()
  const [all = '', first = '', , second = '', year = ''] = either.exec(text) ?? []
  if (!order || all === '' || orderOf(text) !== 'either') return attribute
  const [day, month] = order === 'day-first' ? [first, second] : [second, first]
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return { ...attribute, value: date + text.slice(all.length), original: attribute.original ?? text }
}
