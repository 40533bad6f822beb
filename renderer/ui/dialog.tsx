import { Dialog as Base } from '@base-ui/react/dialog'
import { type FormEvent, type ReactNode, useCallback, useEffect, useRef } from 'react'
import { cx } from './cx.ts'
import styles from './dialog.module.css'
import { focusBackFrom, openedFrom, rememberOpened } from './focus-back.ts'
import { IconButton } from './icon-button.tsx'

interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  readonly description?: ReactNode
  /** Buttons at the foot, the last being the one next step. */
  readonly footer?: ReactNode
  /** Makes the dialog a form: Enter in a field does this. */
  readonly onSubmit?: () => void
  readonly size?: 'small' | 'medium' | 'wide' | 'large'
  /** Neither Escape nor a click outside closes it: something would be lost. */
  readonly stay?: boolean
}

/** An open dialog. Mount it to open it; `onClose` unmounts it. */
export function Dialog(props: DialogProps) {
  const { title, onClose, children, description, footer, onSubmit, size = 'medium', stay = false } = props
  const popup = useRef<HTMLDivElement>(null)
  const from = useRef(openedFrom())
  // As soon as it is in the page: what is typed ahead of it lands in its first field.
  const attach = useCallback((node: HTMLDivElement | null) => {
    popup.current = node
    firstFocus(node)?.focus()
  }, [])
  useEffect(() => {
    // One that follows another: closing, that one gives the focus to where it was before both.
    const frame = requestAnimationFrame(() => {
      if (popup.current) rememberOpened(popup.current, from.current)
      if (!popup.current?.contains(document.activeElement)) firstFocus(popup.current)?.focus()
    })
    return () => cancelAnimationFrame(frame)
  }, [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    onSubmit?.()
  }
  return (
    <Base.Root open disablePointerDismissal={stay} onOpenChange={open => !open && !stay && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={styles['backdrop']} />
        <Base.Popup
          ref={attach}
          initialFocus={() => firstFocus(popup.current)}
          finalFocus={() => focusBackFrom(from.current) ?? true}
          className={cx(styles['popup'], styles[size])}
        >
          <header className={styles['header']}>
            <Base.Title className={styles['title']}>{title}</Base.Title>
            {!stay && <IconButton icon="x" label="Close" shortcut="Esc" size="small" onClick={onClose} />}
          </header>
          {description && <Base.Description className={styles['description']}>{description}</Base.Description>}
          <form className={styles['body']} onSubmit={submit}>
            {children}
            {onSubmit && <button type="submit" hidden tabIndex={-1} />}
          </form>
          {footer && <footer className={styles['footer']}>{footer}</footer>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}

/** Where the dialog itself put the focus, else its first field, else what Enter would do: never the button that closes it. */
function firstFocus(popup: HTMLElement | null): HTMLElement | null {
  const at = document.activeElement
  if (at instanceof HTMLElement && popup?.contains(at)) return at
  const first = popup?.querySelector<HTMLElement>('form :is(input, textarea, [role="combobox"])')
  const step = popup?.querySelector<HTMLElement>('form:has([type="submit"][hidden]) + footer button:last-child')
  return first ?? step ?? popup
}
