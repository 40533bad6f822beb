import { useEffect, useRef, useState } from 'react'
import { caseStore, useReplica } from '#renderer/state/case-store.ts'
import type { ErrorMessage } from '#shared/errors.ts'
import type { Dossier } from '#shared/model/records/dossier.ts'
import { type DossierMaker, dossierMaker } from './dossier-maker.ts'
import type { Answered, Built } from './dossier-worker.ts'

export interface Made {
  /** The dossier last asked for, once it was made; what it was before stays while it is made anew. */
  readonly built: Built | null
  readonly failed: ErrorMessage | null
  /** Open findings by dossier id. */
  readonly open: Readonly<Record<string, number>>
}

const nothing: Made = { built: null, failed: null, open: {} }
/** ms without a change until the open dossier is made anew, and until the others are checked again. */
const pause = { build: 150, count: 900 } as const

/** Makes the dossier that is shown, anew after each change of it or of the case, and checks the others of the list. */
export function useDossierMaker(shown: Dossier | undefined, others: readonly Dossier[]): Made {
  const { state, copy, seq, status } = useReplica()
  const [made, setMade] = useState(nothing)
  const maker = useRef<DossierMaker | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: by commits it follows the copy that it began with
  useEffect(() => {
    if (!state) return
    const current = dossierMaker(
      () => caseStore.getState().state,
      answer => setMade(held => withAnswer(held, answer)),
    )
    maker.current = current
    return () => {
      maker.current = null
      current.close()
    }
  }, [copy])
  const [caseId, head] = [status?.caseId ?? '', status?.head ?? '']
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is made changes with the case
  useEffect(() => {
    if (!shown) return
    const position = { caseId, anchor: { entries: seq, head, root: '', checkpoint: '' } }
    const wait = setTimeout(() => maker.current?.want({ ask: 'build', dossier: shown, position }), pause.build)
    return () => clearTimeout(wait)
  }, [state, shown, caseId, seq, head])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is counted changes with the case
  useEffect(() => {
    const count = () => {
      for (const { id } of others) if (id !== shown?.id) maker.current?.want({ ask: 'count', id })
    }
    const wait = setTimeout(count, pause.count)
    return () => clearTimeout(wait)
  }, [state, others, shown?.id])
  return made
}

function withAnswer(held: Made, answer: Answered): Made {
  if ('failed' in answer) return { ...held, failed: answer.failed }
  if ('open' in answer) return { ...held, open: { ...held.open, [answer.id]: answer.open } }
  const { built } = answer
  const open = built.findings.filter(finding => !finding.waiver).length
  return { built, failed: null, open: { ...held.open, [built.id]: open } }
}
