import type { CaseStatus } from '#shared/contract.ts'
import { errorMessage, RedThreadError } from '#shared/errors.ts'
import type { Answer } from './command.ts'
import { type ExitName, exitCodes } from './exit-codes.ts'
import { UsageError } from './usage-error.ts'
import { visible } from './visible.ts'

/** One line of JSON for programs, or text for people. */
export function show(answer: Answer, json: boolean): void {
  const text = json ? JSON.stringify(answer.data) : answer.text()
  if (text) process.stdout.write(`${text}\n`)
}

/** What opening found that the user must know, on stderr. */
export function showFindings({ findings }: Pick<CaseStatus, 'findings'>, json: boolean): void {
  for (const finding of findings) {
    process.stderr.write(json ? `${JSON.stringify({ finding })}\n` : `${finding.severity}: ${visible(finding.says)}\n`)
  }
}

/** Says what went wrong on stderr, and in which line of a script; gives the exit code. */
export function showError(error: unknown, json: boolean, line?: number): ExitName {
  const { message, hint, exit } = readError(error)
  const place = line === undefined ? {} : { line }
  if (json) process.stderr.write(`${JSON.stringify({ ...message, ...place, exit: exitCodes[exit].code })}\n`)
  else {
    const where = line === undefined ? '' : `line ${line}: `
    process.stderr.write(`${where}${visible(message.says)}\n${hint ? `Try: ${visible(hint)}\n` : ''}`)
  }
  return exit
}

function readError(error: unknown) {
  if (error instanceof UsageError) {
    const message = {
      code: 'usage',
      family: 'usage',
      says: error.message,
      data: error.hint ? { hint: error.hint } : {},
    }
    return { message, hint: error.hint, exit: 'usage' as const }
  }
  const message = errorMessage(error)
  const exit: ExitName = message.code === 'cancelled' ? 'interrupted' : message.family
  return { message, hint: hintFor(error), exit }
}

const hints: Partial<Record<RedThreadError['code'], string>> = {
  'unknown-record': 'red-thread find <words>',
  'unknown-type': 'red-thread list types, or red-thread list link-types',
  'identity-needed': 'red-thread identity create --name "A. Investigator"',
  'case-locked': 'red-thread open <folder> --read-only',
  'case-in-use-elsewhere': 'the same with --take-over, or red-thread open <folder> --read-only',
  'case-not-writable':
    'red-thread open <folder> --read-only; list, show and find work as they are, export and verify with --read-only',
  'unclear-encoding': 'the same with --encoding, such as --encoding CP1251',
  'either-way': 'the same with --decimal point or --decimal comma',
  'no-such-branch': 'red-thread branches',
  'ends-do-not-fit': 'red-thread list link-types --from <type> --to <type>',
}

const hintFor = (error: unknown) => (error instanceof RedThreadError ? hints[error.code] : undefined)
