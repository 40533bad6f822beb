import { formatValue } from '#shared/model/lookup.ts'
import type { Value } from '#shared/model/value.ts'
import { CopyMark } from './copy-mark.tsx'
import styles from './shown.module.css'

/** What one copies and never opens from here: web addresses, e-mail, numbers. */
export function CopiedShown({ value }: { readonly value: Value }) {
  const text = formatValue(value)
  return (
    <span className={styles['copied']}>
      <span className={styles['plain']}>{text}</span>
      <CopyMark text={text} label="Copy" />
    </span>
  )
}
