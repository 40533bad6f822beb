import { readHandling } from '#shared/model/handling.ts'
import { exhibitOf } from '#shared/model/lookup.ts'
import { type CaseRecord, ownHandling, type RecordName, recordShape, type ShapeOfAny } from '#shared/model/record.ts'
import type { Claim } from '#shared/model/records/claim.ts'
import { recordShapes } from '#shared/model/records/list.ts'
import type { Redaction } from '#shared/model/records/redaction.ts'
import { stateOf } from '#shared/ops/apply.ts'
import { all, type CaseState, claimsAbout } from '#shared/ops/state.ts'
import type { Redacted } from './edition.ts'
import { isWaiver, renamed, waiverNames, wordsInPlace } from './redact-waivers.ts'
import { blackedOut, type RedactionContext } from './redaction/black-out.ts'
import { decisionsOf } from './redaction/decisions.ts'
import { type Finder, finderOf } from './redaction/finder.ts'
import { mapText } from './redaction/map-text.ts'
import { soughtBy } from './redaction/names.ts'
import { type PossibleMatch, placesOnce } from './redaction/possible.ts'
import { inOrderOfLength, placeholderOf } from './redaction/term.ts'
import { dateRenderings, renderings } from './renderings.ts'

export interface RedactedState {
  readonly state: CaseState
  /** By placeholder, in the order of their numbers. */
  readonly redacted: () => readonly Redacted[]
  /** What may still tell what is hidden and nobody has decided on, each place once, as far as it was read until now. */
  readonly possible: () => readonly PossibleMatch[]
  /** For what stands beside the state, by its name: the scope's words, purpose, recipient. */
  readonly text: (text: string, field: string) => string
  /** The placeholder of what a text surely tells, for what goes as a whole or not at all. */
  readonly placeholderIn: (text: string) => string | undefined
}

/**
 * The state with everything blacked out that the case's redactions name. Structure stays: a redacted person is still an
 * entity with links, whose every claim reads `[REDACTED 3]`. The redactions themselves are left out, for they say what
 * must not be said. Nothing else is touched: records without an occurrence are the same objects. `whole` is the case the
 * state is a part of, for a name that only a withheld claim tells is blacked out as well; `now` is the case as it stands
 * today, where the state is an earlier one: what is to be blacked out today is blacked out of every earlier state too.
 */
export function redact(state: CaseState, whole: CaseState, now = whole): RedactedState {
  const active = all(now, 'redaction').filter(each => !each.removed)
  const hidden = hiddenRecords(state, active)
  const sought = soughtBy(new Set([whole, now]), active)
  const places = new Map<string, number>()
  const possible: PossibleMatch[] = []
  const hit = (placeholder: string) => places.set(placeholder, (places.get(placeholder) ?? 0) + 1)
  const context: RedactionContext = {
    find: finderOf(sought),
    decisions: decisionsOf(active),
    redactions: new Map(active.map(({ id, number }) => [placeholderOf(number), id])),
    log: { hit, possible: match => possible.push(match) },
  }
  const terms = inOrderOfLength([...sought.terms, ...wordsInPlace(state, hidden)])
  const inWaivers = {
    ...context,
    find: terms.length === sought.terms.length ? context.find : finderOf({ ...sought, terms }),
  }
  const records = [...state.records.values()].flatMap(record => {
    if (typeof recordShape(record.record)?.leaves === 'object') return []
    const placeholder = hidden.get(record.id)
    const emptied = placeholder === undefined ? record : emptiedOut(record, placeholder, hit)
    const redacted = redactRecord(emptied, field => (isWaiver(field) ? inWaivers : context), placeholder)
    return [renamed(redacted, waiverNames(record, redacted))]
  })
  return {
    state: stateOf(records),
    redacted: () =>
      active
        .map(each => placeholderOf(each.number))
        .map(placeholder => ({ placeholder, places: places.get(placeholder) ?? 0 })),
    possible: () => placesOnce(possible),
    text: (text, field) => blackedOut(text, { record: 'edition', field }, context, anyText),
    placeholderIn: text => surelyIn(text, context.find),
  }
}

const anyText = () => true

