import { Checkbox as Base } from '@base-ui/react/checkbox'
import type { ReactNode } from 'react'
import styles from './checkbox.module.css'
import { Icon } from './icon.tsx'

interface CheckboxProps {
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly children: ReactNode
  readonly disabled?: boolean
}

export function Checkbox({ checked, onChange, children, disabled = false }: CheckboxProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the Base UI checkbox inside
    <label className={styles['row']}>
      <Base.Root className={styles['box']} checked={checked} disabled={disabled} onCheckedChange={onChange}>
        <Base.Indicator className={styles['tick']}>
          <Icon name="check" size={12} />
        </Base.Indicator>
      </Base.Root>
      <span>{children}</span>
    </label>
  )
}
