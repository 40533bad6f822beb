import { Tooltip } from '#renderer/ui/tooltip.tsx'
import { isTlp, readHandling, tlp } from '#shared/model/handling.ts'
import styles from './handling.module.css'

/** A handling code in the colours its standard gives it. */
export function HandlingMark({ code: written }: { readonly code: string }) {
  const code = readHandling(written)
  const says = isTlp(code) ? tlp[code].says : 'Not TLP: it goes out only where it is allowed by name.'
  return (
    <Tooltip says={says}>
      <span
        className={styles['mark']}
        data-code={isTlp(code) ? code : 'own'}
        role="img"
        aria-label={`${code}: ${says}`}
      >
        {isTlp(code) ? `TLP:${code}` : code}
      </span>
    </Tooltip>
  )
}
