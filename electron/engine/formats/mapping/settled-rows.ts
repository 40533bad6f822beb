import type { DecimalMark } from '#shared/model/decimal-text.ts'
import { maybeFigure } from '#shared/model/figure-spelling.ts'
import { type Attribute, type DecimalMarks, decimalMarksOf } from './columns.ts'
import { dayOrders } from './days.ts'
import { withClock, zoned } from './moments.ts'

interface Attributed {
  readonly attributes: readonly Attribute[]
}

/** Shows all rows of a table, one after the other; again at every call, so that nobody has to keep them. */
export type EachRow<R> = (visit: (row: R) => void) => void

/**
 * What makes of each row what it says together with all others: a day with the time of day of another column, days and
 * months in the order of their column, moments in the zone of their header, figures with the mark of their column. Reads
 * the rows through once, or twice where their dates first have to be put in order. `usual`: the mark before fractions
 * where no column tells.
 */
export function settledRows<R extends Attributed>(each: EachRow<R>, usual: DecimalMark | undefined): (row: R) => R {
  const orders = dayOrders()
  const dated = ({ attributes }: R) => withClock(attributes).map(orders.settle)
  let marks = decimalMarksOf()
  each(row => {
    const attributes = withClock(row.attributes)
    orders.look(attributes)
    for (const attribute of attributes) lookAt(marks, orders.settle(attribute))
  })
  if (orders.tell()) {
    marks = decimalMarksOf()
    each(row => {
      for (const attribute of dated(row)) lookAt(marks, attribute)
    })
  }
  const settle = marks.settling(usual)
  return row => ({ ...row, attributes: dated(row).map(attribute => settle(zoned(attribute))) })
}

/** A zone behind a moment makes no figure of it: it need not be read to see that. */
function lookAt(marks: DecimalMarks, attribute: Attribute): void {
  if (maybeFigure(attribute.value)) marks.look(zoned(attribute))
}
