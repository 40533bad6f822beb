/**
 * The window's read-only copy of the open case. It begins as the records the engine gives and follows by the
 * same `apply` over the same commits; nothing in the window ever writes to it.
 */
import { useCallback, useRef, useSyncExternalStore } from 'react'
import { shallow } from 'zustand/shallow'
import { createStore } from 'zustand/vanilla'
import type { CaseStatus } from '#shared/contract.ts'
import { type ErrorMessage, errorMessage } from '#shared/errors.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import { type Applied, cameIn } from '#shared/ops/applied.ts'
import { apply, emptyState, moved, StateDraft } from '#shared/ops/apply.ts'
import type { Commit } from '#shared/ops/commit.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { recordParts } from '../bridge.ts'
import { breathe } from './slices.ts'

export interface Replica {
  /** Another one after each commit. Null while no case is open, or it is locked. */
  readonly state: CaseState | null
  /** Another one each time the whole case was fetched or let go of; what follows it by commits ends with it. */
  readonly copy: number
  readonly seq: number
  /** How many records of another copy are here, while the whole case is fetched; null while none is on its way. */
  readonly fetched: number | null
  readonly status: CaseStatus | null
  readonly error: ErrorMessage | null
}

export const caseStore = createStore<Replica>(() => ({
  state: null,
  copy: 0,
  seq: 0,
  fetched: null,
  status: null,
  error: null,
}))

type CommitListener = (commit: Commit | null, applied: Applied | null) => void

const listeners = new Set<CommitListener>()
const waiting: Commit[] = []
let fetching: object | null = null

