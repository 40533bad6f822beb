import { gradeText, schemeOf } from '#shared/model/grade.ts'
import { exhibitOf, formatValue } from '#shared/model/lookup.ts'
import type { Claim } from '#shared/model/records/claim.ts'
import { get } from '#shared/ops/state.ts'
import { propertyTitle } from '#shared/queries/types.ts'
import { type Json, momentAt, to, typed } from './literals.ts'
import { type Node, node, type Writing } from './writing.ts'

/**
 * A claim as UCO's Annotation: a statement about an object, who made it and when, with what it rests on. Retracted and
 * superseded ones are Deprecated and say so first; an illustration is a Draft and says so first.
 */
export function* annotation(writing: Writing, claim: Claim, subject: string, placed: boolean): Generator<Node> {
  const id = writing.id('uco-core:Annotation', claim.id)
  const confidence = credibility(claim)
  const facet = writing.id('uco-core:ConfidenceFacet', claim.id)
  yield node(id, 'uco-core:Annotation', {
    'uco-core:object': to(subject),
    'uco-core:statement': writing.text(statementOf(writing, claim), claim.id, 'value'),
    'uco-core:objectStatus': status[claim.status],
    'uco-core:description': detailsOf(writing, claim),
    'uco-core:tag': [
      `property:${claim.property}`,
      `grade:${gradeText(claim)}`,
      `status:${claim.status}`,
      `record:${claim.id}`,
      ...(claim.preferred ? ['preferred'] : []),
    ],
    'uco-core:createdBy': writing.actor(claim.author),
    'uco-core:objectCreatedTime': momentAt(claim.at),
    'uco-core:objectMarking': claim.handling && writing.marking(claim.handling),
    'uco-core:externalReference': cited(writing, claim),
    'case-investigation:wasDerivedFrom': restsOn(writing, claim),
    'uco-core:hasFacet': confidence && to(facet),
  })
  if (confidence) yield node(facet, 'uco-core:ConfidenceFacet', { 'uco-core:confidence': confidence })
  reportLoss(writing, claim, placed)
}

const status: Readonly<Partial<Record<Claim['status'], string>>> = {
  illustrative: 'Draft',
  retracted: 'Deprecated',
  superseded: 'Deprecated',
}

/** In the order of the rungs 1 to 5 of Admiralty credibility; STIX 2.1, appendix A. A 6 is no number. */
const credibilities: Readonly<Record<string, string>> = { '1': '90', '2': '70', '3': '50', '4': '30', '5': '10' }

/** Only the 6x6 scheme has a published scale in numbers: others are never converted. */
function credibility(claim: Claim): Json | undefined {
  const number = schemeOf(claim) === '6x6' ? credibilities[claim.informationGrade] : undefined
  return number && typed('nonNegativeInteger', number)
}

function statementOf({ edition: { state } }: Writing, claim: Claim): string {
  const title = propertyTitle(state, claim)
  const exhibit = get(state, 'exhibit', exhibitOf(claim.value) ?? '')
  const value = exhibit ? `exhibit ${exhibit.number}` : formatValue(claim.value)
  return `${warnings[claim.status] ?? ''}${title}: ${value}`
}

const warnings: Readonly<Partial<Record<Claim['status'], string>>> = {
  disputed: '[disputed] ',
  illustrative: '[illustrative, not a finding] ',
  retracted: '[retracted] ',
  superseded: '[superseded] ',
}

/** What UCO has no property for, in words. */
const worded = {
  original: 'As the source wrote it',
  locator: 'Where in the source',
  passage: 'Passage',
  validFrom: 'Valid from',
  validTo: 'Valid to',
  observedAt: 'Observed at',
  reason: 'Reason',
  preferredBecause: 'Preferred because',
} as const satisfies Partial<Record<keyof Claim, string>>

const fields = Object.keys(worded) as (keyof typeof worded)[]
const held = (claim: Claim) => fields.filter(field => claim[field] !== undefined)

const detailsOf = (writing: Writing, claim: Claim): Json =>
  held(claim).map(field => writing.text(`${worded[field]}: ${claim[field]}`, claim.id, field))

function cited(writing: Writing, { source }: Claim): Json | undefined {
  return source && get(writing.edition.state, 'source', source) ? to(sourceId(writing, source)) : undefined
}

export const sourceId = (writing: Writing, source: string) => writing.id('uco-core:ExternalReference', source)
export const fileId = (writing: Writing, exhibit: string) => writing.id('uco-observable:File', exhibit)

function restsOn(writing: Writing, { exhibit, value }: Claim): Json {
  const files = new Set([exhibit, exhibitOf(value)])
  return [...files].flatMap(id => (id && get(writing.edition.state, 'exhibit', id) ? to(fileId(writing, id)) : []))
}

function reportLoss({ lose }: Writing, claim: Claim, placed: boolean): void {
  // A day, where UCO wants a moment, went out as its beginning.
  const { value } = claim
  const coarse = value.kind === 'date' && !value.date.includes('T') ? ['precision of the date'] : []
  const words = [...(placed ? coarse : ['value']), 'grade', ...held(claim)]
  lose({ record: claim.id, kind: 'extension', why: `UCO has no property for it, only words: ${words.join(', ')}` })
  if (claim.supersededBy)
    lose({ record: claim.id, field: 'supersededBy', kind: 'lost', why: 'UCO has no such relation' })
}
