/** What is known of the app itself, and the doors through which a case is opened, locked and left. */
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { AppEvent, AppStatus, CaseStatus, IdentityStatus, InputOf } from '#shared/contract.ts'
import { type ErrorCode, type ErrorMessage, errorMessage } from '#shared/errors.ts'
import { sampleTitle } from '#shared/sample.ts'
import { ask, listen } from '../bridge.ts'
import { leaveFields } from './act.ts'
import { caseStore, followCommit, followLargeCommit, followStatus } from './case-store.ts'
import { waitForCase } from './case-words.ts'
import { followDrafts, keepDrafts } from './drafts.ts'
import { hideOwnWords, ownWordsLost } from './own-words.ts'
import { titleOf } from './paths.ts'
import { pickOne } from './pick.ts'
import { settingsFrom } from './settings.ts'
import { followJob, forget, keepSelected, leaveCase, openDialog, setSettings } from './window-store.ts'

/** A case folder chosen but not yet unlocked. */
export interface Opening {
  readonly path: string
  readonly title: string
}

export interface AppState {
  readonly app: AppStatus | null
  readonly opening: Opening | null
  /** The engine did not answer at start. */
  readonly failed: ErrorMessage | null
}

const appStore = createStore<AppState>(() => ({ app: null, opening: null, failed: null }))

export function useApp<T>(selector: (state: AppState) => T): T {
  return useStore(appStore, selector)
}

/** Once, at the start of the window: hears the engine and asks how things stand. */
export async function start(): Promise<void> {
  try {
    followDrafts()
    listen(event => void hear(event))
    const app = await ask('app.status', {})
    setSettings(settingsFrom(app.preferences))
    const opening = app.startWith && !app.open ? { path: app.startWith, title: titleOf(app.startWith) } : null
    appStore.setState({ app, opening })
    await followStatus(app.open)
  } catch (error) {
    appStore.setState({ failed: errorMessage(error) })
  }
}

async function hear(event: AppEvent): Promise<void> {
  if (event.event === 'commit') {
    await followCommit(event.commit, event.status)
    keepSelected(isThere)
  } else if (event.event === 'large-commit') {
    await followLargeCommit(event.status)
    keepSelected(isThere)
  } else if (event.event === 'job') followJob(event.progress)
  else if (event.event === 'identity') setIdentity(event.identity)
  else await entered(event.status)
}

export function setIdentity(identity: IdentityStatus): void {
  if (identity.exists && !identity.unlocked) hideOwnWords()
  appStore.setState(({ app }) => ({ app: app && { ...app, identity } }))
}
export const setApp = (app: AppStatus) => appStore.setState({ app })
export const startOpening = (path: string, title = titleOf(path)) => appStore.setState({ opening: { path, title } })
export const stopOpening = () => appStore.setState({ opening: null })

/** Whether an id still means something: an undo may have taken its record away. */
function isThere(id: string): boolean {
  const record = caseStore.getState().state?.records.get(id)
  return record !== undefined && !('removed' in record)
}

/** Takes the answer of a call that opened, unlocked, locked or closed a case. */
export async function entered(status: CaseStatus | null): Promise<void> {
  const before = caseStore.getState().status?.caseId
  if (!status || status.locked) forget()
  else if (before !== undefined && before !== status.caseId) leaveCase()
  if (status) stopOpening()
  await followStatus(status)
}

/** Where it cannot be opened for writing, the screen that unlocks it says why and what can be done instead. */
export async function openSample(): Promise<void> {
  await leaveFields()
  try {
    await entered(await ask('case.sample', {}))
  } catch (error) {
    const { code, data } = errorMessage(error)
    if (!opensOtherwise.has(code)) throw error
    startOpening(String(data['path']), sampleTitle)
  }
}

const opensOtherwise: ReadonlySet<ErrorCode> = new Set(['case-locked', 'case-in-use-elsewhere', 'case-not-writable'])

export async function openCase(input: InputOf<'case.open'>): Promise<void> {
  // Where the passphrase is asked for, its field keeps the focus: a wrong one is typed again.
  await (appStore.getState().opening ? keepDrafts() : leaveFields())
  await unlocked(await ask('case.open', input))
}

export const unlockCase = async (input: InputOf<'case.unlock'>) => unlocked(await ask('case.unlock', input))

/** Leads back to recovery words that a lock took out of sight before they were stored: those of the case, then one's own. */
async function unlocked(status: CaseStatus): Promise<void> {
  await entered(status)
  if (waitForCase(status.path)) openDialog({ dialog: 'case-words' })
  else if (ownWordsLost()) openDialog({ dialog: 'identity' })
}

/** Locks the case and the identity. */
export async function lockCase(): Promise<void> {
  await leaveFields()
  await entered(await ask('case.lock', {}))
}

/** Nobody has been here for a while: whatever is open is locked. */
export async function lockAll(): Promise<void> {
  if (caseStore.getState().state) await lockCase()
  else if (appStore.getState().app?.identity.unlocked) await ask('identity.lock', {})
}

export async function closeCase(): Promise<void> {
  await leaveFields()
  await ask('case.close', {})
  await entered(null)
  setApp(await ask('app.status', {}))
}

/** Lets the user choose a case, or a bundle, and leads to what comes next. */
export async function chooseCase(): Promise<void> {
  const path = await pickOne('open-case', appStore.getState().app?.casesFolder)
  if (path === undefined) return
  if (path.endsWith('.casebundle')) openDialog({ dialog: 'open-bundle', path })
  else startOpening(path)
}
