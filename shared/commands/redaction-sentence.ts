import { quoted } from '#shared/model/record-shape.ts'
import type { Decision } from '#shared/model/records/redaction.ts'
import { get } from '#shared/ops/state.ts'
import type { Done } from './command.ts'
import { more } from './sentence.ts'

/** What was decided on words beside a redaction, or that it was taken back. */
export function decided({ state, ops }: Done): string {
  const [op] = ops
  const [first, ...others] = Object.values(op?.changes ?? {})
  const [from, to] = (first ?? []) as readonly (Decision | null | undefined)[]
  const beside = `[REDACTED ${get(state, 'redaction', op?.id ?? '')?.number ?? ''}]`
  const what = `${quoted((to ?? from)?.form ?? '')}${more(others.length + 1)}`
  if (!to) return `Took back what was decided on ${what} beside ${beside}`
  return to.as === 'left' ? `Left ${what} readable beside ${beside}` : `Blacked out ${what} as ${beside}`
}
