import ExifReader from 'exifreader'
import type { Metadata } from '#shared/model/exhibit-metadata.ts'
import type { ForeignFile } from './metadata-task.ts'
import { pngText } from './png-text.ts'

/** A picture's own words may stand at its end, as in many TIFF and HEIC files. */
const looked = 64 * 2 ** 20

const exif = [
  'Make',
  'Model',
  'Software',
  'Artist',
  'DateTime',
  'DateTimeOriginal',
  'OffsetTime',
  'OffsetTimeOriginal',
  'LensModel',
  'BodySerialNumber',
  'GPSLatitude',
  'GPSLatitudeRef',
  'GPSLongitude',
  'GPSLongitudeRef',
  'GPSAltitude',
  'GPSAltitudeRef',
  'GPSDateStamp',
  'GPSTimeStamp',
] as const

type Tag = (typeof exif)[number]

/**
 * What a picture says in its text chunks and its Exif: when a photograph was taken, where and with what (Exif 2.32, 4.6): the camera's own clock, which may be wrong, and in
 * no zone where it names none. A lens, a serial number and the software stand behind the camera.
 */
export async function readPicture({ size, bytes }: ForeignFile): Promise<Metadata> {
  const picture = new Uint8Array(await bytes(0, Math.min(size, looked)))
  const isPng = Buffer.from(picture.subarray(1, 4)).toString('latin1') === 'PNG'
  return { ...exifOf(picture), ...(isPng ? nonEmpty(pngText(picture)) : {}) }
}

/** Without what is empty. */
const nonEmpty = (metadata: Metadata): Metadata =>
  Object.fromEntries(Object.entries(metadata).filter(([, words]) => words))

function exifOf({ buffer }: Uint8Array<ArrayBuffer>): Metadata {
  // What nobody asks for is not unpacked: a tag may claim a million values.
  const tags = ExifReader.load(buffer, { expanded: true, includeTags: { exif: [...exif], gps: true } })
  const word = (tag: Tag): string => {
    const value = Object.entries(tags.exif ?? {}).find(([name]) => name === tag)?.[1]?.value
    const text = Array.isArray(value) && value.every(each => typeof each === 'string') ? value.join(' ') : value
    return typeof text === 'string' ? text.replaceAll('\0', ' ').trim() : ''
  }
  const camera = [word('Make'), word('Model')].filter(Boolean).join(' ')
  const [serial, software] = [word('BodySerialNumber'), word('Software')]
  return {
    capturedAt:
      momentOf(word('DateTimeOriginal'), word('OffsetTimeOriginal')) || momentOf(word('DateTime'), word('OffsetTime')),
    capturedBy: word('Artist'),
    captureTool: [camera, word('LensModel'), serial && `serial number ${serial}`, software].filter(Boolean).join(', '),
    position: positionOf(
      tags.gps as GpsPosition | undefined,
      `${word('GPSDateStamp')} ${tags.exif?.GPSTimeStamp?.description ?? ''}`,
    ),
  }
}

/** `2023:04:04 09:12:00`, `+09:00` → `2023-04-04 09:12:00+09:00`; '' for the blanks that a camera without a clock writes. */
function momentOf(moment: string, offset: string): string {
  return /[1-9]/.test(moment) ? `${moment.replace(/^(\d{4}):(\d\d):(\d\d)/, '$1-$2-$3')}${offset}` : ''
}

interface GpsPosition {
  /** Degrees, to the north and east. */
  readonly Latitude?: number
  readonly Longitude?: number
  /** Metres above the level of the sea. */
  readonly Altitude?: number
}

/** `33.855972° S, 70.500000° W, 12.5 m below sea level, by the satellites' clock 2023-04-04 00:12:00 UTC`; '' without a place. */
function positionOf(place: GpsPosition | undefined, clock: string): string {
  const {
    Latitude: latitude = Number.NaN,
    Longitude: longitude = Number.NaN,
    Altitude: altitude = Number.NaN,
  } = place ?? {}
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) return ''
  const height = `${Math.round(Math.abs(altitude) * 10) / 10} m ${altitude < 0 ? 'below' : 'above'} sea level`
  const moment = /^\d{4}:\d\d:\d\d \d\d:\d\d:\d\d/.exec(clock)?.[0]
  return [
    degrees(latitude, 'N', 'S'),
    degrees(longitude, 'E', 'W'),
    Number.isFinite(altitude) ? height : '',
    moment ? `by the satellites' clock ${momentOf(moment, ' UTC')}` : '',
  ]
    .filter(Boolean)
    .join(', ')
}

const degrees = (angle: number, positive: string, negative: string) =>
  `${Math.abs(angle).toFixed(6)}° ${angle < 0 ? negative : positive}`
