import type { ValueOf } from '#shared/model/value.ts'
import styles from './shown.module.css'
import { SpoofMark } from './spoof-mark.tsx'

/** A name in its own script, with a mark where its letters are not what they seem. */
export function NameShown({ value }: { readonly value: ValueOf<'name'> }) {
  return (
    <span className={styles['plain']}>
      <bdi>{value.name}</bdi>
      <SpoofMark text={value.name} />
    </span>
  )
}
