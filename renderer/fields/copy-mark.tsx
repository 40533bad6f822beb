import { useState } from 'react'
import { Icon } from '#renderer/ui/icon.tsx'
import styles from './shown.module.css'

/** A small button that copies; it shows on hover and focus, and says when it is done. */
export function CopyMark({ text, label }: { readonly text: string; readonly label: string }) {
  const [outcome, setOutcome] = useState<string | null>(null)
  const copy = async () => {
    const done = await navigator.clipboard.writeText(text).then(
      () => 'Copied',
      () => 'Could not be copied',
    )
    setOutcome(done)
    setTimeout(() => setOutcome(null), 2_000)
  }
  return (
    <button
      type="button"
      className={styles['copy']}
      aria-label={outcome ?? label}
      title={outcome ?? label}
      data-done={outcome === null ? undefined : true}
      onClick={event => {
        event.stopPropagation()
        void copy()
      }}
    >
      <Icon name={outcome === 'Copied' ? 'check' : 'copy'} size={13} />
    </button>
  )
}
