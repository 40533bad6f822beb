import { Dialog as Base } from '@base-ui/react/dialog'
import { type FormEvent, type ReactNode, useCallback, useRef, useState } from 'react'
import { cx } from './cx.ts'
import styles from './dialog.module.css'
import { isFloatingOver } from './floating-over.ts'
import { openedFrom, rememberOpened, useFocusBackFrom } from './focus-back.ts'
import { IconButton } from './icon-button.tsx'
import { useFocusKept } from './use-focus-kept.ts'
import { useLeaving } from './use-leaving.ts'

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
  /** What is typed into it is worth nothing once it is left, as where one looks for a file. */
  readonly passing?: boolean
}

/** An open dialog. Mount it to open it; `onClose` unmounts it. */
export function Dialog(props: DialogProps) {
  const { title, onClose, children, description, footer, onSubmit, size = 'medium', stay = false, passing } = props
  const { popup, attach } = useFocus()
  const { asked, onInput, leave } = useLeaving(onClose)
  const close = passing ? onClose : leave
  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    onSubmit?.()
  }
  return (
    <Base.Root
      open
      disablePointerDismissal={stay}
      onOpenChange={(open, { event }) => !open && !stay && !isFloatingOver(event) && close()}
    >
      <Base.Portal>
        <Base.Backdrop className={styles['backdrop']} />
        <Base.Popup
          ref={attach}
          initialFocus={() => firstFocus(popup.current)}
          finalFocus={false}
          className={cx(styles['popup'], styles[size])}
        >
          <Header title={title} onClose={stay ? undefined : close} />
          {description && <Base.Description className={styles['description']}>{description}</Base.Description>}
          <form className={styles['body']} onSubmit={submit} onInput={onInput}>
            {children}
            {onSubmit && <button type="submit" hidden tabIndex={-1} />}
          </form>
          {asked && (
            <p role="alert" className={styles['asked']}>
              Press Escape again to close this and lose what you typed.
            </p>
          )}
          {footer && <footer className={styles['footer']}>{footer}</footer>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}

interface HeaderProps {
  readonly title: string
  readonly onClose: (() => void) | undefined
}

const Header = ({ title, onClose }: HeaderProps) => (
  <header className={styles['header']}>
    <Base.Title className={styles['title']} tabIndex={-1}>
      {title}
    </Base.Title>
    {onClose && <IconButton icon="x" label="Close" shortcut="Esc" size="small" onClick={onClose} />}
  </header>
)

/** Where the focus comes from, and where it goes as soon as the dialog is in the page. */
function useFocus() {
  const popup = useRef<HTMLDivElement>(null)
  const from = useRef(openedFrom())
  useFocusBackFrom(from)
  // It is in the page only after its dialog.
  const [shown, setShown] = useState<HTMLElement | null>(null)
  useFocusKept(shown)
  // As soon as it is in the page: what is typed ahead of it lands in its first field.
  const attach = useCallback((node: HTMLDivElement | null) => {
    popup.current = node
    setShown(node)
    if (node) rememberOpened(node, from.current)
    firstFocus(node)?.focus()
  }, [])
  return { popup, attach }
}

/** Where the dialog itself put the focus, else its first field, else what Enter would do, else its heading: never the button that closes it. */
function firstFocus(popup: HTMLElement | null): HTMLElement | null {
  const at = document.activeElement
  if (at instanceof HTMLElement && popup?.contains(at)) return at
  const first = popup?.querySelector<HTMLElement>('form :is(input, textarea, [role="combobox"])')
  const step = popup?.querySelector<HTMLElement>('form:has([type="submit"][hidden]) + footer button:last-child')
  return first ?? step ?? popup?.querySelector<HTMLElement>('h2') ?? popup
}
