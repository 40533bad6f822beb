import type { AppEvent, EngineCall, InputOf, OutputOf } from '#shared/contract.ts'
import { RedThreadError } from '#shared/errors.ts'
import type { LockedCase } from '../case/find-again.ts'
import type { Session } from '../case/session.ts'
import type { IdentityFile } from '../secrets/identity/identity.ts'
import type { CaseMemory } from '../storage/case-memory.ts'
import type { SettingsFile } from '../storage/settings.ts'
import type { Jobs } from '../work/jobs.ts'
import type { Uploads } from './uploads.ts'

export interface EngineOptions {
  readonly host: 'electron' | 'chromium' | 'cli'
  /** Where settings and identity lie, and new cases unless the user says otherwise. */
  readonly dataFolder: string
  /** What ships with the app: the sample case and the verifier. */
  readonly resourcesFolder: string
  readonly version: string
}

/** What the answers share: the one open case, and what the engine keeps beside it. */
export interface EngineContext {
  readonly options: EngineOptions
  readonly settings: SettingsFile
  readonly memory: CaseMemory
  readonly identity: IdentityFile
  readonly jobs: Jobs
  readonly uploads: Uploads
  readonly publish: (event: AppEvent) => void
  /** Runs what opens, closes or locks a case, one after another. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>
  /** The open case, and after locking what is still known of it. */
  open: Session | null
  lockedAt:
    | (LockedCase & {
        /** It was open so, and is so again once unlocked. */
        readonly readOnly: boolean
      })
    | null
}

/** One function per call; each topic file answers some. */
export type Answers<N extends EngineCall = EngineCall> = {
  readonly [K in N]: (context: EngineContext, input: InputOf<K>) => Promise<OutputOf<K>>
}

/** The open case, where it is still this one. Throws no-case-open. */
export function needCase(context: EngineContext, caseId: string): Session {
  const session = needSession(context)
  if (session.caseId !== caseId) throw new RedThreadError('no-case-open')
  return session
}

export function needSession(context: EngineContext): Session {
  if (!context.open) throw new RedThreadError('no-case-open')
  return context.open
}
