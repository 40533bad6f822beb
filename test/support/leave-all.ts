import type { InputOf } from '#shared/contract.ts'
import { decisionsFor } from '#shared/editions/redaction/groups.ts'
import type { PossibleMatch } from '#shared/editions/redaction/possible.ts'
import type { TestEngine } from './engine.ts'

/**
 * Leaves readable all that a redacted edition may still tell, as a person would who has looked at it; gives what that was.
 * An entry of the journal makes releases before it a part of what goes out: so it may be asked twice.
 */
export async function leaveAll(
  engine: TestEngine,
  order: Omit<InputOf<'export.matches'>, 'job'>,
): Promise<readonly PossibleMatch[]> {
  const { scope, upTo, allowed, recipient, purpose, redacted, entries, format, options } = order
  const asked = { scope, upTo, allowed, recipient, purpose, redacted, entries, format, options, job: 'matches' }
  const all: PossibleMatch[] = []
  for (;;) {
    const found = await engine.answer('export.matches', asked)
    if (found.length === 0) return all
    all.push(...found)
    const input = { as: 'left', reason: 'Looked at', matches: decisionsFor(found) }
    await engine.answer('run', { command: 'redaction.decide', input })
  }
}
