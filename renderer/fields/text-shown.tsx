import { formatValue } from '#shared/model/lookup.ts'
import type { Value, ValueOf } from '#shared/model/value.ts'
import styles from './shown.module.css'
import { SpoofMark } from './spoof-mark.tsx'

/** A value in the words of its kind. */
export function PlainShown({ value }: { readonly value: Value }) {
  return <span className={styles['plain']}>{formatValue(value)}</span>
}

/** Text of a source, several lines where it has them, with a mark where it hides something. */
export function TextShown({ value }: { readonly value: ValueOf<'text'> }) {
  return (
    <span className={styles['text']}>
      {value.text}
      <SpoofMark text={value.text} />
    </span>
  )
}
