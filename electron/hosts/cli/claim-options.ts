import type { ClaimInput } from '#shared/commands/claim-input.ts'
import { informationGradeDigits, sourceGradeLetters } from '#shared/model/grade.ts'
import { type ClaimStatus, claimStatuses } from '#shared/model/records/claim.ts'
import type { CaseState } from '#shared/ops/state.ts'
import type { Given, Options } from './command.ts'
import { findNamed } from './find-named.ts'
import { didYouMean } from './nearest.ts'
import { UsageError } from './usage-error.ts'

/** Where a claim comes from and how good it is: the same for every command that makes claims. */
export const claimOptions: Options = {
  source: { takes: '<source>', help: 'Who says so, such as S1; gives the grade too unless --grade does' },
  exhibit: { takes: '<exhibit>', help: 'The evidence it stands in, such as E-001' },
  locator: { takes: '<where>', help: 'Page, line, transaction or offset: "p. 4"' },
  passage: { takes: '<words>', help: 'The words of the source themselves' },
  grade: { takes: '<A1…F6>', help: 'How reliable the source (A–F) and how credible this (1–6), such as C3' },
  'valid-from': { takes: '<date>', help: 'True from this date on: 2021, 2021-03 or 2021-03-29' },
  'valid-to': { takes: '<date>', help: 'True until this date' },
  observed: { takes: '<date>', help: 'When it was seen to be so' },
  status: { takes: '<status>', help: `One of ${claimStatuses.join(', ')}` },
  reason: { takes: '<words>', help: 'Why it has this status' },
  handling: { takes: '<code>', help: 'Handling code of this one claim' },
}

type Details = Omit<ClaimInput, 'property' | 'value'>

export function claimDetails(given: Given, state: CaseState): Details {
  const details = {
    source: findOptional(state, given.one('source'), 'source'),
    exhibit: findOptional(state, given.one('exhibit'), 'exhibit'),
    locator: given.one('locator'),
    passage: given.one('passage'),
    ...gradesOf(given.one('grade')),
    validFrom: given.one('valid-from'),
    validTo: given.one('valid-to'),
    observedAt: given.one('observed'),
    status: statusOf(given.one('status')),
    reason: given.one('reason'),
    handling: given.one('handling'),
  }
  return Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined))
}

const findOptional = (state: CaseState, wanted: string | undefined, kind: 'source' | 'exhibit') =>
  wanted === undefined ? undefined : findNamed(state, wanted, [kind]).id

/** `C3` → both grades. */
export function gradesOf(text: string | undefined): Pick<Details, 'sourceGrade' | 'informationGrade'> {
  if (text === undefined) return {}
  const sourceGrade = sourceGradeLetters.find(letter => letter === text.charAt(0).toUpperCase())
  const informationGrade = informationGradeDigits.find(digit => digit === text.slice(1))
  if (sourceGrade && informationGrade) return { sourceGrade, informationGrade }
  throw new UsageError(`--grade: "${text}" is no grade; it takes a letter A–F and a digit 1–6, such as C3.`)
}

function statusOf(text: string | undefined): ClaimStatus | undefined {
  const status = claimStatuses.find(each => each === text)
  if (text === undefined || status) return status
  throw new UsageError(`--status: "${text}" is no status of a claim.${didYouMean(text, claimStatuses)}`)
}

/** `--claim property=value`, as often as given. */
export function claimsGiven(given: Given, details: Details): ClaimInput[] {
  return given.all('claim').map(text => {
    const at = text.indexOf('=')
    if (at < 1) throw new UsageError(`--claim: "${text}" must be written property=value, such as nationality=KP.`)
    return { property: text.slice(0, at).trim(), value: text.slice(at + 1).trim(), ...details }
  })
}
