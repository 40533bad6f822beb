/** Something the user can do in the window. One object feeds palette, shortcut, menu and help. */
export interface WindowCommand {
  readonly id: string
  readonly title: string
  /** Heading in the list of shortcuts and hint in the palette. */
  readonly group: string
  readonly icon?: string
  /** `Mod+Shift+Z`, where Mod is Ctrl, or Command on a Mac; the first is shown, the rest work too. */
  readonly shortcuts?: readonly string[]
  /** Whether it can be done now; always, where absent. */
  readonly when?: () => boolean
  readonly run: () => void
}

export const canRun = (command: WindowCommand) => command.when?.() ?? true
