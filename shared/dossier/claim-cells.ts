import { gradeCode } from '#shared/model/grade.ts'
import { kindOf } from '#shared/model/lookup.ts'
import type { Claim } from '#shared/model/records/claim.ts'
import { get } from '#shared/ops/state.ts'
import { isCurrent } from '#shared/queries/claims.ts'
import type { Column, Run, Text } from './document.ts'
import { exhibitOfClaim } from './evidence.ts'
import type { Making } from './making.ts'
import { quiet, run, strong, words } from './runs.ts'
import { say } from './say.ts'
import { shortForm, valueText } from './value-text.ts'

/**
 * The value with its footnote, and in words whatever keeps it from being a plain finding: a value is never printed
 * without them. Notes the claim down as shown.
 */
export function valueRuns(making: Making, claim: Claim): Text {
  const { state, notes, shown } = making
  shown.records.add(claim.id)
  if (isCurrent(claim)) shown.claims.add(claim)
  const text = valueText(state, claim.value)
  const look = lookOf(claim)
  const value = run(text, notes.ofClaim(claim), look ? { look } : {})
  return [...marksOf(claim), value, ...asides(claim, text)]
}

const marks: Readonly<Record<string, string>> = {
  illustrative: 'ILLUSTRATIVE, NO FINDING: ',
  disputed: 'DISPUTED: ',
  retracted: 'RETRACTED: ',
  superseded: 'SUPERSEDED: ',
}

const marksOf = ({ status }: Claim): Run[] => (marks[status] ? [strong(marks[status])] : [])

function lookOf(claim: Claim): 'figure' | 'struck' | undefined {
  if (!isCurrent(claim)) return 'struck'
  return kindOf(claim.value.kind).isCode ? 'figure' : undefined
}

/** The short form of an amount, the source's own words, and for when it holds. */
function asides({ value, original, validFrom, validTo, observedAt }: Claim, text: string): Run[] {
  const short = shortForm(value)
  const parts = [
    short && `(${short})`,
    original !== undefined && original !== text && original !== short && `as written: "${original}"`,
    validFrom && `valid from ${validFrom}`,
    validTo && `valid until ${validTo}`,
    observedAt && `observed ${observedAt}`,
  ].filter(part => part !== undefined && part !== false && part !== '')
  return parts.length > 0 ? [run(' '), quiet(parts.join(', '))] : []
}

export const gradeCell = (claim: Claim): Text => words(gradeCode(claim))

export const sourceCell = ({ state }: Making, { source }: Claim): Text =>
  words((source && get(state, 'source', source)?.code) || '–')

export const statusCell = ({ preferred, status }: Claim): Text =>
  preferred ? [strong('preferred'), run(`, ${status}`)] : words(status)

/** The claim's own handling code, else that of what it rests on, else the case's. */
function handlingOf({ state }: Making, claim: Claim): string {
  const source = claim.source === undefined ? undefined : get(state, 'source', claim.source)
  const rests = source?.handling ?? exhibitOfClaim(state, claim)?.handling
  return claim.handling ?? rests ?? get(state, 'case', 'case')?.handling ?? ''
}

export const recordedCell = ({ author, at }: Claim): Text => words(`${author}, ${at.slice(0, 10)}`)

/** Why a claim is preferred, disputed or withdrawn, in the investigator's words; nothing where no reason was given. */
export function reasonsOf(making: Making, claim: Claim): Text[] {
  const what = `${making.propertyTitle(claim).toLowerCase()} of ${making.label(claim.subject)}`
  const reason = (field: 'preferredBecause' | 'reason', title: string): Text[] => {
    const text = claim[field]
    if (text === undefined) return []
    const where = `${title} ${what}`
    return [
      [
        strong(`${title} ${valueText(making.state, claim.value)}: `),
        ...say(making, { record: claim.id, field, where, text }),
      ],
    ]
  }
  return [
    ...(claim.preferred ? reason('preferredBecause', 'Reason for preferring') : []),
    ...reason('reason', `Reason why this is ${claim.status}:`),
  ]
}

export const claimColumns: readonly Column[] = [
  { title: 'Property', share: 4 },
  { title: 'Value', share: 9 },
  { title: 'Grade', share: 2 },
  { title: 'Source', share: 2 },
  { title: 'Status', share: 3 },
  { title: 'Handling', share: 3 },
]

/** A claim as a row of `claimColumns`. */
export const claimRow = (making: Making, claim: Claim): readonly Text[] => [
  words(making.propertyTitle(claim)),
  valueRuns(making, claim),
  gradeCell(claim),
  sourceCell(making, claim),
  statusCell(claim),
  words(handlingOf(making, claim)),
]
