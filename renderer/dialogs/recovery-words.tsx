import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { CopyButton } from './copy-button.tsx'
import styles from './form.module.css'
import { PrintSheet } from './print-sheet.tsx'
import words from './recovery-words.module.css'

interface RecoveryWordsProps {
  readonly title: string
  readonly words: string
  readonly onDone: () => void
}

/** The 24 words that open the case where the passphrase is lost. They are shown once and stored nowhere. */
export function RecoveryWords({ title, words: text, onDone }: RecoveryWordsProps) {
  const [stored, setStored] = useState(false)
  const list = (
    <ol className={words['words']} aria-label="Recovery words">
      {numbered(text).map(({ number, word }) => (
        <li key={number} className={words['word']}>
          <span className={words['number']}>{number}</span>
          {word}
        </li>
      ))}
    </ol>
  )
  const footer = (
    <>
      <span className={styles['left']}>
        <Button icon="printer" onClick={() => print()}>
          Print
        </Button>
      </span>
      <Button variant="primary" disabled={!stored} onClick={onDone}>
        Open the case
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
      <div className={words['frame']}>
        {list}
        <CopyButton text={text} label="Copy the recovery words" />
      </div>
      <Checkbox checked={stored} onChange={setStored}>
        I have stored them away from this computer, on paper or in a safe.
      </Checkbox>
      <PrintSheet>
        <h1>Recovery words</h1>
        <p>Case: {title}</p>
        <p>Whoever holds this sheet and the case folder can read the case. Keep the two apart.</p>
        {list}
      </PrintSheet>
    </Dialog>
  )
}

const numbered = (text: string) => text.split(/\s+/).map((word, index) => ({ number: index + 1, word }))
