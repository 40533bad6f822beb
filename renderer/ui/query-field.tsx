import type { ComponentProps } from 'react'
import { Icon } from './icon.tsx'
import { Kbd } from './kbd.tsx'
import styles from './query-field.module.css'

interface QueryFieldProps extends ComponentProps<'input'> {
  readonly label: string
}

/** The line at the head of a list in which words are looked for; Escape leaves both. */
export const QueryField = ({ label, ...input }: QueryFieldProps) => (
  <label className={styles['query']}>
    <Icon name="search" />
    <input {...input} className={styles['input']} aria-label={label} />
    <Kbd keys="Esc" />
  </label>
)
