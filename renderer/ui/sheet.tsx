import { Dialog as Base } from '@base-ui/react/dialog'
import { type ReactNode, type RefObject, useCallback, useRef } from 'react'
import { isFloatingOver } from './floating-over.ts'
import { openedFrom, rememberOpened, useFocusBackFrom } from './focus-back.ts'
import styles from './sheet.module.css'

interface SheetProps {
  readonly label: string
  readonly onClose: () => void
  /** What has the focus as the sheet opens. */
  readonly focus: RefObject<HTMLElement | null>
  readonly children: ReactNode
}

/** An open sheet at the top of the window, to type into and choose from. Mount it to open it. */
export function Sheet({ label, onClose, focus, children }: SheetProps) {
  const from = useRef(openedFrom())
  useFocusBackFrom(from)
  // As soon as it is in the page: what is typed ahead of it lands in it.
  const attach = useCallback(
    (node: HTMLDivElement | null) => {
      if (node) rememberOpened(node, from.current)
      focus.current?.focus()
    },
    [focus],
  )
  return (
    <Base.Root open onOpenChange={(open, { event }) => !open && !isFloatingOver(event) && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={styles['backdrop']} />
        <Base.Popup ref={attach} className={styles['sheet']} initialFocus={focus} finalFocus={false} aria-label={label}>
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
