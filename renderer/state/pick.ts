import { createStore } from 'zustand/vanilla'
import type { InputOf } from '#shared/contract.ts'
import { ask } from '../bridge.ts'

export type PickWhat = InputOf<'host.pick'>['what']

/** A file being asked for in the page, on hosts that have no dialog of their own. */
export interface Picking {
  readonly what: PickWhat
  readonly suggested?: string
  readonly answer: (paths: readonly string[], replaces?: boolean) => void
}

export const pickStore = createStore<{ readonly picking: Picking | null }>(() => ({ picking: null }))

/** Files the user has agreed to replace, in a dialog that asked. */
const agreed = new Set<string>()

/**
 * For a call that writes to this path: whether the user has agreed that a file there is replaced. That counts once: what
 * this call writes is another file, which nobody has agreed to lose.
 */
export const mayReplace = (path: string): { readonly replace?: true } => (agreed.delete(path) ? { replace: true } : {})

/** Asks the user for files or folders. An empty list: they changed their mind. `suggested` is a whole path. */
export async function pick(what: PickWhat, suggested?: string): Promise<readonly string[]> {
  const hint = suggested === undefined ? {} : { suggested }
  const picked = await ask('host.pick', { what, ...hint })
  if (!picked.inPage) {
    if (picked.replaces) agree(picked.paths)
    return picked.paths
  }
  return new Promise(resolve => {
    const answer = (paths: readonly string[], replaces = false) => {
      pickStore.setState({ picking: null })
      if (replaces) agree(paths)
      resolve(paths)
    }
    pickStore.setState({ picking: { what, ...hint, answer } })
  })
}

export async function pickOne(what: PickWhat, suggested?: string): Promise<string | undefined> {
  return (await pick(what, suggested))[0]
}

function agree(paths: readonly string[]): void {
  for (const path of paths) agreed.add(path)
}
