import { type Gathered, unread } from '#engine/formats/reading/gathered.ts'
import type { FoundClaim } from '#engine/formats/reading/importer.ts'
import { builtIn } from '#shared/model/catalogue.ts'
import { kindOf } from '#shared/model/lookup.ts'
import { propertiesOf } from './classes.ts'
import type { Thing } from './expand.ts'

/** All that is said of a thing, with its facets and what these hold in turn, as one list. */
export interface Description {
  readonly texts: readonly (readonly [property: string, text: string])[]
  readonly refs: readonly (readonly [property: string, to: string])[]
  /** Facets, hashes and the like that were read with it. */
  readonly parts: readonly Thing[]
}

/** What only characterises another thing: it has no meaning alone. */
export const isPart = (thing: Thing): boolean =>
  [...thing.types].some(type =>
    /Facet$|:Hash$|:ExternalReference$|Dictionary(?:Entry)?$|:Contact(?:Address|Affiliation|Email|Messaging|Phone|Profile|SIP|URL)$|:ConfigurationEntry$|:ArtifactClassification$/.test(
      type,
    ),
  )

export type Things = ReadonlyMap<string, Thing>

export const isRelation = (thing: Thing | undefined) =>
  thing !== undefined && [...thing.types].some(type => /:(?:Observable)?Relationship$/.test(type))

export function describe(things: Things, thing: Thing): Description {
  const texts: [string, string][] = []
  const refs: [string, string][] = []
  const reading = new Set([thing])
  // A set that grows while it is walked: each part once, however the parts point to each other.
  for (const each of reading) {
    for (const [property, values] of each.values) {
      for (const value of values) {
        const part = 'to' in value ? things.get(value.to) : undefined
        if ('text' in value) texts.push([property, value.text])
        else if (part && part !== thing && isPart(part)) reading.add(part)
        else refs.push([property, value.to])
      }
    }
  }
  reading.delete(thing)
  return { texts, refs, parts: [...reading] }
}

/** Never taken in: what opens somebody's account must not lie in a case and leave it again. */
const secret = /password|unlockCode|:PIN$|:PUK$|encryptionKey/i
/** Longer texts are contents, not what is said about them. */
const longest = 2000

export interface ReadClaims {
  readonly claims: readonly FoundClaim[]
  /** What was left out, each with the reason. */
  readonly left: readonly string[]
}

/** A thing's claims: what has a property here as that, everything else as one description, so that nothing is dropped unseen. */
export function claimsOf(type: string, thing: Thing, { texts }: Description): ReadClaims {
  const claims: FoundClaim[] = []
  const out: string[] = []
  const rest: string[] = []
  const left = new Map(Map.groupBy(texts, ([property]) => property))
  const known = propertiesOf(type)
  const add = (property: string, value: FoundClaim['value']) => claims.push({ property, value, locator: thing.id })
  for (const [property, value] of together(type, left)) add(property, value)
  for (const [property, values] of left) {
    for (const [, text] of values) {
      const name = local(property)
      if (text.trim() === '') continue
      if (secret.test(property)) out.push(`${name}: secrets are not taken in`)
      else if (text.length > longest) out.push(`${name}: ${text.length} characters of content are not taken in`)
      else if (property === 'uco-core:description' || property === 'uco-core:statement') add('description', text)
      else if (property === 'uco-core:name') claims.push(named(type, text, thing.id))
      else if (known.has(property)) add(known.get(property) ?? '', text)
      else rest.push(`${name}: ${text}`)
    }
  }
  if (rest.length > 0) add('description', rest.join('\n'))
  return { claims, left: out }
}

export const local = (name: string): string => /[^/#:]*$/.exec(name)?.[0] ?? name

/** What is only an illustration says so before its name, as we write it: it must not come back as a finding. */
function named(type: string, text: string, locator: string): FoundClaim {
  const [mark = ''] = /^\[illustrative\] /.exec(text) ?? []
  const properties = builtIn.entityType(type)?.caption ?? []
  const property = nameOf[type] ?? (properties.includes('name') ? 'name' : (properties[0] ?? 'name'))
  const value = text.slice(mark.length)
  return { property, value, locator, ...(mark !== '' && { status: 'illustrative' as const }) }
}

/** Where the name of an object goes in types that have none of their own. */
const nameOf: Readonly<Record<string, string>> = {
  'ip-address': 'label',
  domain: 'label',
  'email-address': 'label',
  'phone-number': 'label',
  'payment-account': 'label',
}

type Left = Map<string, (readonly [property: string, text: string])[]>
type Read = readonly (readonly [property: string, value: FoundClaim['value']])[]

/** Several values of UCO that are one of ours: taken out of what is left. */
function together(type: string, left: Left): Read {
  const out = (property: string) => {
    const text = left.get(property)?.shift()?.[1]
    if (left.get(property)?.length === 0) left.delete(property)
    return text
  }
  const joined = (glue: string, ...properties: readonly string[]) =>
    properties
      .map(out)
      .filter(each => each !== undefined)
      .join(glue)
  if (type === 'person' || type === 'social-profile')
    return [
      ...filled('name', joined(' ', 'uco-identity:givenName', 'uco-identity:familyName')),
      ...filled('name', joined(' ', ...['firstName', 'middleName', 'lastName'].map(name => `uco-observable:${name}`))),
    ]
  if (type === 'location') return locationOf(out, joined)
  if (type === 'event') return periodOf(left, out)
  if (type === 'file') return hashOf(left)
  return []
}

const filled = (property: string, value: string): Read => (value === '' ? [] : [[property, value]])

function locationOf(
  out: (property: string) => string | undefined,
  joined: (glue: string, ...properties: readonly string[]) => string,
): Read {
  const [latitude, longitude] = [out('uco-location:latitude'), out('uco-location:longitude')]
  const address = ['street', 'locality', 'region', 'postalCode'].map(each => `uco-location:${each}`)
  return [
    ...(latitude && longitude ? filled('coordinates', `${latitude}, ${longitude}`) : []),
    ...filled('postal-address', joined(', ', ...address)),
  ]
}

const starts = ['uco-core:startTime', 'uco-action:startTime', 'uco-observable:startTime', 'uco-observable:sentTime']
const ends = ['uco-core:endTime', 'uco-action:endTime', 'uco-observable:endTime']

function periodOf(left: Left, out: (property: string) => string | undefined): Read {
  const first = (properties: readonly string[]) => out(properties.find(property => left.has(property)) ?? '')
  const [from, to] = [first(starts), first(ends)]
  if (from === undefined || to === undefined || from === to) return filled('date', from ?? to ?? '')
  const range = kindOf('date-range').read(`${from} – ${to}`)
  return 'unreadable' in range ? filled('date', from) : [['date', range]]
}

/** Each digest with the name of its method, which stand apart in UCO. */
function hashOf(left: Left): Read {
  const methods = left.get('uco-types:hashMethod') ?? []
  const values = left.get('uco-types:hashValue') ?? []
  if (methods.length !== values.length) return []
  left.delete('uco-types:hashMethod')
  left.delete('uco-types:hashValue')
  return values.map(([, hex], n) => ['hash', `${methods[n]?.[1]}:${hex}`])
}

/** Words as a claim; empty ones say nothing, and what is longer than a text may be is reported. */
export function addText(gathered: Gathered, to: FoundClaim[], property: string, text: string, locator: string): void {
  const value = kindOf('text').read(text)
  if (!('unreadable' in value)) to.push({ property, value, locator })
  else if (text.trim() !== '') unread(gathered, locator, `${property}: ${value.unreadable}`)
}
