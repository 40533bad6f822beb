import { type ComponentType, lazy } from 'react'
import type { DialogProps } from './dialog-props.ts'
import { Palette } from './palette.tsx'

/** Every dialog that opens by name, but the palette. A new one is one file and one line here. */
const loaders: Readonly<Record<string, () => Promise<ComponentType<DialogProps>>>> = {
  shortcuts: async () => (await import('./shortcuts.tsx')).Shortcuts,
  settings: async () => (await import('./settings.tsx')).SettingsDialog,
  'new-case': async () => (await import('./new-case.tsx')).NewCase,
  'change-passphrase': async () => (await import('./change-passphrase.tsx')).ChangePassphrase,
  'case-words': async () => (await import('./case-words.tsx')).CaseWordsDialog,
  branches: async () => (await import('./branches.tsx')).Branches,
  findings: async () => (await import('./findings.tsx')).FindingsDialog,
  identity: async () => (await import('./identity.tsx')).IdentityDialog,
  share: async () => (await import('./share/share.tsx')).Share,
  export: async () => (await import('./export/export.tsx')).Export,
  import: async () => (await import('./import/import.tsx')).Import,
  redact: async () => (await import('./redact/redact.tsx')).Redact,
  receipt: async () => (await import('./receipt.tsx')).Receipt,
  'stamp-request': async () => (await import('./stamp-request.tsx')).StampRequest,
  'stamp-reply': async () => (await import('./stamp-reply.tsx')).StampReply,
  'open-bundle': async () => (await import('./open-bundle.tsx')).OpenBundle,
}

/** Those that are here. The palette is from the start: its shortcut may be the first thing pressed. */
const loaded = new Map<string, ComponentType<DialogProps>>([['palette', Palette]])

/** The dialog of a name; one that is not here yet is fetched as it is shown, again at each opening until it comes. */
export function dialogNamed(name: string): ComponentType<DialogProps> | undefined {
  return loaded.get(name) ?? (loaders[name] && lazy(async () => ({ default: await loadDialog(name) })))
}

/** Fetches them one by one while the window is idle: what is typed right after a dialog was asked for lands in it. */
export function loadDialogs(): () => void {
  const names = Object.keys(loaders)
  let waiting = 0
  const next = () => {
    const name = names.shift()
    // one that cannot be fetched now says so when it is opened
    if (name !== undefined)
      void loadDialog(name)
        .catch(() => undefined)
        .then(wait)
  }
  const wait = () => {
    waiting = requestIdleCallback(next)
  }
  wait()
  return () => {
    names.length = 0
    cancelIdleCallback(waiting)
  }
}

async function loadDialog(name: string): Promise<ComponentType<DialogProps>> {
  const dialog = await loaders[name]?.()
  if (!dialog) throw new Error(`No dialog is called ${name}.`)
  loaded.set(name, dialog)
  return dialog
}
