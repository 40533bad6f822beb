/** A time as a GEXF file writes it; without a beginning or an end where it tells none. */
export interface Time {
  readonly from?: string
  readonly to?: string
}

type Attributes = Readonly<Record<string, string>>

/** `open` variants of 1.2 exclude the moment itself; days are all that is reported of it. */
export function timeOf(attributes: Attributes): Time {
  const from = attributes['start'] ?? attributes['startopen'] ?? attributes['timestamp']
  const to = attributes['end'] ?? attributes['endopen'] ?? attributes['timestamp']
  return between(from, to)
}

const between = (from: string | undefined, to: string | undefined): Time => ({
  ...(known(from) && { from: from.trim() }),
  ...(known(to) && { to: to.trim() }),
})

/** Gephi writes what has no end as infinite. */
const known = (time: string | undefined): time is string =>
  time !== undefined && time.trim() !== '' && !/^[-+]?(inf(inity)?|nan)$/i.test(time.trim())

/** The times of an element or spell; of 1.3 also those in one attribute: `<[2009, 2010]; (2012, 2013]>`, `<[2009, 2011]>`. */
export function timesOf(attributes: Attributes): readonly Time[] {
  const intervals = [
    ...(attributes['intervals'] ?? attributes['timeset'] ?? '').matchAll(/[[(]([^,\])]*),([^\])]*)[\])]/g),
  ]
  const moments = (attributes['timestamps'] ?? '').replace(/[<>[\]]/g, '').split(/[,;]/)
  return [
    timeOf(attributes),
    ...intervals.map(([, from, to]) => between(from, to)),
    ...moments.map(moment => between(moment, moment)),
  ].filter(({ from, to }) => from !== undefined || to !== undefined)
}

/** How many of a file's units of time make a second, where its times count on from 1970; undefined where they do not. */
export function perSecond(times: readonly Time[]): number | undefined {
  const all = times.flatMap(({ from, to }) => [from, to]).filter(time => time !== undefined)
  const within = (least: number, most: number) =>
    all.length > 0 && all.every(time => Number(time) >= least && Number(time) < most)
  // From 1973 to 2103, as a number of the same length each: no year, no step of a model and no day counted is as large.
  if (within(1e8, 4.2e9)) return 1
  return within(1e11, 4.2e12) ? 1_000 : undefined
}

/** The same times as dates. */
export const asDates = (times: readonly Time[], units: number): readonly Time[] =>
  times.map(({ from, to }) => between(dateOf(from, units), dateOf(to, units)))

const dateOf = (time: string | undefined, units: number): string | undefined =>
  time && new Date((Number(time) / units) * 1_000).toISOString().replace(/\.\d+Z$/, 'Z')

/**
 * When the thing is there, as `start` and `end`: from its earliest time to its last, for it has one beginning and one
 * end here. Of several times all are kept as `times` beside them, so that what lies between is reported. Steps of a model are
 * no dates and bear other names.
 */
export function putTimes(data: Map<string, string>, times: readonly Time[], areSteps: boolean): void {
  const [first] = times
  if (first === undefined) return
  const [starts, ends] = [times.map(({ from }) => from), times.map(({ to }) => to)]
  const [start, end] = [starts.toSorted(inTime)[0], ends.toSorted(inTime).at(-1)]
  // A time without a beginning began before all others; one without an end goes on.
  if (start !== undefined && !starts.includes(undefined)) data.set(areSteps ? 'first step' : 'start', year(start))
  if (end !== undefined && !ends.includes(undefined)) data.set(areSteps ? 'last step' : 'end', year(end))
  if (times.length > 1) data.set('times', times.map(({ from = '', to = '' }) => `${from} – ${to}`).join('; '))
}

/**
 * Whether the times of a graph only count: the 1, 2, 2.5 of a simulation, among which a 2005 is no year.
 */
export const areSteps = (times: readonly Time[]): boolean => {
  const all = times.flatMap(({ from, to }) => [from, to]).filter(time => time !== undefined)
  const isStep = (time: string) => Math.abs(Number(time)) < 1e6 && year(time) === time && !isYear.test(time)
  return all.every(time => !Number.isNaN(Number(time))) && all.some(isStep)
}

const isYear = /^(?:1[5-9]|20|21)\d\d$/
/** Gephi writes the year 2009 as 2009.0. */
const year = (time: string): string => {
  const whole = time.replace(/\.0+$/, '')
  return isYear.test(whole) ? whole : time
}

/** Numbers by their value, dates by their letters. */
function inTime(one = '', other = ''): number {
  const [a, b] = [Number(one), Number(other)]
  return Number.isNaN(a) || Number.isNaN(b) ? Number(one > other) - Number(one < other) : a - b
}
