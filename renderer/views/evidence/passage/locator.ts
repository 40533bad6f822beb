/** Where in an exhibit something stands, as claims name it: "line 3", "lines 3–5", "page 2", "row 4, column amount". */

/** One stretch of an exhibit that can be named: a line, a page, a cell. */
export interface Spot {
  readonly unit: 'line' | 'page' | 'row'
  readonly at: number
  /** What to add to the number: the column of a cell. */
  readonly more?: string | undefined
}

export function locatorOf(from: Spot, to: Spot = from): string {
  const more = from.more ? `, column ${from.more}` : ''
  if (from.unit !== to.unit || from.at === to.at) return `${from.unit} ${from.at}${more}`
  const [first, last] = from.at < to.at ? [from.at, to.at] : [to.at, from.at]
  return `${from.unit}s ${first}–${last}`
}

export interface Stretch {
  readonly unit: Spot['unit']
  readonly from: number
  readonly to: number
  readonly more?: string
}

/** Reads what `locatorOf` wrote, and what people write: "p. 3", "l. 12-14". Null where it names no place we know. */
export function readLocator(locator: string | undefined): Stretch | null {
  const match = /\b(lines?|l\.|pages?|pp?\.|rows?)\s*(\d+)(?:\s*[-–]\s*(\d+))?(?:,\s*column\s+(.+))?/i.exec(
    locator ?? '',
  )
  if (!match) return null
  const [, word = '', first = '', last, more] = match
  const unit = /^l/i.test(word) ? 'line' : /^p/i.test(word) ? 'page' : 'row'
  const from = Number(first)
  return { unit, from, to: Math.max(from, Number(last ?? first)), ...(more ? { more: more.trim() } : {}) }
}

/** Which of the many that an exhibit holds a locator names: "message 3, line 5" → 3. */
export function readPart(locator: string | undefined): number | null {
  const match = /\b(?:message|part|record)\s+(\d+)/i.exec(locator ?? '')
  return match ? Number(match[1]) : null
}

/** Which attachment of a mail a locator names: "attachment 2, page 1" → 2. */
export function readAttachment(locator: string | undefined): number | null {
  const match = /\battachment\s+(\d+)/i.exec(locator ?? '')
  return match ? Number(match[1]) : null
}
