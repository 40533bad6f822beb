import type { ComponentProps, ReactNode } from 'react'
import { BareButton } from './bare-button.tsx'
import styles from './button.module.css'
import { cx } from './cx.ts'
import { Icon } from './icon.tsx'
import type { IconName } from './icons.ts'

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'className'> {
  /** primary: the one next step · plain: bordered · quiet: no border · danger: takes something away. */
  readonly variant?: 'primary' | 'plain' | 'quiet' | 'danger'
  readonly icon?: IconName
  readonly iconAfter?: IconName
  readonly wide?: boolean
  readonly className?: string | undefined
  readonly children?: ReactNode
}

export function Button({ variant = 'plain', icon, iconAfter, wide, className, children, ...rest }: ButtonProps) {
  return (
    <BareButton className={cx(styles['button'], styles[variant], wide && styles['wide'], className)} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
      {iconAfter && <Icon name={iconAfter} size={14} className={styles['after']} />}
    </BareButton>
  )
}
