import { Suspense, useEffect, useMemo } from 'react'
import type { WindowCommand } from '../commands/window-command.ts'
import { closeDialog, useWindow } from '../state/window-store.ts'
import { FilePicker } from './file-picker.tsx'
import { dialogNamed, loadDialogs } from './list.ts'

/** Whatever dialog is open, and over it the file picker that any of them may ask for. */
export function DialogHost({ commands }: { readonly commands: readonly WindowCommand[] }) {
  const open = useWindow(state => state.dialog)
  useEffect(loadDialogs, [])
  const Shown = useMemo(() => (open ? dialogNamed(open.name) : undefined), [open])
  return (
    <>
      <Suspense fallback={null}>
        {Shown && <Shown key={open?.name} about={open?.about} onClose={closeDialog} commands={commands} />}
      </Suspense>
      <FilePicker />
    </>
  )
}
