import type { Engine } from '#engine/app.ts'
import type { CallName, InputOf, OutputOf, Reply } from '#shared/contract.ts'
import { RedThreadError } from '#shared/errors.ts'
import { apply } from '#shared/ops/apply.ts'
import type { Commit } from '#shared/ops/commit.ts'
import type { CaseState } from '#shared/ops/state.ts'
import type { Host } from '../host.ts'
import { serve } from '../serve.ts'

/** The engine as a command sees it: the calls of the contract, and a copy of the open case that keeps up with it. */
export interface EngineClient {
  /** Through the same door and schemas as a window's calls. Throws RedThreadError. */
  readonly call: <N extends CallName>(name: N, input: InputOf<N>) => Promise<OutputOf<N>>
  /** Long work under an id of its own, which Ctrl+C cancels: the engine's by its id, what is done here by the signal. */
  readonly job: <T>(work: (job: string, signal: AbortSignal) => Promise<T>) => Promise<T>
  /** Cancels what runs; false where nothing does, or it was asked before. */
  readonly cancel: () => boolean
  /** The records of the open case. Throws no-case-open. */
  readonly state: () => Promise<CaseState>
  /** The newest commit made here. */
  readonly lastCommit: () => Commit | undefined
  /** Saves and closes the open case. */
  readonly close: () => Promise<void>
}

const noWindow: Host = { pick: async () => ({ inPage: false, paths: [] }), startWith: () => undefined }

export function createClient(engine: Engine): EngineClient {
  const call = caller(engine)
  const running = new Map<string, AbortController>()
  let [state, last, made]: [CaseState | undefined, Commit | undefined, number] = [undefined, undefined, 0]
  engine.subscribe(event => {
    if (event.event === 'status') state = undefined
    if (event.event !== 'commit') return
    last = event.commit
    if (state) state = apply(state, event.commit.ops)
  })
  return {
    call,
    job: async work => {
      const [id, controller] = [`cli-${++made}`, new AbortController()]
      running.set(id, controller)
      return work(id, controller.signal).finally(() => running.delete(id))
    },
    cancel: () => {
      const asked = [...running]
      // Forgotten at once: whoever asks a second time wants to leave, not to wait.
      running.clear()
      for (const [job, controller] of asked) {
        controller.abort()
        void call('job.cancel', { job })
      }
      return asked.length > 0
    },
    state: async () => {
      state ??= await readState(engine)
      return state
    },
    lastCommit: () => last,
    close: engine.close,
  }
}

function caller(engine: Engine): EngineClient['call'] {
  return async (call, input) => {
    const reply: Reply = JSON.parse(await serve(engine, noWindow, JSON.stringify({ call, input })))
    if (reply.ok) return reply.value as OutputOf<typeof call>
    throw new RedThreadError(reply.error.code, reply.error.data)
  }
}

function readState(engine: Engine): CaseState {
  const state = engine.state()
  if (!state) throw new RedThreadError('no-case-open')
  return state
}
