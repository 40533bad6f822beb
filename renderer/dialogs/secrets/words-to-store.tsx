import { useLayoutEffect, useRef, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { CopyButton } from '../form/copy-button.tsx'
import { PrintSheet } from './print-sheet.tsx'
import styles from './recovery-words.module.css'

interface WordsToStoreProps {
  readonly words: string
  /** The lines of the printed sheet above the words: whose they are, and what to know of them. */
  readonly sheet: readonly string[]
  readonly stored: boolean
  readonly onStored: (stored: boolean) => void
}

/** Recovery words, numbered, with a sheet to print, and the question whether they were stored. */
export function WordsToStore({ words, sheet, stored, onStored }: WordsToStoreProps) {
  const list = (
    <ol className={styles['words']} aria-label="Recovery words">
      {words.split(/\s+/).map((word, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a word may come twice, and none ever moves
        <li key={index} className={styles['word']}>
          <span className={styles['number']}>{index + 1}</span>
          {word}
        </li>
      ))}
    </ol>
  )
  return (
    <>
      <div className={styles['frame']}>
        {list}
        <CopyButton text={words} label="Copy the recovery words" />
      </div>
      <Checkbox checked={stored} onChange={onStored}>
        I have stored them away from this computer, on paper or in a safe.
      </Checkbox>
      <PrintSheet>
        <h1>Recovery words</h1>
        {sheet.map(line => (
          <p key={line}>{line}</p>
        ))}
        {list}
      </PrintSheet>
    </>
  )
}

export const PrintWords = () => (
  <Button icon="printer" onClick={() => print()}>
    Print
  </Button>
)

interface OwnWordsProps {
  readonly name: string
  readonly words: string
  readonly onDone: () => void
}

/** The recovery words of the investigator's own keys, inside whichever dialog made them. */
export function OwnWords({ name, words, onDone }: OwnWordsProps) {
  const [stored, setStored] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  // The button that made the keys has gone, and the focus with it.
  useLayoutEffect(() => box.current?.querySelector<HTMLElement>('[role="checkbox"]')?.focus(), [])
  const sheet = [
    `Keys of: ${name}`,
    'Whoever holds this sheet and the file identity.rtid can sign as you and read what is sent to you. Keep the two apart.',
  ]
  return (
    <div ref={box} className={styles['own']}>
      <p>
        If the passphrase of your keys is lost, these 24 words open them: without either, nobody can read what was
        sealed to you. They are shown now and never again.
      </p>
      <WordsToStore words={words} sheet={sheet} stored={stored} onStored={setStored} />
      <div className={styles['act']}>
        <PrintWords />
        <Button variant="primary" disabled={!stored} onClick={onDone}>
          Go on
        </Button>
      </div>
    </div>
  )
}
