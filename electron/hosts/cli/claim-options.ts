import type { ClaimInput } from '#shared/commands/claim-input.ts'
import {
  type Graded,
  gradingScheme,
  handlingMarks,
  informationMarks,
  type SchemeId,
  schemeIds,
  sourceMarks,
  wrongMarks,
} from '#shared/model/grade.ts'
import { readWhen } from '#shared/model/read-when.ts'
import { type ClaimStatus, claimStatuses } from '#shared/model/records/claim.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { caseScheme } from '#shared/queries/grades.ts'
import type { Given, Options } from './command.ts'
import { decimalGiven, decimalOption } from './decimal-option.ts'
import { findNamed } from './find-named.ts'
import { handlingOption } from './handling-option.ts'
import { didYouMean } from './nearest.ts'
import { UsageError } from './usage-error.ts'

/** A grade in the marks of its scheme. */
export function gradeOptions(help: string): Options {
  return {
    grade: { takes: '<grade>', help: `${help}; B24 or 1AP with the handling of 5x5x5 and 3x5x2` },
    scheme: { takes: '<scheme>', help: `Scheme of --grade: ${schemeIds.join(', ')}; else that of the case` },
  }
}

/** Where a claim comes from and how good it is: the same for every command that makes claims. */
export const claimOptions: Options = {
  decimal: decimalOption('Where a figure can be read both ways: 1.500'),
  source: { takes: '<source>', help: 'Who says so, such as S1; gives the grade too unless --grade does' },
  exhibit: { takes: '<exhibit>', help: 'The evidence it stands in, such as E-001' },
  locator: { takes: '<where>', help: 'Page, line, transaction or offset: "p. 4"' },
  passage: { takes: '<words>', help: 'The words of the source themselves' },
  ...gradeOptions('How reliable the source and how credible this, such as C3'),
  'valid-from': { takes: '<date>', help: 'True from this date on: 2021, 2021-03 or 2021-03-29' },
  'valid-to': { takes: '<date>', help: 'True until this date' },
  observed: { takes: '<date>', help: 'When it was seen to be so' },
  status: { takes: '<status>', help: `One of ${claimStatuses.join(', ')}` },
  reason: { takes: '<words>', help: 'Why it has this status' },
  handling: handlingOption('Handling code of this one claim, such as TLP:AMBER; else that of the case'),
}

export type Details = Omit<ClaimInput, 'property' | 'value'>

export function claimDetails(given: Given, state: CaseState): Details {
  const details = {
    source: findOptional(state, given.one('source'), 'source'),
    exhibit: findOptional(state, given.one('exhibit'), 'exhibit'),
    locator: given.one('locator'),
    passage: given.one('passage'),
    ...decimalGiven(given),
    ...gradesGiven(given, state),
    validFrom: whenOf('valid-from', given),
    validTo: whenOf('valid-to', given),
    observedAt: whenOf('observed', given),
    status: statusOf(given.one('status')),
    reason: given.one('reason'),
    handling: given.one('handling'),
  }
  return Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined))
}

const findOptional = (state: CaseState, wanted: string | undefined, kind: 'source' | 'exhibit') =>
  wanted === undefined ? undefined : findNamed(state, wanted, [kind]).id

/** `--grade`, in the scheme of `--scheme` or else of the case. */
export function gradesGiven(given: Given, state: CaseState): Partial<Graded> {
  const [grade, named] = [given.one('grade'), given.one('scheme')]
  const scheme = schemeIds.find(id => id === named)
  if (named !== undefined && !scheme) {
    throw new UsageError(`--scheme: "${named}" is no grading scheme.${didYouMean(named, schemeIds)}`)
  }
  if (grade === undefined && scheme) throw new UsageError('--scheme says what --grade is meant in; give both.')
  return grade === undefined ? {} : readGrade(grade, scheme ?? caseScheme(state))
}

/** `C3`, or with the third element `B24`. */
export function readGrade(text: string, scheme: SchemeId): Graded {
  const [first, second, third, more] = text.trim().toUpperCase()
  const sourceGrade = sourceMarks.find(mark => mark === first)
  const informationGrade = informationMarks.find(mark => mark === second)
  const handlingGrade = handlingMarks.find(mark => mark === third)
  const read = sourceGrade && informationGrade && { scheme, sourceGrade, informationGrade, handlingGrade }
  if (read && more === undefined && third === handlingGrade && wrongMarks(read).length === 0) return read
  const { source, information, title } = gradingScheme(scheme)
  const [sources, credits] = [Object.keys(source), Object.keys(information)].map(marks => marks.join(', '))
  throw new UsageError(`--grade: "${text}" is no grade of ${title}; it takes one of ${sources} and one of ${credits}.`)
}

/** A date as it is kept; one that could be two is refused. */
function whenOf(option: string, given: Given): string | undefined {
  const text = given.one(option)
  if (text === undefined) return undefined
  const read = readWhen(text)
  if ('text' in read) return read.text
  throw new UsageError(`--${option}: ${read.unreadable}.`)
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