/** Hears each commit after it was applied; null when the whole copy was replaced. Returns the unsubscribe. */
export function onCommit(listener: CommitListener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const copyListeners = new Set<(state: CaseState | null) => void>()

/** Hears of a copy that begins, before its first record is there, and with null that it is let go of. Returns the unsubscribe. */
export function onCopy(listener: (state: CaseState | null) => void): () => void {
  copyListeners.add(listener)
  return () => copyListeners.delete(listener)
}

const appliedListeners = new Set<(applied: Applied) => void>()

/**
 * Hears each commit after it was applied and before anybody reads the case again; and each part of a copy that is fetched,
 * as if it were a commit. Returns the unsubscribe.
 */
export function onApplied(listener: (applied: Applied) => void): () => void {
  appliedListeners.add(listener)
  return () => appliedListeners.delete(listener)
}

/** Takes in what the engine says of the case: fetches, clears or keeps the copy. */
export async function followStatus(status: CaseStatus | null): Promise<void> {
  const held = caseStore.getState()
  // Of a journal with branches another one may be open now.
  const turned = status?.branches !== undefined && status.head !== held.status?.head
  const same = held.status?.caseId === status?.caseId && held.status?.path === status?.path && !turned
  caseStore.setState({ status })
  if (!same || !status || status.locked) clear()
  if (status && !status.locked && !caseStore.getState().state && !fetching) await fetchAll()
}

/** Takes in one commit. A gap in the numbers means that something was missed: everything is fetched anew. */
export async function followCommit(commit: Commit, status: CaseStatus): Promise<void> {
  caseStore.setState({ status })
  if (fetching) waiting.push(commit)
  else await follow(commit)
}

/** More was changed at once than comes in one message: the whole case is fetched, with that in it. */
export async function followLargeCommit(status: CaseStatus): Promise<void> {
  caseStore.setState({ status })
  await fetchAll()
}

async function follow(commit: Commit): Promise<void> {
  const { state, seq } = caseStore.getState()
  if (!state || commit.seq <= seq) return
  if (commit.seq !== seq + 1 || moved(state, commit.ops).length > 0) return fetchAll()
  const after = apply(state, commit.ops)
  const applied = { ops: commit.ops, before: state, after }
  for (const listener of appliedListeners) listener(applied)
  caseStore.setState({ state: after, seq: commit.seq })
  for (const listener of listeners) listener(commit, applied)
}

/** Comes back once this window's copy holds a commit, or is gone: an answer may be ahead of the event that tells of it. */
export function followed(seq: number): Promise<void> {
  return new Promise(resolve => {
    const look = ({ state, seq: here }: Replica) => {
      if (state && here < seq) return
      stop()
      resolve()
    }
    const stop = caseStore.subscribe(look)
    look(caseStore.getState())
  })
}

/** Begins with another copy of the case, or with none. */
function replace(state: CaseState | null, seq: number): void {
  caseStore.setState(held => ({ state, seq, fetched: null, error: null, copy: held.copy + 1 }))
}

function clear(): void {
  fetching = null
  waiting.length = 0
  for (const listener of copyListeners) listener(null)
  replace(null, 0)
}

function begun(state: CaseState): CaseState {
  for (const listener of copyListeners) listener(state)
  return state
}

/** So many records are taken in without a breath: some tens of milliseconds, with all that is worked out from them. */
const atOnce = 2_000

/** The state with records that it does not hold. Who follows commits hears of them as of one. */
function withMore(state: CaseState, records: readonly CaseRecord[]): CaseState {
  const draft = new StateDraft(state)
  for (const record of records) draft.insert(record)
  const after = draft.done()
  const applied = cameIn(records, state, after)
  for (const listener of appliedListeners) listener(applied)
  return after
}

/** Fetches the whole case. Commits that come meanwhile wait, and are followed after it. */
async function fetchAll(): Promise<void> {
  const mine = {}
  fetching = mine
  caseStore.setState({ fetched: 0 })
  const fetched = await fetchParts(() => fetching === mine).catch(error => {
    if (fetching === mine) caseStore.setState({ error: errorMessage(error), fetched: null })
  })
  if (fetching !== mine) return
  fetching = null
  if (!fetched) return
  replace(fetched.state, fetched.seq)
  for (const listener of listeners) listener(null, null)
  for (const commit of waiting.splice(0)) await follow(commit)
}

/** Undefined where it is not wanted any more. */
async function fetchParts(
  isWanted: () => boolean,
): Promise<{ readonly state: CaseState; readonly seq: number } | undefined> {
  let [state, seq] = [begun(emptyState()), 0]
  for await (const part of recordParts()) {
    seq = part.seq
    for (let at = 0; at < part.records.length; at += atOnce) {
      await breathe()
      if (!isWanted()) return undefined
      state = withMore(state, part.records.slice(at, at + atOnce))
      caseStore.setState({ fetched: state.records.size })
    }
  }
  return { state, seq }
}

const nothing = emptyState()

/**
 * What a component needs of the case: computed once a state, and the same object while shallowly equal. While no
 * case is open the selector sees an empty one.
 */
export function useCase<T>(selector: (state: CaseState) => T): T {
  const held = useRef<{ state: CaseState; selector: typeof selector; value: T } | null>(null)
  const read = useCallback(() => {
    const state = caseStore.getState().state ?? nothing
    const last = held.current
    if (last && last.state === state && last.selector === selector) return last.value
    const next = selector(state)
    const value = last && shallow(last.value, next) ? last.value : next
    held.current = { state, selector, value }
    return value
  }, [selector])
  return useSyncExternalStore(caseStore.subscribe, read)
}

/** The engine's word on the open case: undo labels, head, findings. */
export function useStatus(): CaseStatus | null {
  return useSyncExternalStore(caseStore.subscribe, () => caseStore.getState().status)
}

/** How much of a large change is here while the window still shows the case from before; null while it shows all. */
export function useFetched(): number | null {
  return useSyncExternalStore(caseStore.subscribe, () => caseStore.getState().fetched)
}

export function useReplica(): Replica {
  return useSyncExternalStore(caseStore.subscribe, caseStore.getState)
}
