import { caseWordsStored, useCaseWords } from '../../state/case-words.ts'
import type { DialogProps } from '../dialog-props.ts'
import { RecoveryWords } from '../secrets/recovery-words.tsx'

/** The recovery words of a case that was locked before they were stored. */
export function CaseWordsDialog({ onClose }: DialogProps) {
  const held = useCaseWords()
  if (!held) return null
  const done = () => {
    caseWordsStored()
    onClose()
  }
  return <RecoveryWords title={held.status.title} words={held.recoveryWords} verb="Go on" onDone={done} />
}
