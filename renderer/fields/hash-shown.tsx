import type { ValueOf } from '#shared/model/value.ts'
import { CopyMark } from './copy-mark.tsx'
import { shortHash } from './short-hash.ts'
import styles from './shown.module.css'

/** A digest by its ends; the whole of it on hover and when copied. */
export function HashShown({ value }: { readonly value: ValueOf<'hash'> }) {
  return (
    <span className={styles['copied']}>
      <code className={styles['mono']} title={`${value.algorithm} ${value.hex}`}>
        {shortHash(value.hex)}
      </code>
      <CopyMark text={value.hex} label={`Copy the whole ${value.algorithm}`} />
    </span>
  )
}
