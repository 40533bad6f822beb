import type { output, ZodType } from 'zod'
import type { HashText } from '#shared/ops/canonical.ts'
import type { Op } from '#shared/ops/op.ts'
import type { CaseState } from '#shared/ops/state.ts'

/** Who acts, when, and where new ids come from: all that a plan may know besides state and input. */
export interface PlanContext {
  readonly by: string
  /** ISO moment in UTC. */
  readonly at: string
  /** A new id, as `newId('entity')`. */
  readonly newId: (record: string) => string
  /** The platform's own SHA-256, for plans that make many ids of what is said; absent: the one in JavaScript. */
  readonly hash?: HashText
}

/** A commit of a command, for the sentence about it; of an undo that which it took back. */
export interface Done {
  /** The case as it is now, which may be long after. */
  readonly state: CaseState
  readonly ops: readonly Op[]
}

/** What a user can do to a case. `plan` decides, and changes nothing; the engine journals and applies. */
export interface Command<Id extends string = string, Schema extends ZodType = ZodType> {
  readonly id: Id
  /** As a button or the palette says it: "Add an entity". */
  readonly title: string
  readonly input: Schema
  /** False for what happened outside the case's content, as a custody event. */
  readonly undoable?: false
  /** The ops, or a RedThreadError of the family "refused". An empty list means that nothing would change. */
  readonly plan: (state: CaseState, input: output<Schema>, context: PlanContext) => readonly Op[]
  /** What it did, as one sentence of the journal and of the undo button. `ofItsRecords` where its records say it. */
  readonly sentence: (done: Done) => string
}

/** Keeps the id and the schema in the type, so that a call with a wrong field does not compile. */
export function defineCommand<const Id extends string, Schema extends ZodType>(
  command: Command<Id, Schema>,
): Command<Id, Schema> {
  return command
}
