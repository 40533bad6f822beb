/**
 * Every question a window or terminal may ask the engine, a file a topic, and every event the engine sends them. Two
 * channels cross the border: `invoke` (one JSON string each way) and GET (bytes, `resources` below).
 */
import type { z } from 'zod'
import type { CaseStatus, IdentityStatus } from './answers.ts'
import { appCalls } from './contract/app.ts'
import type { Call } from './contract/call.ts'
import { caseCalls } from './contract/case.ts'
import { evidenceCalls } from './contract/evidence.ts'
import { handoverCalls } from './contract/handover.ts'
import { importCalls } from './contract/imports.ts'
import type { ErrorMessage } from './errors.ts'
import type { Commit } from './ops/commit.ts'

export type * from './answers.ts'

export const calls = {
  ...appCalls,
  ...caseCalls,
  ...evidenceCalls,
  ...handoverCalls,
  ...importCalls,
} as const satisfies Record<string, Call>

export type CallName = keyof typeof calls
/** Answered by the host the window runs in; everything else by the engine. */
export type HostCall = 'host.pick' | 'host.folder'
export type EngineCall = Exclude<CallName, HostCall>
export type InputOf<N extends CallName> = z.output<(typeof calls)[N]['input']>
export type OutputOf<N extends CallName> = (typeof calls)[N] extends Call<infer _, infer Output> ? Output : never

/** Progress of long work; `total` is absent where the end is not known. `done === total` with `ended` closes it. */
export interface JobProgress {
  readonly job: string
  readonly title: string
  readonly unit: 'bytes' | 'entries' | 'files' | 'steps'
  readonly done: number
  readonly total?: number
  readonly ended?: true
}

/** What the engine sends every window, in order. */
export type AppEvent =
  | { readonly event: 'commit'; readonly commit: Commit; readonly status: CaseStatus }
  /** More was changed at once than one message takes: the case is to be fetched anew. */
  | { readonly event: 'large-commit'; readonly status: CaseStatus }
  | { readonly event: 'status'; readonly status: CaseStatus | null }
  | { readonly event: 'identity'; readonly identity: IdentityStatus }
  | { readonly event: 'job'; readonly progress: JobProgress }

/** The one JSON string of an invoke, both ways. */
export interface Request {
  readonly call: CallName
  readonly input: unknown
}

export type Reply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: ErrorMessage }

/** The GET side: what bytes lie where, below the app's origin. */
export const resources = {
  /**
   * The records of the open case after a commit, or as it is now, from the n-th on: a JSON array of bounded size. `x-seq`
   * says at which commit they stand, and `x-next` where the next piece begins; the last has none. Of an earlier commit
   * there is something only while it is being fetched.
   */
  records: (seq: number | 'now', from: number) => `/case/records/${seq}.${from}`,
  exhibit: (id: string) => `/case/exhibit/${encodeURIComponent(id)}`,
  /** The text that was found in an exhibit, as a JSON EvidenceText. */
  exhibitText: (id: string) => `/case/text/${encodeURIComponent(id)}`,
} as const

/** What a host puts into the window before any script runs, under `globalThis.redThread`. */
export interface Bridge {
  readonly invoke: (request: string) => Promise<string>
  /** Calls back with one JSON AppEvent at a time; returns the unsubscribe. */
  readonly subscribe: (listener: (event: string) => void) => () => void
  /** Where a file that was dropped lies, where the host can tell; '' where it lies nowhere. */
  readonly pathOf?: (file: object) => string
}
