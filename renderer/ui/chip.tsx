import type { ComponentProps, ReactNode } from 'react'
import styles from './chip.module.css'
import { cx } from './cx.ts'
import { Icon } from './icon.tsx'

export type Tone = 'neutral' | 'accent' | 'warning' | 'good'

interface ChipProps extends Omit<ComponentProps<'button'>, 'className'> {
  readonly children: ReactNode
  readonly tone?: Tone
  readonly onRemove?: () => void
  readonly removeLabel?: string
}

/** A small word in a box. With `onClick` it is a button; with `onRemove` it can be taken away. */
export function Chip({ children, tone = 'neutral', onRemove, removeLabel = 'Remove', onClick, ...rest }: ChipProps) {
  const className = cx(styles['chip'], styles[tone], onClick && styles['pressable'])
  const remove = onRemove && (
    <button type="button" className={styles['remove']} aria-label={removeLabel} onClick={onRemove}>
      <Icon name="x" size={12} />
    </button>
  )
  if (!onClick) {
    return (
      <span className={className} title={rest.title}>
        {children}
        {remove}
      </span>
    )
  }
  return (
    <button type="button" className={className} onClick={onClick} {...rest}>
      <span className={styles['words']}>{children}</span>
    </button>
  )
}
