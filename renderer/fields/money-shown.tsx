import { formatExact } from '#shared/model/kinds/money.ts'
import { formatValue } from '#shared/model/lookup.ts'
import type { ValueOf } from '#shared/model/value.ts'
import styles from './shown.module.css'

/** An amount in short; every digit of it on hover. */
export function MoneyShown({ value }: { readonly value: ValueOf<'money'> }) {
  return (
    <span className={styles['plain']} title={formatExact(value)}>
      {formatValue(value)}
    </span>
  )
}
