import type { WindowCommand } from '../commands/window-command.ts'

/** What every dialog of the list is given. */
export interface DialogProps {
  /** What it was opened about, as `openDialog(name, about)` said. */
  readonly about: unknown
  readonly onClose: () => void
  readonly commands: readonly WindowCommand[]
}
