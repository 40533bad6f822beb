import { compareDecimals, fractionDigits, fromBaseUnits, plainDecimal } from '../decimal.ts'
import { type DecimalMark, plainFigures, readDecimal } from '../decimal-text.ts'
import { defineKind, matching, maybe, plainKind } from '../define-kind.ts'
import { readEitherWay } from '../either-way.ts'
import type { CoordinatesValue, Unreadable } from '../value.ts'

/** Two angles. A comma stands between them only where it does not stand before their fractions. */
const pairs: { readonly [M in DecimalMark]: RegExp } = {
  point: /^(?<latitude>.+?)(?:\s*[,;]\s*|(?<=[NS])\s*|\s+(?=[-−\d.]+$))(?<longitude>.+)$/iu,
  comma: /^(?<latitude>.+?)(?:\s*;\s*|(?<=[NS])\s*|\s+(?=[-−\d,]+$))(?<longitude>.+)$/iu,
}
const radius = /\s*(?:within|±|\+\/-)\s*(?<size>\d[\d.,'’ ]*)\s*(?<unit>km|m)$/i
const degrees =
  /^(?<sign>[-−+]?)(?<degrees>\d{1,3})°\s*(?:(?<minutes>\d{1,2})['′’]\s*(?:(?<seconds>\d{1,2}(?:\.\d+)?)["″”]\s*)?)?(?<side>[NSEW]?)$/i
const plainSpelling = /^(?<number>[-−+]?\d{1,3}(?:\.\d+)?)°?\s*(?<side>[NSEW]?)$/i

/** A place on WGS 84. Degrees, minutes and seconds become decimals to six places, about 11 cm. */
export const coordinates = defineKind<'coordinates'>(
  {
    latitude: matching(plainDecimal),
    longitude: matching(plainDecimal),
    within: maybe(metres => typeof metres === 'number' && fits(metres)),
  },
  {
    id: 'coordinates',
    title: 'Coordinates',
    example: '17.9757, 102.6331 within 500 m',
    read: (input, options) => {
      const text = input.trim()
      return readEitherWay(text, options?.decimal, {
        parse: mark => parse(plainFigures(text), mark),
        finish: place => problemOf(place) ?? { kind: 'coordinates', ...place },
        says: write,
      })
    },
    compare: (a, b) =>
      compareDecimals(a.latitude, b.latitude) ||
      compareDecimals(a.longitude, b.longitude) ||
      (a.within ?? 0) - (b.within ?? 0),
    agrees: (a, b) => apart(a, b) <= reach(a) + reach(b),
    format: write,
    write,
    specificity: value => 1 / (1 + reach(value) / 1000),
    ...plainKind,
    identifies: null,
    bare: null,
  },
)

const badPair: Unreadable = {
  unreadable: `coordinates are a latitude and a longitude, such as 17.9757, 102.6331 or 39°02'21"N 125°45'45"E`,
}

type Point = Omit<CoordinatesValue, 'kind'>

function parse(text: string, mark: DecimalMark): Point | Unreadable {
  const { size, unit } = radius.exec(text)?.groups ?? {}
  const { latitude = '', longitude = '' } = pairs[mark].exec(text.replace(radius, ''))?.groups ?? {}
  const [north, east] = [
    readAngle(pointed(latitude.trim(), mark), 'NS'),
    readAngle(pointed(longitude.trim(), mark), 'EW'),
  ]
  const reach = size === undefined ? undefined : readDecimal(size, mark)
  if (north === null || east === null || reach === null) return badPair
  const metres = reach && centimetres(Number(reach) * (unit?.toLowerCase() === 'km' ? 1000 : 1))
  return { latitude: north, longitude: east, ...(typeof metres === 'number' && { within: metres }) }
}

/** With a point before its fraction; nothing where the other mark stands there, for thousands of degrees there are none. */
const pointed = (angle: string, mark: DecimalMark): string =>
  angle.includes(mark === 'point' ? ',' : '.') ? '' : angle.replace(',', '.')

function problemOf({ latitude, longitude, within }: Point): Unreadable | null {
  if (Math.abs(Number(latitude)) > 90) {
    return { unreadable: `latitude ${latitude} is beyond the pole: it runs from -90 to 90` }
  }
  if (Math.abs(Number(longitude)) > 180) {
    return { unreadable: `longitude ${longitude} does not exist: it runs from -180 to 180` }
  }
  const isFar = within !== undefined && !fits(within)
  return isFar ? { unreadable: 'the radius must lie between 1 cm and 20,000 km' } : null
}

const centimetres = (metres: number) => Math.round(metres * 100) / 100
const fits = (metres: number) => metres >= 0.01 && metres <= 20_000_000

function readAngle(text: string, sides: string): string | null {
  const groups = plainSpelling.exec(text)?.groups ?? degrees.exec(text)?.groups
  const side = groups?.['side']?.toUpperCase() ?? ''
  if (!groups || !sides.includes(side)) return null
  const angle = groups['number'] === undefined ? fromParts(groups) : readDecimal(groups['number'], 'point')
  if (angle === null || side === '' || 'NE'.includes(side)) return angle
  return angle.startsWith('-') ? null : readDecimal(`-${angle}`, 'point')
}

function fromParts(groups: Readonly<Record<string, string | undefined>>): string | null {
  const [minutes, seconds] = [Number(groups['minutes'] ?? 0), Number(groups['seconds'] ?? 0)]
  if (minutes >= 60 || seconds >= 60) return null
  const millionths = Math.round((Number(groups['degrees']) + minutes / 60 + seconds / 3600) * 1e6)
  return readDecimal((/[-−]/.test(groups['sign'] ?? '') ? '-' : '') + fromBaseUnits(String(millionths), 6), 'point')
}

function write({ latitude, longitude, within }: Point): string {
  return `${latitude}, ${longitude}${within === undefined ? '' : ` within ${within} m`}`
}

const metresPerDegree = 111_320

/** The radius given, else half a unit of the last digit written. */
function reach({ within, latitude, longitude }: CoordinatesValue): number {
  return within ?? (metresPerDegree / 2) * 10 ** -Math.min(fractionDigits(latitude), fractionDigits(longitude))
}

/** Metres between two places on a sphere (haversine). */
function apart(a: CoordinatesValue, b: CoordinatesValue): number {
  const radians = (text: string) => (Number(text) * Math.PI) / 180
  const [north, south] = [radians(a.latitude), radians(b.latitude)]
  const east = radians(b.longitude) - radians(a.longitude)
  const h = Math.sin((south - north) / 2) ** 2 + Math.cos(north) * Math.cos(south) * Math.sin(east / 2) ** 2
  return 2 * 6_371_000 * Math.asin(Math.sqrt(Math.min(1, h)))
}
