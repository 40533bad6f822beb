import type { InputOf } from '#shared/contract.ts'
import { Tabs } from '../../ui/tabs.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { SecretField } from './secret-field.tsx'

export interface Secret {
  readonly way: 'passphrase' | 'recovery'
  readonly passphrase: string
  readonly recoveryWords: string
}

export const isFilled = ({ way, passphrase, recoveryWords }: Secret) =>
  (way === 'passphrase' ? passphrase : recoveryWords).trim() !== ''

/** Spaces around and between recovery words are the typist's, not the key's. */
export function toSecret({ way, passphrase, recoveryWords }: Secret): InputOf<'case.unlock'>['secret'] {
  return way === 'passphrase' ? { passphrase } : { recoveryWords: recoveryWords.trim().replace(/\s+/g, ' ') }
}

interface SecretFormProps {
  readonly value: Secret
  readonly onChange: (secret: Secret) => void
  readonly error: string | undefined
  /** Whose passphrase it is. */
  readonly label?: string
}

/** The passphrase, or the recovery words where it is lost. */
export function SecretForm({ value, onChange, error, label = 'Passphrase' }: SecretFormProps) {
  const word = (
    <SecretField
      label={label}
      value={value.passphrase}
      onChange={passphrase => onChange({ ...value, passphrase })}
      error={error}
      autoFocus
    />
  )
  const words = (
    <TextField
      label="The 24 recovery words, as printed"
      value={value.recoveryWords}
      onChange={recoveryWords => onChange({ ...value, recoveryWords })}
      rows={4}
      mono
      error={error}
    />
  )
  return (
    <Tabs
      label="How to unlock"
      look="segments"
      value={value.way}
      onChange={way => onChange({ ...value, way })}
      tabs={[
        { value: 'passphrase', title: 'Passphrase', content: word },
        { value: 'recovery', title: 'Recovery words', content: words },
      ]}
    />
  )
}
