import type { DialogName, OpenDialog } from '../state/dialogs.ts'

/** What a dialog of the list is given; the name says what it may be opened with. */
export interface DialogProps<N extends DialogName = DialogName> {
  readonly open: OpenDialog<N>
  readonly onClose: () => void
}
