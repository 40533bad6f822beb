import { decisionsFor, isMeant } from '#shared/editions/redaction/groups.ts'
import type { PossibleMatch } from '#shared/editions/redaction/possible.ts'
import { codesBesideTlp } from '#shared/queries/handling-codes.ts'
import type { Given, Options } from './command.ts'
import { edit } from './edit.ts'
import type { EngineClient } from './engine-client.ts'
import { UsageError } from './usage-error.ts'

/** How possible matches are decided on, wherever they are listed. */
export const decisionOptions: Options = {
  leave: { takes: '<words>', help: 'Leaves these words readable where they were listed; needs --reason', many: true },
  'black-out': { takes: '<words>', help: 'Blacks these words out too, wherever they stand', many: true },
  key: { takes: '<key>', help: 'Decides on this place only: a key of the list, or how one begins', many: true },
  reason: { takes: '<words>', help: 'Why' },
}

/** What a redacted edition of the whole case may still tell, for a reader who may have all of it. */
export async function matchesInCase(client: EngineClient): Promise<readonly PossibleMatch[]> {
  const allowed = codesBesideTlp(await client.state())
  const whole = { scope: { of: 'case' as const }, upTo: 'RED', allowed, recipient: '-', purpose: '-', redacted: true }
  return client.job(job => client.call('export.matches', { ...whole, job }))
}

/** Decides as the options say, in up to two journal entries. Throws UsageError where the words mean none of the matches. */
export async function decide(given: Given, client: EngineClient, matches: readonly PossibleMatch[]): Promise<void> {
  const reason = given.one('reason') ?? ''
  const keys = given.all('key').filter(key => key !== '')
  const here = keys.length === 0 ? matches : matches.filter(({ key }) => keys.some(each => key.startsWith(each)))
  const meant = (option: string) => given.all(option).flatMap(words => meantBy(words, here))
  const [left, blacked] = [meant('leave'), meant('black-out')]
  const why = reason === '' ? {} : { reason }
  if (left.length > 0) {
    await edit(client, 'redaction.decide', { as: 'left', reason, matches: decisionsFor(left) })
  }
  if (blacked.length > 0) {
    await edit(client, 'redaction.decide', { as: 'blacked', ...why, matches: decisionsFor(blacked, keys.length === 0) })
  }
}

export const isDeciding = (given: Given): boolean => given.has('leave') || given.has('black-out')

function meantBy(words: string, matches: readonly PossibleMatch[]): readonly PossibleMatch[] {
  const found = matches.filter(match => isMeant(words, match))
  if (found.length === 0)
    throw new UsageError(`"${words}" is not among what is to be decided on.`, 'red-thread redact --matches')
  return found
}
