import { type ComponentType, lazy } from 'react'
import type { DialogProps } from './dialog-props.ts'
import { Palette } from './palette.tsx'

type Loaded = Promise<{ readonly default: ComponentType<DialogProps> }>

/** Every dialog that opens by name, but the palette. A new one is one file and one line here. */
const loaders: Readonly<Record<string, () => Loaded>> = {
  shortcuts: async () => ({ default: (await import('./shortcuts.tsx')).Shortcuts }),
  settings: async () => ({ default: (await import('./settings.tsx')).SettingsDialog }),
  'new-case': async () => ({ default: (await import('./new-case.tsx')).NewCase }),
  'change-passphrase': async () => ({ default: (await import('./change-passphrase.tsx')).ChangePassphrase }),
  branches: async () => ({ default: (await import('./branches.tsx')).Branches }),
  findings: async () => ({ default: (await import('./findings.tsx')).FindingsDialog }),
  identity: async () => ({ default: (await import('./identity.tsx')).IdentityDialog }),
  share: async () => ({ default: (await import('./share/share.tsx')).Share }),
  export: async () => ({ default: (await import('./export/export.tsx')).Export }),
  import: async () => ({ default: (await import('./import/import.tsx')).Import }),
  redact: async () => ({ default: (await import('./redact/redact.tsx')).Redact }),
  receipt: async () => ({ default: (await import('./receipt.tsx')).Receipt }),
  'stamp-request': async () => ({ default: (await import('./stamp-request.tsx')).StampRequest }),
  'stamp-reply': async () => ({ default: (await import('./stamp-reply.tsx')).StampReply }),
  'open-bundle': async () => ({ default: (await import('./open-bundle.tsx')).OpenBundle }),
}

export const dialogs: Readonly<Record<string, ComponentType<DialogProps>>> = {
  // At hand from the start: its shortcut may be the first thing pressed.
  palette: Palette,
  ...Object.fromEntries(Object.entries(loaders).map(([name, load]) => [name, lazy(load)])),
}

/** Fetches them while the window is idle: what is typed right after a dialog was asked for must land in it. */
export function loadDialogs(): void {
  requestIdleCallback(() => {
    // One that cannot be loaded says so when it is opened.
    for (const load of Object.values(loaders)) load().catch(() => undefined)
  })
}
