import type { ComponentProps } from 'react'
import { BareButton } from './bare-button.tsx'
import { cx } from './cx.ts'
import { Icon } from './icon.tsx'
import styles from './icon-button.module.css'
import type { IconName } from './icons.ts'
import { Tooltip } from './tooltip.tsx'

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'className' | 'children'> {
  readonly icon: IconName | (string & {})
  /** What it does, spoken and shown as its tooltip. */
  readonly label: string
  readonly shortcut?: string | undefined
  readonly pressed?: boolean
  readonly size?: 'normal' | 'small'
  readonly side?: 'top' | 'right' | 'bottom' | 'left'
  readonly className?: string | undefined
}

export function IconButton(props: IconButtonProps) {
  const { icon, label, shortcut, pressed, size = 'normal', side = 'bottom', className, ...rest } = props
  return (
    <Tooltip says={label} shortcut={shortcut} side={side}>
      <BareButton
        aria-label={label}
        aria-pressed={pressed}
        className={cx(styles['button'], size === 'small' && styles['small'], className)}
        {...rest}
      >
        <Icon name={icon} size={size === 'small' ? 14 : 17} />
      </BareButton>
    </Tooltip>
  )
}
