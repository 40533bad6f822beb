import { Suspense, useEffect, useMemo } from 'react'
import type { DialogName, OpenDialog } from '../state/dialogs.ts'
import { closeDialog, useWindow } from '../state/window-store.ts'
import { FilePicker } from './file-picker/file-picker.tsx'
import { dialogNamed, loadDialogs } from './list.ts'

/** Whatever dialog is open, and over it the file picker that any of them may ask for. */
export function DialogHost() {
  const open = useWindow(state => state.dialog)
  useEffect(loadDialogs, [])
  return (
    <>
      {open && <Opened<DialogName> key={open.dialog} name={open.dialog} open={open} />}
      <FilePicker />
    </>
  )
}

interface OpenedProps<N extends DialogName> {
  readonly name: N
  readonly open: OpenDialog<N>
}

function Opened<N extends DialogName>({ name, open }: OpenedProps<N>) {
  // outside of what waits for it: inside, each try to show it would fetch it anew
  const Shown = useMemo(() => dialogNamed(name), [name])
  return (
    <Suspense fallback={null}>
      <Shown open={open} onClose={closeDialog} />
    </Suspense>
  )
}
