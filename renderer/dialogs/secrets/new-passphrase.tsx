import { useState } from 'react'
import { passphraseStrength, strongBits } from '#shared/passphrase.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { CopyButton } from '../form/copy-button.tsx'
import styles from './new-passphrase.module.css'
import { isEnough, strengthWords, suggestPassphrase } from './passphrases.ts'
import { SecretField } from './secret-field.tsx'

interface NewPassphraseProps {
  readonly label: string
  readonly value: string
  readonly onChange: (passphrase: string) => void
}

type Way = 'suggested' | 'own'

/** A passphrase to be: six random words, or the user's own with its strength in words. */
export function NewPassphrase({ label, value, onChange }: NewPassphraseProps) {
  const [way, setWay] = useState<Way>('suggested')
  const choose = (next: Way) => {
    setWay(next)
    onChange(next === 'suggested' ? suggestPassphrase() : '')
  }
  const suggested = (
    <div className={styles['suggested']}>
      <output className={styles['words']} aria-label={label}>
        {value}
      </output>
      <IconButton icon="refresh-cw" label="Suggest another" onClick={() => onChange(suggestPassphrase())} />
      <CopyButton text={value} label="Copy the passphrase" />
    </div>
  )
  return (
    <div className={styles['field']}>
      <span className={styles['label']}>{label}</span>
      <Tabs
        label={`How to choose: ${label}`}
        look="segments"
        value={way}
        onChange={choose}
        tabs={[
          { value: 'suggested', title: 'Six random words', content: suggested },
          { value: 'own', title: 'My own', content: <Own label={label} value={value} onChange={onChange} /> },
        ]}
      />
    </div>
  )
}

function Own({ label, value, onChange }: NewPassphraseProps) {
  return (
    <div className={styles['own']}>
      <SecretField label={label} value={value} onChange={onChange} autoFocus />
      <meter
        className={styles['meter']}
        data-enough={isEnough(value)}
        min={0}
        max={strongBits}
        value={Math.min(strongBits, passphraseStrength(value).bits)}
        aria-label="Strength"
      />
      <p className={styles['says']} role="status">
        {value === ''
          ? 'Four or more unrelated words are easier to remember than signs and digits.'
          : strengthWords(value)}
      </p>
    </div>
  )
}
