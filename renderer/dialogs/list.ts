import { type ComponentType, lazy } from 'react'
import type { DialogProps } from './dialog-props.ts'
import { Palette } from './palette.tsx'

/** Every dialog that opens by name. A new one is one file and one line here. */
export const dialogs: Readonly<Record<string, ComponentType<DialogProps>>> = {
  // Not lazy: what is typed right after its shortcut must not be lost.
  palette: Palette,
  shortcuts: lazy(async () => ({ default: (await import('./shortcuts.tsx')).Shortcuts })),
  settings: lazy(async () => ({ default: (await import('./settings.tsx')).SettingsDialog })),
  'new-case': lazy(async () => ({ default: (await import('./new-case.tsx')).NewCase })),
  'change-passphrase': lazy(async () => ({ default: (await import('./change-passphrase.tsx')).ChangePassphrase })),
  branches: lazy(async () => ({ default: (await import('./branches.tsx')).Branches })),
  findings: lazy(async () => ({ default: (await import('./findings.tsx')).FindingsDialog })),
  identity: lazy(async () => ({ default: (await import('./identity.tsx')).IdentityDialog })),
  share: lazy(async () => ({ default: (await import('./share/share.tsx')).Share })),
  export: lazy(async () => ({ default: (await import('./export/export.tsx')).Export })),
  import: lazy(async () => ({ default: (await import('./import/import.tsx')).Import })),
  redact: lazy(async () => ({ default: (await import('./redact/redact.tsx')).Redact })),
  receipt: lazy(async () => ({ default: (await import('./receipt.tsx')).Receipt })),
  'stamp-request': lazy(async () => ({ default: (await import('./stamp-request.tsx')).StampRequest })),
  'stamp-reply': lazy(async () => ({ default: (await import('./stamp-reply.tsx')).StampReply })),
  'open-bundle': lazy(async () => ({ default: (await import('./open-bundle.tsx')).OpenBundle })),
}
