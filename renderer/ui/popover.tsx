import { Popover as Base } from '@base-ui/react/popover'
import { type ReactElement, type ReactNode, useRef, useState } from 'react'
import { cx } from './cx.ts'
import { useFocusBackAtOnce } from './focus-back.ts'
import styles from './popover.module.css'
import popup from './popup.module.css'

interface PopoverProps {
  readonly label: string
  /** The button that opens it; without one it stands where it is mounted, and `open` says when. */
  readonly trigger?: ReactElement
  readonly children: ReactNode
  readonly open?: boolean
  readonly onOpenChange?: (open: boolean) => void
  readonly side?: 'top' | 'right' | 'bottom' | 'left'
  readonly align?: 'start' | 'center' | 'end'
}

export function Popover({
  label,
  trigger,
  children,
  open,
  onOpenChange,
  side = 'bottom',
  align = 'start',
}: PopoverProps) {
  const place = useRef<HTMLSpanElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const sheet = useRef<HTMLDivElement>(null)
  const [isOpen, setOpen] = useState(false)
  useFocusBackAtOnce(open ?? isOpen, sheet, button)
  const change = (next: boolean) => {
    setOpen(next)
    onOpenChange?.(next)
  }
  return (
    <Base.Root {...(open === undefined ? {} : { open })} onOpenChange={change}>
      {trigger ? <Base.Trigger ref={button} render={trigger} /> : <span ref={place} />}
      <Base.Portal>
        <Base.Positioner
          className={popup['positioner']}
          {...(trigger ? {} : { anchor: place })}
          sideOffset={6}
          side={side}
          align={align}
        >
          <Base.Popup ref={sheet} className={cx(popup['popup'], styles['sheet'])} aria-label={label}>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
