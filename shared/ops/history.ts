import type { CommitBody } from './commit.ts'

/**
 * What can be undone and redone, as the numbers of commits in their chain, newest last. Derived from the journal alone,
 * so it survives a restart. Kept by `follow`, one call a commit, in constant time.
 */
export interface History {
  readonly undo: number[]
  readonly redo: number[]
  /** Commits that are one step with the commit before them; absent where there are none, as in what older versions kept. */
  joined?: number[]
  /** The last commit, while another may be one step with it. */
  open?: OpenStep | undefined
}

interface OpenStep {
  readonly seq: number
  readonly command: string
  readonly undoes?: number | undefined
  /** It takes back what was cut short: half of a change is not to be done again. */
  readonly isCutShort: boolean
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
  const { seq, undoes } = commit
  const isCutShort = joinStep(history, commit)
  if (!undoable) return
  if (undoes === undefined) {
    history.undo.push(seq)
    history.redo.length = 0
  } else if (history.undo.at(-1) === undoes.seq) {
    history.undo.pop()
    if (!isCutShort) history.redo.push(seq)
  } else if (history.redo.at(-1) === undoes.seq) {
    history.redo.pop()
    history.undo.push(seq)
  }
}

/** Notes whether a commit is one step with the one before it; whether it takes back what was cut short. */
function joinStep(history: History, commit: CommitBody): boolean {
  const { open } = history
  const { seq, command, undoes } = commit
  const { isPart: isPartial, verb } = partsOf(command)
  const isJoined = open !== undefined && isOneStep(open, commit)
  if (isJoined) {
    history.joined ??= []
    history.joined.push(seq)
  }
  const isCutShort = verb === 'undo' && isPartial && (isJoined ? open.isCutShort : true)
  const goesOn = isPartial || verb === 'undo'
  if (open || goesOn) history.open = goesOn ? { seq, command, undoes: undoes?.seq, isCutShort } : undefined
  return isCutShort
}

/** How many commits at the end of a list are the next step: what came in by several entries goes back at once. */
export function stepLength({ joined = [], ...history }: History, list: 'undo' | 'redo'): number {
  const seqs = history[list]
  const isJoined = new Set(joined)
  let length = Math.min(1, seqs.length)
  for (let at = seqs.length - 1; at > 0 && isJoined.has(seqs[at] ?? 0) && seqs[at - 1] === (seqs[at] ?? 0) - 1; at--)
    length++
  return length
}

/** Whether the last commit is one of a step, of which another was to follow: whatever wrote it was ended between the two. */
export function isCutOff({ open, joined = [] }: History): boolean {
  if (!open) return false
  const { verb, isPart } = partsOf(open.command)
  return verb === 'undo' ? joined.includes(open.undoes ?? 0) : isPart
}

/**
 * A commit of which the next one is the rest is of the command `part import.take`, the last of them of `import.take`.
 * They are undone last first, so that there what is a part is one with what was undone just before.
 */
function isOneStep(open: OpenStep, { seq, command, undoes }: CommitBody): boolean {
  const [before, now] = [partsOf(open.command), partsOf(command)]
  if (seq !== open.seq + 1 || before.verb !== now.verb || before.command !== now.command) return false
  return now.verb === 'undo' ? now.isPart && undoes?.seq === (open.undoes ?? 0) - 1 : before.isPart
}

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
