import type { DecimalMark } from '#shared/model/decimal-text.ts'
import { Select } from '../../ui/select.tsx'
import styles from '../form/form.module.css'

const open = 'not said'
const choices = [
  { value: open, label: 'Not known: leave such figures out' },
  { value: 'comma', label: 'A comma: 1.500 is one thousand five hundred' },
  { value: 'point', label: 'A point: 1.500 is one and a half' },
]

interface DecimalSelectProps {
  readonly value: DecimalMark | undefined
  readonly onChange: (decimal: DecimalMark | undefined) => void
}

/** How the file marks fractions, asked where its columns do not tell. */
export function DecimalSelect({ value, onChange }: DecimalSelectProps) {
  const take = (next: string) => onChange(next === 'comma' || next === 'point' ? next : undefined)
  return (
    <div className={styles['stack']}>
      <Select label="What comes before fractions" value={value ?? open} choices={choices} onChange={take} />
      <p className={styles['under']}>
        Some figures of this file can be read both ways, and nothing else in their columns tells which.
      </p>
    </div>
  )
}
