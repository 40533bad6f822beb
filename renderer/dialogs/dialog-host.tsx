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
      <Suspense fallback={null}>
        {open && <Opened<DialogName> key={open.dialog} name={open.dialog} open={open} />}
      </Suspense>
      <FilePicker />
    </>
  )
}

interface OpenedProps<N extends DialogName> {
  readonly name: N
  readonly open: OpenDialog<N>
}

function Opened<N extends DialogName>({ name, open }: OpenedProps<N>) {
  const Shown = useMemo(() => dialogNamed(name), [name])
  return <Shown open={open} onClose={closeDialog} />
}
