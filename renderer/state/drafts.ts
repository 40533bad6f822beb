/**
 * What is being written and not kept yet, by a key that each form gives itself. It outlives a click elsewhere, another
 * view, a lock and a crash: the engine keeps it encrypted beside the case until it is kept or cancelled.
 */
import { useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Drafts } from '#shared/contract.ts'
import { ask } from '../bridge.ts'
import { caseStore } from './case-store.ts'
import { notify, notifyError } from './notices.ts'
import { isReadOnly } from './read-only.ts'

const drafts = createStore<Drafts>(() => ({}))

/** ms: what a power cut may cost of it. */
const pause = 250

/** The case whose drafts these are; null while none is open. */
let owner: string | null = null
let timer: ReturnType<typeof setTimeout> | undefined
/** Done once what was kept of the open case is here. */
let fetched: Promise<void> = Promise.resolve()

/** The draft whose form the user opened last, until that form took the focus. */
let opened: string | null = null

/** Whether a form of that key is open. */
export const useIsDrafted = (key: string): boolean => useStore(drafts, all => key in all && !isFolded(all[key]))

/** What was written in a form that Escape closed; it is there when the form is opened again. */
const isFolded = (held: unknown) => (held as { folded?: true }).folded === true

/** The keys of all forms that were begun, those that Escape closed among them. */
export function useDraftKeys(): readonly string[] {
  const all = useStore(drafts)
  return useMemo(() => Object.keys(all), [all])
}

/**
 * The fields of a form: as its draft holds them, else as they are at first. Without a key they are the form's own and go
 * with it.
 */
export function useFields<T extends object>(
  key: string | undefined,
  initial: () => T,
): readonly [T, (change: Partial<T>) => void] {
  const [first, setFirst] = useState(initial)
  const held = useStore(drafts, all => (key === undefined ? undefined : (all[key] as Partial<T> | undefined)))
  const change = (fields: Partial<T>) =>
    key === undefined ? setFirst({ ...first, ...fields }) : changeDraft(key, fields)
  return [held ? { ...first, ...held } : first, change]
}

/** Opens a form; what its draft held before is still in it. */
export function beginDraft(key: string, fields: object = {}): void {
  opened = key
  const all = drafts.getState()
  const { folded: _, ...held } = (all[key] ?? {}) as { folded?: true }
  replace({ ...all, [key]: { ...held, ...fields } })
}

/** Closes a form and keeps what was written in it. */
export function foldDraft(key: string): void {
  changeDraft(key, { folded: true })
  notify('note', 'What you wrote is kept: it is there when you open the form again', {
    title: 'Throw it away',
    run: () => endDraft(key),
  })
}

/** True once for a form that the user has just opened; false where it is shown again with what was written before. */
export function wasJustOpened(key: string): boolean {
  const now = opened === key
  if (now) opened = null
  return now
}

/** What a form holds just now; null while it is not being filled in. */
export const draftNow = <T extends object>(key: string): Partial<T> | null =>
  (drafts.getState()[key] as Partial<T> | undefined) ?? null

/** Kept or cancelled. */
export function endDraft(key: string): void {
  const { [key]: before, ...others } = drafts.getState()
  if (before !== undefined) replace(others)
}

/** Of a form that was closed meanwhile nothing is written any more. */
function changeDraft(key: string, fields: object): void {
  const { [key]: held } = drafts.getState()
  if (held !== undefined) replace({ ...drafts.getState(), [key]: { ...held, ...fields } })
}

function replace(all: Drafts): void {
  drafts.setState(all, true)
  clearTimeout(timer)
  timer = setTimeout(() => void keepDrafts(), pause)
}

/** Hands what was written since the last time to the engine. To be awaited before the case is locked or left. */
export async function keepDrafts(): Promise<void> {
  // Before what was kept earlier is read, writing would replace it.
  await fetched
  if (timer === undefined || owner === null) return
  clearTimeout(timer)
  timer = undefined
  await ask('drafts.keep', { caseId: owner, drafts: drafts.getState() }).catch(notifyError)
}

/** Follows the open case: a lock takes the drafts out of the window, and the next unlocking brings them back. */
export function followDrafts(): () => void {
  return caseStore.subscribe(({ state, status }) => {
    const now = state && status && !status.locked ? status.caseId : null
    if (now === owner) return
    clearTimeout(timer)
    timer = undefined
    owner = now
    drafts.setState({}, true)
    if (now !== null && !isReadOnly()) fetched = fetchDrafts(now)
  })
}

async function fetchDrafts(caseId: string): Promise<void> {
  try {
    const kept = await ask('drafts.read', { caseId })
    // What was typed meanwhile is newer.
    if (owner === caseId) drafts.setState(begun => ({ ...kept, ...begun }))
  } catch (error) {
    notifyError(error)
  }
}
