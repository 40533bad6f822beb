import type { InputOf } from '#shared/contract.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { CopyButton } from '../form/copy-button.tsx'
import generated from '../secrets/new-passphrase.module.css'
import { suggestPassphrase } from '../secrets/passphrases.ts'

type Way = 'keys' | 'passphrase'

/** To whom: their age keys, one a line, or a passphrase told them by another way. */
export interface ShareTo {
  readonly way: Way
  readonly keys: string
  readonly passphrase: string
}

export const firstShareTo = (): ShareTo => ({ way: 'keys', keys: '', passphrase: suggestPassphrase() })

const keysOf = (text: string) => text.split(/[\s,;]+/).filter(key => key !== '')
const isKey = (key: string) => /^age1[0-9a-z]{20,}$/.test(key)

export function isShareable({ way, keys }: ShareTo): boolean {
  return way === 'passphrase' || (keysOf(keys).length > 0 && keysOf(keys).every(isKey))
}

export function toInput({ way, keys, passphrase }: ShareTo): InputOf<'bundle.write'>['to'] {
  return way === 'keys' ? { recipients: keysOf(keys) } : { passphrase }
}

interface ShareToFieldProps {
  readonly value: ShareTo
  readonly onChange: (to: ShareTo) => void
}

export function ShareToField({ value, onChange }: ShareToFieldProps) {
  const wrong = keysOf(value.keys).find(key => !isKey(key))
  const count = keysOf(value.keys).length
  const keys = (
    <TextField
      label="Their keys, one a line"
      value={value.keys}
      onChange={next => onChange({ ...value, keys: next })}
      rows={3}
      mono
      placeholder="age1…"
      error={wrong === undefined ? undefined : `"${wrong}" is not a key for bundles; it begins with age1.`}
      hint={count > 1 ? `Each of these ${count} can open the bundle.` : 'Your colleague finds it under "My identity".'}
    />
  )
  return (
    <Tabs
      label="Who can open the bundle"
      look="segments"
      value={value.way}
      onChange={way => onChange({ ...value, way })}
      tabs={[
        { value: 'keys', title: 'Only their keys', content: keys },
        {
          value: 'passphrase',
          title: 'Whoever has the passphrase',
          content: <Words value={value} onChange={onChange} />,
        },
      ]}
    />
  )
}

function Words({ value, onChange }: ShareToFieldProps) {
  return (
    <div className={generated['own']}>
      <div className={generated['suggested']}>
        <output className={generated['words']} aria-label="Passphrase of the bundle">
          {value.passphrase}
        </output>
        <IconButton
          icon="refresh-cw"
          label="Suggest another"
          onClick={() => onChange({ ...value, passphrase: suggestPassphrase() })}
        />
        <CopyButton text={value.passphrase} label="Copy the passphrase" />
      </div>
      <p className={generated['says']}>Tell it by telephone or in person, never by the way the bundle travels.</p>
    </div>
  )
}
