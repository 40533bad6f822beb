import { useState } from 'react'
import { decisionsFor } from '#shared/editions/redaction/groups.ts'
import type { PossibleMatch } from '#shared/editions/redaction/possible.ts'
import { runOrThrow } from '../../state/act.ts'
import { useTask } from '../form/use-task.ts'

/** How matches are decided on: everywhere stands for all places there are or will be. */
export type Decide = (
  as: 'left' | 'blacked',
  matches: readonly PossibleMatch[],
  more?: { readonly reason?: string; readonly everywhere?: boolean },
) => Promise<void>

const wordsOf = ({ redaction, form }: PossibleMatch) => `${redaction} ${form}`

/** What is still to be decided on of what was listed; each decision is in the journal at once. */
export function useMatches(listed: readonly PossibleMatch[]) {
  const [left, setLeft] = useState(listed)
  const { busy, error, act } = useTask()
  const decide: Decide = async (as, matches, { reason, everywhere = false } = {}) => {
    const why = reason === undefined ? {} : { reason }
    const input = { as, ...why, matches: decisionsFor(matches, everywhere) }
    const done = await act(() => runOrThrow('redaction.decide', input))
    if (done === undefined) return
    const keys = new Set(matches.map(({ key }) => key))
    const forms = new Set(everywhere ? matches.map(wordsOf) : [])
    setLeft(held => held.filter(each => !keys.has(each.key) && !forms.has(wordsOf(each))))
  }
  return { left, decided: listed.length - left.length, busy, error, decide }
}
