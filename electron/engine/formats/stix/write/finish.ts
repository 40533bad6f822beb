import { safeText } from '#engine/formats/text/plain-text.ts'
import { schemeOf } from '#shared/model/grade.ts'
import type { Claim } from '#shared/model/records/claim.ts'
import { canonical } from '#shared/ops/canonical.ts'
import { type CaseState, claimsAbout } from '#shared/ops/state.ts'
import { recordsExtension } from '../terms/extensions.ts'
import { idOf } from '../terms/ids.ts'
import { codeOf, codeOfExhibit, markingOf, stricter, unmarkedCode } from '../terms/markings.ts'
import type { StixObject } from '../terms/object.ts'
import { objectTypes } from '../terms/object-types.ts'
import type { Draft, Making } from './draft.ts'
import { referencesOf } from './references.ts'

/**
 * Admiralty credibility as a STIX confidence (STIX 2.1, appendix A). 6 means that it cannot be judged: no confidence,
 * as for grades of other schemes, which the appendix does not know.
 */
const confidences: Readonly<Record<string, number>> = { '1': 90, '2': 70, '3': 50, '4': 30, '5': 10 }

/** The marking codes the written objects use, for the definitions that go with them. */
export type Codes = Set<string>

export const authorId = (author: string): string => idOf('identity', `author ${author}`)

/** The object as it is written. What STIX demands of observables and of all others differs, so does what they may carry. */
export function finish(making: Making, draft: Draft, codes: Codes): StixObject {
  const { state } = making
  const type = objectTypes[draft.type]
  const observable = type?.contributing !== undefined
  const fields = new Map(draft.fields)
  if (!observable) addWords(draft, fields)
  if (observable) fields.delete('labels')
  else {
    fields.set('created', draft.created)
    fields.set('modified', draft.modified)
    fields.set('created_by_ref', authorId(draft.author))
    const confidence = confidenceOf(draft)
    if (confidence !== undefined) fields.set('confidence', confidence)
    const references = [...draft.references, ...referencesOf(state, claimsOf(state, draft))]
    if (references.length > 0) fields.set('external_references', references)
  }
  mark(making, draft, fields, codes)
  const extensions = extensionsOf(making, draft, type?.extension)
  if (Object.keys(extensions).length > 0) fields.set('extensions', extensions)
  return { type: draft.type, spec_version: '2.1', id: draft.id, ...Object.fromEntries(fields) }
}

function addWords({ type, words }: Draft, fields: Map<string, unknown>): void {
  const field = type === 'note' ? 'content' : 'description'
  const lines = [fields.get(field), ...words].filter(each => each !== undefined)
  if (lines.length > 0) fields.set(field, safeText(lines.join('\n')))
  else if (type === 'note') fields.set(field, String(fields.get('abstract')))
}

/** As sure as the least credible of the values shown. */
function confidenceOf({ behind }: Draft): number | undefined {
  const known = [...behind.values()]
    .flat()
    .filter(claim => schemeOf(claim) === '6x6')
    .flatMap(claim => confidences[claim.informationGrade] ?? [])
  return known.length > 0 ? Math.min(...known) : undefined
}

/** Everything claimed of what the object stands for, and what it shows of others. */
const claimsOf = (state: CaseState, { subjects, behind }: Draft): Claim[] => [
  ...new Set([...subjects.flatMap(id => claimsAbout(state, id)), ...[...behind.values()].flat()]),
]

/** Fields that show more than the claims counted for them. */
const spread: ReadonlySet<string> = new Set(['description', 'latitude'])

/** The strictest code of what it shows on the whole object, and a laxer one on each field whose values all have it. */
function mark({ state, strict }: Making, draft: Draft, fields: Map<string, unknown>, codes: Codes): void {
  const claims = claimsOf(state, draft)
  const byField = [...draft.behind].map(
    ([field, claims]) => [field, claims.map(claim => codeOf(state, claim)).reduce(stricter)] as const,
  )
  const all = [
    ...claims.map(claim => codeOf(state, claim)),
    ...draft.exhibits.map(exhibit => codeOfExhibit(state, exhibit)),
  ]
  const whole = all.reduce(stricter, all.length > 0 ? 'CLEAR' : unmarkedCode(state))
  codes.add(whole)
  fields.set('object_marking_refs', [markingOf(whole, strict)])
  const laxer = byField.filter(
    ([field, code]) => !spread.has(field) && markingOf(code, strict) !== markingOf(whole, strict),
  )
  for (const [, code] of laxer) codes.add(code)
  if (laxer.length === 0) return
  const granular = laxer.map(([field, code]) => ({ marking_ref: markingOf(code, strict), selectors: [field] }))
  fields.set(
    'granular_markings',
    granular.sort((a, b) => ((a.selectors[0] ?? '') < (b.selectors[0] ?? '') ? -1 : 1)),
  )
}

function extensionsOf({ strict }: Making, { carried }: Draft, declared: string | undefined): Record<string, unknown> {
  const extensions: Record<string, unknown> = {}
  if (declared !== undefined) extensions[declared] = { extension_type: 'new-sco' }
  if (!strict && carried.length > 0) {
    const records = [...carried].sort((a, b) => (a.id < b.id ? -1 : 1))
    extensions[recordsExtension] = { extension_type: 'property-extension', records: canonical(records) }
  }
  return extensions
}
