import { type PickWhat, pickOne } from '../../state/pick.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './form.module.css'

interface PathFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (path: string) => void
  readonly what: PickWhat
  readonly hint?: string
  readonly autoFocus?: boolean
}

/** A path, typed or chosen. */
export function PathField({ label, value, onChange, what, hint, autoFocus }: PathFieldProps) {
  const choose = () =>
    void pickOne(what, value.trim() || undefined).then(chosen => chosen !== undefined && onChange(chosen))
  return (
    <div className={styles['row']}>
      <TextField label={label} value={value} onChange={onChange} hint={hint} autoFocus={autoFocus} />
      <Button icon="folder-open" aria-label={`Choose: ${label}`} onClick={choose}>
        Choose …
      </Button>
    </div>
  )
}
