import { Tooltip } from '#renderer/ui/tooltip.tsx'
import type { ValueOf } from '#shared/model/value.ts'
import { CopyMark } from './copy-mark.tsx'
import { useFieldCase } from './field-case.ts'
import styles from './shown.module.css'

/** A chain address, shortened but unique in the case, with its checksum's verdict and a warning about look-alikes. */
export function AddressShown({ value }: { readonly value: ValueOf<'address'> }) {
  const { shortAddress, mistakenFor } = useFieldCase()
  const alike = mistakenFor(value.address).filter(other => other !== value.address)
  const warning = `Looks like ${alike.join(' and ')}. Compare every character before you rely on it.`
  return (
    <span className={styles['copied']}>
      <Tooltip says={<span className={styles['whole']}>{value.address}</span>}>
        <code className={styles['mono']}>{shortAddress(value.address)}</code>
      </Tooltip>
      {alike.length > 0 && (
        <Tooltip says={<span className={styles['whole']}>{warning}</span>}>
          <span className={styles['alike']} role="img" aria-label={warning}>
            ≈
          </span>
        </Tooltip>
      )}
      <span className={styles['chain']}>
        {value.chain} · {value.checksum === 'valid' ? 'checksum valid' : 'checksum cannot be checked'}
      </span>
      <CopyMark text={value.address} label="Copy the whole address" />
    </span>
  )
}