/** Ids of the records that speak of something, by its id: notes and the like; claims the state itself finds. */
function speakingOf(state: CaseState): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const { name, speaksOf } of recordShapes as readonly Pick<ShapeOfAny, 'name' | 'speaksOf'>[]) {
    if (speaksOf === undefined || name === 'claim') continue
    for (const record of all(state, name as RecordName)) {
      const of = String((record as unknown as Readonly<Record<string, unknown>>)[speaksOf])
      found.set(of, [...(found.get(of) ?? []), record.id])
    }
  }
  return found
}

/** Ids of records whose whole content goes, each with its placeholder. */
function hiddenRecords(state: CaseState, redactions: readonly Redaction[]): ReadonlyMap<string, string> {
  const speaking = redactions.length > 0 ? speakingOf(state) : new Map<string, readonly string[]>()
  const found = new Map<string, string>()
  const about = (id: string, placeholder: string) => {
    found.set(id, placeholder)
    for (const claim of claimsAbout(state, id)) found.set(claim.id, placeholder)
    for (const record of speaking.get(id) ?? []) found.set(record, placeholder)
  }
  for (const { kind, subject, records, handling, number } of redactions) {
    const placeholder = placeholderOf(number)
    if (kind === 'subject' && subject) about(subject, placeholder)
    if (kind === 'records') for (const id of records ?? []) about(id, placeholder)
    if (kind !== 'handling' || !handling) continue
    for (const record of state.records.values()) {
      const own = ownHandling(record)
      if (own !== undefined && readHandling(own) === readHandling(handling)) found.set(record.id, placeholder)
    }
  }
  return found
}

/** Every field that takes any text, and the value of a claim, becomes the placeholder. */
function emptiedOut(record: CaseRecord, placeholder: string, hit: (placeholder: string) => void): CaseRecord {
  hit(placeholder)
  const shape = recordShape(record.record)
  if (shape?.secrecy.by === 'claims') return record
  const isKept = (name: string) => ['kept', 'both'].includes(shape?.fields[name]?.redaction ?? '')
  const change = (_: string, name: string, fits: (text: string) => boolean) =>
    isKept(name) || !fits(placeholder) ? undefined : placeholder
  return mapText(record, change, placeholder)
}

/** `contextFor`: what is looked for in the field of that name. `emptied`: the placeholder its texts were replaced by. */
function redactRecord(
  record: CaseRecord,
  contextFor: (field: string) => RedactionContext,
  emptied: string | undefined,
): CaseRecord {
  const isTerm = (name: string) => ['term', 'both'].includes(recordShape(record.record)?.fields[name]?.redaction ?? '')
  const value = record.record === 'claim' && emptied === undefined ? wholeValue(record, contextFor('value')) : undefined
  return mapText(
    record,
    (text, field, fits) => {
      if (text === emptied) return undefined
      const context = contextFor(field)
      const redacted = blackedOut(text, { record: record.id, field }, isTerm(field) ? onlySure(context) : context, fits)
      if (redacted !== text) return redacted
      const inDate = record.record === 'exhibit' ? surelyIn(dateRenderings(text).join('\n'), context.find) : undefined
      if (!inDate || !fits(inDate)) return undefined
      context.log.hit(inDate)
      return inDate
    },
    value,
  )
}

const onlySure = (context: RedactionContext): RedactionContext => ({
  ...context,
  find: text => context.find(text).filter(({ why }) => !why),
})

const surelyIn = (text: string, find: Finder): string | undefined => find(text).find(({ why }) => !why)?.placeholder

/** A value that is not free text goes whole where any way of writing it holds a term. */
function wholeValue({ id, value }: Claim, context: RedactionContext): string | undefined {
  if (value.kind === 'text' || exhibitOf(value) !== undefined) return undefined
  const forms = [...new Set(renderings(value))]
  const sure = surelyIn(forms.join('\n'), context.find)
  if (sure !== undefined) {
    context.log.hit(sure)
    return sure
  }
  let decided: string | undefined
  const one = { ...context, log: { ...context.log, hit: (placeholder: string) => (decided ??= placeholder) } }
  for (const form of forms) blackedOut(form, { record: id, field: 'value' }, one, anyText)
  if (decided !== undefined) context.log.hit(decided)
  return decided
}
