import type { CommitBody } from './commit.ts'

/**
 * What can be undone and redone, as the numbers of commits in their chain, newest last. Derived from the journal alone,
 * so it survives a restart. Kept by `follow`, one call a commit, in constant time.
 */
export interface History {
  readonly undo: number[]
  readonly redo: number[]
  /** Commits that are one step with the one below them in their list; absent where none is, as in what older versions kept. */
  joined?: number[]
  /** Of a step that lies on both lists: the commit that reversed the last of it, and the one that was to be reversed next. */
  torn?: readonly [reversed: number, next: number]
  /** The last commit, where it leaves a part of a step that was not reversed. */
  unfinished?: Unfinished
}

interface Unfinished {
  readonly seq: number
  readonly command: string
  readonly at: string
}

export const emptyHistory = (): History => ({ undo: [], redo: [] })

/** As it is now: commits that follow change it in place. */
export const copyOfHistory = (history: History): History => ({
  ...history,
  undo: [...history.undo],
  redo: [...history.redo],
  ...(history.joined && { joined: [...history.joined] }),
})

/**
 * Takes a commit into the history. One that takes another back moves it from one list to the other; any other empties
 * `redo`. A commit of a command that cannot be undone (a custody event: it happened) changes nothing here.
 */
export function follow(history: History, commit: CommitBody, undoable: boolean): void {
  const { unfinished } = history
  delete history.unfinished
  if (!undoable) return
  const undoes = commit.undoes?.seq
  if (undoes === undefined) add(history, commit, unfinished)
  else if (history.undo.at(-1) === undoes) reverse(history, commit, 'undo')
  else if (history.redo.at(-1) === undoes) reverse(history, commit, 'redo')
}

function add(history: History, { seq, command, at }: CommitBody, before: Unfinished | undefined): void {
  if (before && isRest(before, { seq, command, at })) join(history, seq)
  if (isPart(command)) history.unfinished = { seq, command, at }
  delete history.torn
  history.undo.push(seq)
  history.redo.length = 0
}

/**
 * A commit of which the next one is the rest is of the command `part import.take`, the last of them of `import.take`. All
 * are of one moment: what is imported after a kill is another step, whatever file it is of.
 */
const isRest = (before: Unfinished, { seq, command, at }: Unfinished): boolean =>
  seq === before.seq + 1 && at === before.at && before.command === partOf(partsOf(command).command)

/** Moves the newest commit of a list, reversed, to the other. Whatever was reversed of its step before lies there. */
function reverse(history: History, { seq, command, at }: CommitBody, from: 'undo' | 'redo'): void {
  const to = history[from === 'undo' ? 'redo' : 'undo']
  const reversed = history[from].pop() ?? 0
  const isJoined = history.torn?.includes(reversed) === true && history.torn.includes(to.at(-1) ?? 0)
  const next = history.joined?.includes(reversed) ? history[from].at(-1) : undefined
  delete history.torn
  if (from === 'undo' && isPart(command) && !isJoined) {
    // Its rest never came: half of a change is not to be done again, nor what was done on top of it.
    history.redo.length = 0
    if (next !== undefined) history.unfinished = { seq, command, at }
    return
  }
  to.push(seq)
  if (isJoined) join(history, seq)
  if (next !== undefined) history.torn = [seq, next]
}

function join(history: History, seq: number): void {
  history.joined ??= []
  history.joined.push(seq)
}

/** How many commits at the end of a list are the next step: what came in by several entries goes back at once. */
export function stepLength({ joined = [], ...history }: History, list: 'undo' | 'redo'): number {
  const seqs = history[list]
  const isJoined = new Set(joined)
  let length = Math.min(1, seqs.length)
  while (length < seqs.length && isJoined.has(seqs[seqs.length - length] ?? 0)) length++
  return length
}

/** Whether the last commit is one of a step, of which another was to follow: whatever wrote it was ended between the two. */
export const isCutOff = ({ unfinished, torn }: History): boolean => unfinished !== undefined || torn !== undefined

/** The command of a commit that the next one goes on with. */
export const partOf = (command: string): string => `part ${command}`

/** Whether a commit is one of a step and not its last. */
export const isPart = (command: string): boolean => partsOf(command).isPart

/** `entity.add` → `undo entity.add`; an undo of that → `redo entity.add`, and so on back and forth. */
export function reverseCommand(command: string): string {
  const parts = partsOf(command)
  const what = parts.isPart ? partOf(parts.command) : parts.command
  return parts.verb === 'undo' ? `redo ${what}` : `undo ${what}`
}

/** `redo entity.add` → `['redo', 'entity.add']`; a first doing has the verb `do`. */
export function splitCommand(command: string): readonly ['do' | 'undo' | 'redo', string] {
  const parts = partsOf(command)
  return [parts.verb, parts.command]
}

function partsOf(text: string) {
  const [, verb = 'do', part, command = text] = /^(?:(undo|redo) )?(part )?(.+)$/.exec(text) ?? []
  return { verb: verb as 'do' | 'undo' | 'redo', isPart: part !== undefined, command }
}
