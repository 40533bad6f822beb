import { gradeText, isStated, schemeOf } from '#shared/model/grade.ts'
import { bareText, exhibitOf, formatValue } from '#shared/model/lookup.ts'
import type { Claim } from '#shared/model/records/claim.ts'
import type { Value } from '#shared/model/value.ts'
import { get } from '#shared/ops/state.ts'
import { propertyTitle } from '#shared/queries/types.ts'
import type { Relation } from '../terms/template.ts'
import { defaults } from '../terms/templates.ts'
import type { Writing } from './writing.ts'

export interface Tag {
  readonly name: string
}

export interface Attribute {
  readonly uuid: string
  readonly type: string
  readonly category: string
  readonly value: string
  readonly to_ids: boolean
  readonly distribution: string
  readonly disable_correlation: boolean
  readonly timestamp: string
  readonly comment: string
  readonly object_relation?: string
  readonly Tag?: readonly Tag[]
}

/** What is said of an attribute beside its value. */
export interface About {
  readonly key: string
  readonly record: string
  readonly comment?: string
  readonly detects?: boolean
  readonly relation?: string
  readonly tags?: readonly Tag[]
}

export function attribute(writing: Writing, type: string, value: string, about: About): Attribute {
  const { category = 'Other', detects = false } = defaults.get(type) ?? {}
  return {
    uuid: writing.uuid(about.key),
    type,
    category,
    value: writing.text(value, about.record),
    to_ids: detects && about.detects === true,
    distribution: '5',
    disable_correlation: type === 'text' || type === 'comment',
    timestamp: writing.timestamp,
    comment: writing.text(about.comment ?? '', about.record),
    ...(about.relation !== undefined && { object_relation: about.relation }),
    ...(about.tags && about.tags.length > 0 && { Tag: about.tags }),
  }
}

/** Every attribute a claim becomes under a relation; none where its value does not fit the type. */
export function claimAttributes(writing: Writing, claim: Claim, wanted: Relation): Attribute[] {
  const about = { record: claim.id, comment: commentOf(writing, claim), tags: tagsOf(claim), detects: canDetect(claim) }
  return placesOf(claim.value, wanted).map(({ relation, type, text }) =>
    attribute(writing, type, text, { ...about, key: `${claim.id} ${relation}`, relation }),
  )
}

/** Only what a source stands behind may make somebody's firewall act. */
const canDetect = (claim: Claim) => claim.status === 'asserted' && isStated(claim)

interface Placed {
  readonly relation: string
  readonly type: string
  readonly text: string
}

function placesOf(value: Value, { relation, type }: Relation): readonly Placed[] {
  if (value.kind === 'address') return coinPlaces(value.chain, value.address, relation)
  if (value.kind === 'hash' && type === 'sha256') {
    return defaults.has(value.algorithm) ? [{ relation: value.algorithm, type: value.algorithm, text: value.hex }] : []
  }
  if (value.kind === 'coordinates') {
    const { latitude, longitude } = value
    return [
      { relation: 'latitude', type, text: latitude },
      { relation: 'longitude', type, text: longitude },
    ]
  }
  const text = value.kind === 'hash' ? value.hex : value.kind === 'country' ? formatValue(value) : textOf(value, type)
  return text === undefined ? [] : [{ relation, type, text }]
}

/** MISP knows the addresses of two chains by type; of others the symbol says which. */
function coinPlaces(chain: string, address: string, relation: string): readonly Placed[] {
  if (chain === 'BTC') return [{ relation: 'address', type: 'btc', text: address }]
  if (chain === 'XMR') return [{ relation: 'address-xmr', type: 'xmr', text: address }]
  return [
    { relation, type: 'text', text: address },
    { relation: 'symbol', type: 'text', text: chain },
  ]
}

/** Dates only where the source gives the day: MISP would fill in the rest. */
function textOf(value: Value, type: string): string | undefined {
  if (type !== 'datetime' && type !== 'date-of-birth') return value.kind === 'date' ? undefined : bareText(value)
  if (value.kind !== 'date' || value.qualifier !== undefined || !/^\d{4}-\d\d-\d\d/.test(value.date)) return undefined
  return type === 'datetime' ? value.date + (value.zone ?? '') : value.date.slice(0, 10)
}

/** The grade in MISP's own taxonomy where it is one of 6x6, and the handling code. */
function tagsOf(claim: Claim): readonly Tag[] {
  const graded = schemeOf(claim) === '6x6'
  return [
    ...(graded ? [{ name: `admiralty-scale:source-reliability="${claim.sourceGrade.toLowerCase()}"` }] : []),
    ...(graded ? [{ name: `admiralty-scale:information-credibility="${claim.informationGrade}"` }] : []),
    ...(claim.handling ? [tlp(claim.handling)] : []),
  ]
}

export const tlp = (code: string): Tag => ({ name: `tlp:${code.toLowerCase()}` })

/** What a claim rests on, in one line: all of it that is neither value nor tag. MISP has no other place for it. */
function commentOf({ edition: { state } }: Writing, claim: Claim): string {
  const source = claim.source ? get(state, 'source', claim.source) : undefined
  const exhibit = claim.exhibit ? get(state, 'exhibit', claim.exhibit) : undefined
  const parts = [
    claim.status === 'asserted' ? '' : claim.status,
    labelled('because', claim.reason),
    source ? `${source.code} ${source.title}` : '',
    exhibit ? `exhibit ${exhibit.number}` : '',
    claim.locator ?? '',
    labelled('as written:', claim.original),
    labelled('passage:', claim.passage),
    labelled('valid from', claim.validFrom),
    labelled('valid to', claim.validTo),
    labelled('observed', claim.observedAt),
    claim.preferred ? labelled('preferred:', claim.preferredBecause ?? 'no reason given') : '',
    schemeOf(claim) === '6x6' ? '' : `grade ${gradeText(claim)}`,
    `recorded by ${claim.author} at ${claim.at}`,
  ]
  return parts.filter(part => part !== '').join('; ')
}

const labelled = (what: string, words: string | undefined) => (words === undefined ? '' : `${what} ${words}`)

/** A claim in words, with its grade, for what MISP has no relation for. */
export function wordsOf(writing: Writing, claim: Claim): string {
  const { state } = writing.edition
  const title = propertyTitle(state, claim)
  const exhibit = get(state, 'exhibit', exhibitOf(claim.value) ?? '')
  const value = exhibit ? `exhibit ${exhibit.number}` : formatValue(claim.value)
  const warning = claim.status === 'illustrative' ? '[illustrative, not a finding] ' : ''
  const code = claim.handling ? `${tlp(claim.handling).name}; ` : ''
  return `${warning}${title}: ${value} (${code}${gradeText(claim)}; ${commentOf(writing, claim)})`
}
