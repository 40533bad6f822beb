import { Icon } from '#renderer/ui/icon.tsx'
import { Tooltip } from '#renderer/ui/tooltip.tsx'
import { spoofSigns } from '#shared/model/spoof-signs.ts'
import styles from './shown.module.css'

/** A warning beside text with hidden characters or letters of two scripts in a word; nothing beside honest text. */
export function SpoofMark({ text }: { readonly text: string }) {
  const signs = spoofSigns(text)
  if (signs.length === 0) return null
  const says = signs.map(sign => sign.says).join('; ')
  return (
    <Tooltip says={says}>
      <span className={styles['warning']} role="img" aria-label={`Warning: ${says}`}>
        <Icon name="triangle-alert" size={13} />
      </span>
    </Tooltip>
  )
}
