import { assetOf } from '#shared/model/assets.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import { fromBaseUnits } from '#shared/model/decimal.ts'
import { gradeText } from '#shared/model/grade.ts'
import { amountOf, kindOf, spanOf } from '#shared/model/lookup.ts'
import type { Claim } from '#shared/model/records/claim.ts'
import type { KindId, Value } from '#shared/model/value.ts'
import { type CaseState, claimsAbout } from '#shared/ops/state.ts'
import { inOrder, isCurrent } from '#shared/queries/claims.ts'

/** Between several values in one cell. */
export const joined = (values: Iterable<string>): string => [...values].join(' | ')

/** The claims about one subject. Findings are current and no invented examples: only they become values in an export. */
export interface SubjectFindings {
  readonly claims: readonly Claim[]
  readonly findings: readonly Claim[]
  readonly illustrative: readonly Claim[]
}

const none: readonly Claim[] = []

export function findingsOf(state: CaseState, id: string): SubjectFindings {
  const claims = claimsAbout(state, id)
  const currentClaims = inOrder(claims.filter(isCurrent))
  if (currentClaims.every(claim => claim.status !== 'illustrative'))
    return { claims, findings: currentClaims, illustrative: none }
  return {
    claims,
    findings: currentClaims.filter(claim => claim.status !== 'illustrative'),
    illustrative: currentClaims.filter(claim => claim.status === 'illustrative'),
  }
}

/** The text that reads back as the same value. */
export const valueText = (value: Value): string => kindOf<KindId>(value.kind).write(value)

/** A name, or `unnamed person`. An invented one says so: it must never pass for a finding. */
export function labelFromFindings(
  catalogue: Catalogue,
  type: string,
  { findings, illustrative }: SubjectFindings,
): string {
  const caption = catalogue.entityType(type)?.caption ?? []
  const first = (claims: readonly Claim[]) => {
    const property = caption.find(each => claims.some(claim => claim.property === each))
    return property === undefined ? undefined : claims.find(claim => claim.property === property)
  }
  const found = first(findings)
  if (found) return kindOf<KindId>(found.value.kind).format(found.value)
  const invented = first(illustrative)
  if (invented) return `${kindOf<KindId>(invented.value.kind).format(invented.value)} (illustrative)`
  return `unnamed ${(catalogue.entityType(type)?.title ?? type).toLowerCase()}`
}

/** Every finding of some properties, each value once. */
export function valuesOf(findings: readonly Claim[], ...properties: readonly string[]): string {
  const texts: string[] = []
  for (const claim of findings) if (properties.includes(claim.property)) texts.push(valueText(claim.value))
  return distinct(texts)
}

/** Each text once; in a large case nearly every cell has one or none. */
function distinct(texts: readonly string[]): string {
  const [only = ''] = texts
  return texts.length < 2 ? only : joined(new Set(texts))
}

/** Every grade among them, with its scheme. */
export const gradesOf = (findings: readonly Claim[]): string => distinct(findings.map(gradeText).sort())

/** `Loss: 21,900,000 USD`, for all money among the findings. */
export function amountsOf(findings: readonly Claim[], titleOf: (property: string) => string): string {
  const money = findings.filter(({ value }) => amountOf(value) !== null)
  return distinct(money.map(claim => `${titleOf(claim.property)}: ${valueText(claim.value)}`))
}

export interface Figures {
  readonly amount?: string
  readonly amount_base_units?: string
  readonly asset?: string
}

/** Exact money as a decimal and in base units; nothing of ranges, whose text says what is known. */
export function figuresOf(value: Value | undefined): Figures {
  if (value?.kind !== 'money') return {}
  const decimals = assetOf(value.asset)?.decimals ?? 0
  return { amount: fromBaseUnits(value.amount, decimals), amount_base_units: value.amount, asset: value.asset }
}

export interface Period {
  readonly date_from?: string | undefined
  readonly date_to?: string | undefined
}

/** Partial dates as written: a moment has both alike. `before 2022` says the latest only, `after 2022` the earliest. */
export function periodOf(value: Value | undefined): Period {
  if (value?.kind === 'date-range') {
    return { date_from: value.from, date_to: value.to }
  }
  if (value?.kind !== 'date') {
    if (!value || !spanOf(value)) return {}
    const [date_from, date_to] = interval(value).map(moment => moment || undefined)
    return { date_from, date_to }
  }
  const { qualifier = '' } = value
  const text = `${qualifier && `${qualifier} `}${value.date}${value.zone ?? ''}`
  if (qualifier === 'before') return { date_to: text }
  return qualifier === 'after' ? { date_from: text } : { date_from: text, date_to: text }
}

/** By the properties that say when it was or began, and when it ended. */
export function timeOf(findings: readonly Claim[], time: readonly [from: string, to?: string] | undefined): Period {
  const valueFor = (property: string | undefined) => findings.find(claim => claim.property === property)?.value
  const [began, ended] = [valueFor(time?.[0]), valueFor(time?.[1])]
  const { date_from, date_to } = periodOf(began)
  const to = time?.[1] === undefined || began?.kind === 'date-range' ? date_to : undefined
  return { date_from, date_to: periodOf(ended).date_to ?? to }
}

const instantText = (time: number) => (Number.isFinite(time) ? new Date(time).toISOString() : '')

/** First and last moment a value may mean, in UTC; empty where open, or where it is no date. */
export function interval(value: Value): readonly [earliest: string, latest: string] {
  const [earliest, latest] = (spanOf(value) ?? [-Infinity, Infinity]).map(instantText)
  return [earliest ?? '', latest ?? '']
}
