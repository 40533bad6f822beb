import type { Unreadable } from './value.ts'

/** A time of day and its zone, as partial dates hold them. */
export interface ClockTime {
  /** `11:48`, `11:48:37` or `11:48:37.123` */
  readonly time: string
  readonly zone?: string
}

/** Zones whose letters mean one thing all over the world. */
const zoneNames: Readonly<Record<string, string>> = {
  ...{ Z: 'Z', UTC: 'Z', GMT: 'Z', KST: '+09:00', JST: '+09:00', MSK: '+03:00', HKT: '+08:00', SGT: '+08:00' },
  ...{ ICT: '+07:00', CET: '+01:00', CEST: '+02:00', EET: '+02:00', EEST: '+03:00' },
}
/** Those of North America, which e-mail alone means by them (RFC 5322, 4.3): elsewhere CST is China's. */
const mailZones: Readonly<Record<string, string>> = {
  ...{ EST: '-05:00', EDT: '-04:00', CST: '-06:00', CDT: '-05:00' },
  ...{ MST: '-07:00', MDT: '-06:00', PST: '-08:00', PDT: '-07:00' },
}

const noon = '(?<noon>[ap]\\.?m\\.?)'
const zone =
  '\\(?(?<zone>(?:\\+?(?:UTC|GMT))?[+-]\\d\\d?(?::?\\d\\d)?|\\+?[A-Z]{1,5})\\)?(?:(?<=\\d\\)?)\\s*\\(?(?<also>[A-Z]{1,5})\\)?)?(?:\\s+m=[+-][\\d.]+)?'
const clock = '(?<hour>\\d{1,2}):(?<minute>\\d\\d)(?::(?<second>\\d\\d)(?:[.,](?<fraction>\\d{1,9}))?)?'
const after = new RegExp(`(?:(?:^|[\\sT,]+|\\s+at\\s+))${clock}(?:\\s*${noon})?(?:\\s*${zone})?$`, 'i')
const before = new RegExp(`^${clock}(?:\\s*${noon})?(?:\\s*(?<zone>UTC|GMT|Z))?(?:,\\s*|\\s+(?:on\\s+)?)(?=\\S)`, 'i')
/** `T114837Z` behind eight digits: the basic format of ISO 8601. */
const basic =
  /(?<=^\d{8})T(?<hour>\d\d)(?<minute>\d\d)(?:(?<second>\d\d)(?:[.,](?<fraction>\d{1,9}))?)?(?<zone>Z|[+-]\d\d(?::?\d\d)?)?$/i

const refused = (unreadable: string): Unreadable => ({ unreadable })

/** Takes the time of day off a text. Behind the hours from UTC a zone may be named, as Go, JavaScript and mail do. `mail`: letters of zones mean what e-mail means by them. */
export function takeTime(text: string, mail: boolean): { rest: string; clock?: ClockTime | Unreadable } {
  const found = after.exec(text) ?? basic.exec(text) ?? before.exec(text)
  if (!found?.groups) return { rest: text }
  const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`.trim()
  return rest === '' ? { rest: text } : { rest, clock: readClock(found[0].trim(), found.groups, mail) }
}

type Groups = Readonly<Record<string, string | undefined>>

function readClock(text: string, groups: Groups, mail: boolean): ClockTime | Unreadable {
  const { hour = '', minute = '', second, fraction } = groups
  const hours = hourOf(Number(hour), groups['noon'])
  if (hours === undefined || hours > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) {
    return refused(`there is no ${text.replace(/^[T,]\s*/i, '')} on a clock`)
  }
  const seconds = second === undefined ? '' : `:${second}${fraction ? `.${fraction.slice(0, 3)}` : ''}`
  const time = `${String(hours).padStart(2, '0')}:${minute}${seconds}`
  if (groups['zone'] === undefined) return { time }
  const zone = readZone(groups['zone'].toUpperCase(), mail)
  if (typeof zone !== 'string') return zone
  const also = zoneNames[groups['also']?.toUpperCase() ?? ''] ?? zone
  return also === zone ? { time, zone } : refused(`it names two time zones, ${groups['zone']} and ${groups['also']}`)
}

/** 12 AM is midnight and 12 PM is noon. */
function hourOf(hour: number, noon: string | undefined): number | undefined {
  if (noon === undefined) return hour
  if (hour < 1 || hour > 12) return undefined
  return (hour % 12) + (/^p/i.test(noon) ? 12 : 0)
}

function readZone(text: string, mail: boolean): string | Unreadable {
  const bare = text.replace(/^\+(?=[A-Z])/, '')
  const named = zoneNames[bare] ?? (mail ? mailZones[bare] : undefined)
  if (named) return named
  const [, sign = '', hours = '', minutes = '00'] = /^(?:UTC|GMT)?([+-])(\d\d?)(?::?(\d\d))?$/.exec(bare) ?? []
  if (sign === '') return refused(`"${text}" could be several time zones or none: write the hours from UTC, as +09:00`)
  if (Number(hours) > (sign === '-' ? 12 : 14) || Number(minutes) > 59) return refused(`there is no time zone ${text}`)
  const offset = `${sign}${hours.padStart(2, '0')}:${minutes}`
  return /^[+-]00:00$/.test(offset) ? 'Z' : offset
}
