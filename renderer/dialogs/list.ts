import { type FunctionComponent, lazy } from 'react'
import type { DialogName } from '../state/dialogs.ts'
import type { DialogProps } from './dialog-props.ts'
import { Palette } from './palette/palette.tsx'

interface Listed<Props> {
  readonly fetch: () => Promise<FunctionComponent<Props>>
  /** What shows it: one that is not here yet is fetched as it is shown, again at each opening until it comes. */
  readonly component: () => FunctionComponent<Props>
}

function fetched<Props>(load: () => Promise<FunctionComponent<Props>>): Listed<Props> {
  let here: FunctionComponent<Props> | undefined
  const fetch = async () => {
    here = await load()
    return here
  }
  return { fetch, component: () => here ?? lazy(async () => ({ default: await fetch() })) }
}

/** Every dialog. A new one is one file, one line here, and one that says what it is opened with in state/dialogs.ts. */
const dialogs: { readonly [N in DialogName]: Listed<DialogProps<N>> } = {
  // from the start: its shortcut may be the first thing pressed
  palette: { fetch: async () => Palette, component: () => Palette },
  shortcuts: fetched(async () => (await import('./shortcuts/shortcuts.tsx')).Shortcuts),
  settings: fetched(async () => (await import('./settings/settings.tsx')).SettingsDialog),
  types: fetched(async () => (await import('./types/types.tsx')).Types),
  'new-case': fetched(async () => (await import('./new-case/new-case.tsx')).NewCase),
  'change-passphrase': fetched(
    async () => (await import('./change-passphrase/change-passphrase.tsx')).ChangePassphrase,
  ),
  'case-words': fetched(async () => (await import('./case-words/case-words.tsx')).CaseWordsDialog),
  branches: fetched(async () => (await import('./branches/branches.tsx')).Branches),
  findings: fetched(async () => (await import('./findings/findings.tsx')).FindingsDialog),
  identity: fetched(async () => (await import('./identity/identity.tsx')).IdentityDialog),
  share: fetched(async () => (await import('./share/share.tsx')).Share),
  export: fetched(async () => (await import('./export/export.tsx')).Export),
  import: fetched(async () => (await import('./import/import.tsx')).Import),
  redact: fetched(async () => (await import('./redact/redact.tsx')).Redact),
  receipt: fetched(async () => (await import('./receipt/receipt.tsx')).Receipt),
  'stamp-request': fetched(async () => (await import('./stamp-request/stamp-request.tsx')).StampRequest),
  'stamp-reply': fetched(async () => (await import('./stamp-reply/stamp-reply.tsx')).StampReply),
  'open-bundle': fetched(async () => (await import('./open-bundle/open-bundle.tsx')).OpenBundle),
}

export const dialogNamed = <N extends DialogName>(name: N): FunctionComponent<DialogProps<N>> =>
  dialogs[name].component()

/** Fetches them one by one while the window is idle: what is typed right after a dialog was asked for lands in it. */
export function loadDialogs(): () => void {
  const left = Object.values(dialogs).map(({ fetch }): (() => Promise<unknown>) => fetch)
  let waiting = 0
  const next = () => {
    // one that cannot be fetched now says so when it is opened
    void left
      .shift()?.()
      .catch(() => undefined)
      .then(wait)
  }
  const wait = () => {
    waiting = requestIdleCallback(next)
  }
  wait()
  return () => {
    left.length = 0
    cancelIdleCallback(waiting)
  }
}
