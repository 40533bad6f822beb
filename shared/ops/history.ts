import type { CommitBody } from './commit.ts'

/**
 * What can be undone and redone, as the numbers of commits in their chain, newest last. Derived from the journal alone,
 * so it survives a restart. Kept by `follow`, one call a commit, in constant time.
 */
export interface History {
  readonly undo: number[]
  readonly redo: number[]
}

export const emptyHistory = (): History => ({ undo: [], redo: [] })

/**
 * Takes a commit into the history. One that takes another back moves it from one list to the other; any other empties
 * `redo`. A commit of a command that cannot be undone (a custody event: it happened) changes nothing here.
 */
export function follow(history: History, commit: CommitBody, undoable: boolean): void {
  if (!undoable) return
  if (commit.undoes === undefined) {
    history.undo.push(commit.seq)
    history.redo.length = 0
  } else if (history.undo.at(-1) === commit.undoes.seq) {
    history.undo.pop()
    history.redo.push(commit.seq)
  } else if (history.redo.at(-1) === commit.undoes.seq) {
    history.redo.pop()
    history.undo.push(commit.seq)
  }
}

/** `entity.add` → `undo entity.add`; an undo of that → `redo entity.add`, and so on back and forth. */
export function reverseCommand(command: string): string {
  const [verb, rest] = splitCommand(command)
  return verb === 'undo' ? `redo ${rest}` : `undo ${rest}`
}

/** `redo entity.add` → `['redo', 'entity.add']`; a first doing has the verb `do`. */
export function splitCommand(command: string): readonly ['do' | 'undo' | 'redo', string] {
  const match = /^(undo|redo) (.+)$/.exec(command)
  return match ? [match[1] as 'undo' | 'redo', match[2] as string] : ['do', command]
}
