import type { CommandId, CommandInput } from '#shared/commands/list.ts'
import type { CommitResult } from '#shared/contract.ts'
import { ask } from '../bridge.ts'
import { caseStore, followed } from './case-store.ts'
import { keepDrafts } from './drafts.ts'
import { notify, notifyError } from './notices.ts'
import { countSaving, windowStore } from './window-store.ts'

/** Does work that may be refused: an error becomes a notice, and the answer undefined. */
export async function attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    notifyError(error)
    return undefined
  }
}

/** The same for work that changes the case: the title bar says "saving" meanwhile. */
export async function saving<T>(work: () => Promise<T>): Promise<T | undefined> {
  countSaving(1)
  try {
    return await attempt(work)
  } finally {
    countSaving(-1)
  }
}

let held: (() => Promise<void>) | null = null
let finishing: Promise<void> = Promise.resolve()
let timer: ReturnType<typeof setTimeout> | undefined

/** Does work after a pause of so many ms, or before anything else changes the case; asked for again, it waits anew. */
export function holdBack(work: () => Promise<void>, pause: number): void {
  held = work
  clearTimeout(timer)
  timer = setTimeout(() => void finishHeld(), pause)
}

/** Resolves once nothing is held back any more, nor still being done. */
function finishHeld(): Promise<void> {
  const work = held
  held = null
  clearTimeout(timer)
  if (work) finishing = finishing.then(work)
  return finishing
}

/** Runs a command of the case. Null: nothing had to change. Undefined: it was refused, and the user was told why. */
export async function run<C extends CommandId>(
  command: C,
  input: CommandInput<C>,
): Promise<CommitResult | null | undefined> {
  if (held) await finishHeld()
  return saving(() => ask('run', { command, input }))
}

/** The same, with the refusal thrown: for a dialog that shows it in its own place. */
export async function runOrThrow<C extends CommandId>(
  command: C,
  input: CommandInput<C>,
): Promise<CommitResult | null> {
  if (held) await finishHeld()
  return ask('run', { command, input })
}

export async function undo(): Promise<void> {
  await finishHeld()
  const label = caseStore.getState().status?.undo
  if (await seen(() => ask('undo', {}))) notify('done', label ? `Undone: ${label}` : 'Undone')
}

export async function redo(): Promise<void> {
  await finishHeld()
  const label = caseStore.getState().status?.redo
  if (await seen(() => ask('redo', {}))) notify('done', label ? `Done again: ${label}` : 'Done again')
}

/** Writes, and comes back once the window shows it: a large change is fetched, and is not to be told as done before it is seen. */
async function seen(work: () => Promise<CommitResult | null>): Promise<CommitResult | null | undefined> {
  const written = await saving(work)
  if (written) await followed(written.seq)
  return written
}

/**
 * Before the case is locked or left: the field being typed in keeps what is in it, as if one had clicked elsewhere, and
 * what is only drafted is handed to the engine.
 */
export async function leaveFields(): Promise<void> {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  await finishHeld()
  await new Promise<void>(resolve => {
    if (windowStore.getState().saving === 0) return resolve()
    const off = windowStore.subscribe(({ saving: under }) => {
      if (under > 0) return
      off()
      resolve()
    })
  })
  await keepDrafts()
}
