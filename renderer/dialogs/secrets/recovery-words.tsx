import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import styles from '../form/form.module.css'
import { PrintWords, WordsToStore } from './words-to-store.tsx'

interface RecoveryWordsProps {
  readonly title: string
  readonly words: string
  /** What comes once they are stored. */
  readonly verb?: string
  readonly onDone: () => void
}

/** The 24 words that open the case where the passphrase is lost. They are shown once and stored nowhere. */
export function RecoveryWords({ title, words, verb = 'Open the case', onDone }: RecoveryWordsProps) {
  const [stored, setStored] = useState(false)
  const sheet = [
    `Case: ${title}`,
    'Whoever holds this sheet and the case folder can read the case. Keep the two apart.',
  ]
  const footer = (
    <>
      <span className={styles['left']}>
        <PrintWords />
      </span>
      <Button variant="primary" disabled={!stored} onClick={onDone}>
        {verb}
      </Button>
    </>
  )
  return (
    <Dialog
      title="Recovery words"
      description="If the passphrase is lost, these 24 words open the case. They are shown now and never again."
      onClose={onDone}
      stay
      footer={footer}
    >
      <WordsToStore words={words} sheet={sheet} stored={stored} onStored={setStored} />
    </Dialog>
  )
}
