import type { AppEvent, EngineCall, InputOf, OutputOf } from '#shared/contract.ts'
import type { CaseState } from '#shared/ops/state.ts'
import type { Answers, EngineContext, EngineOptions } from './answers/answers.ts'
import { appAnswers } from './answers/app.ts'
import { caseAnswers, closeOpen } from './answers/case.ts'
import { draftAnswers } from './answers/drafts.ts'
import { editAnswers } from './answers/edit.ts'
import { evidenceAnswers } from './answers/evidence.ts'
import { identityAnswers } from './answers/identity.ts'
import { laterAnswers } from './answers/later.ts'
import { createUploads } from './answers/uploads.ts'
import { newId } from './case/new-id.ts'
import type { Resource } from './case/resource.ts'
import { type ByteRange, resourceOf } from './case/resources.ts'
import { openIdentityFile } from './secrets/identity/identity.ts'
import { withoutCoreDump } from './secrets/no-core-dump.ts'
import { selfTest } from './secrets/self-test.ts'
import { openCaseMemory } from './storage/case-memory.ts'
import { openSettings } from './storage/settings.ts'
import { createTurns } from './work/in-turn.ts'
import { createJobs } from './work/jobs.ts'

/** The engine as every host sees it: calls, bytes and events; one open case at a time. */
export interface Engine {
  /** Answers one call; throws RedThreadError. The input was checked against the contract by the host. */
  readonly answer: <N extends EngineCall>(name: N, input: InputOf<N>) => Promise<OutputOf<N>>
  /** Bytes for a GET below /case/; null where there is nothing. */
  readonly resource: (path: string, range?: ByteRange) => Promise<Resource | null>
  /** All that the open case says now, for hosts in the same process; null where none is open. It never changes. */
  readonly state: () => CaseState | null
  readonly subscribe: (listener: (event: AppEvent) => void) => () => void
  /** Saves and closes the open case. */
  readonly close: () => Promise<void>
}

const answers: Answers = {
  ...appAnswers,
  ...identityAnswers,
  ...caseAnswers,
  ...editAnswers,
  ...draftAnswers,
  ...evidenceAnswers,
  ...laterAnswers,
}

/** Starts the engine. Throws self-test-failed where this machine's cryptography gives a wrong answer. */
export async function createEngine(options: EngineOptions): Promise<Engine> {
  withoutCoreDump()
  await selfTest()
  const listeners = new Set<(event: AppEvent) => void>()
  const publish = (event: AppEvent) => {
    for (const listener of listeners) {
      try {
        listener(event)
      } catch {
        // A window that is just going away must not make a saved change look failed, nor keep others from hearing.
      }
    }
  }
  const context: EngineContext = {
    options,
    settings: await openSettings(options.dataFolder),
    memory: openCaseMemory(options.dataFolder),
    identity: await openIdentityFile(options.dataFolder),
    jobs: createJobs(progress => publish({ event: 'job', progress })),
    uploads: createUploads(() => newId('upload')),
    publish,
    inTurn: createTurns(),
    open: null,
    lockedAt: null,
  }
  return {
    answer: async (name, input) => answers[name](context, input),
    state: () => context.open?.store.data.state ?? null,
    resource: async (path, range) => (context.open ? resourceOf(context.open, path, range) : null),
    subscribe: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => context.inTurn(() => closeOpen(context)),
  }
}
