import type { AppEvent, CallName, InputOf, OutputOf } from '#shared/contract.ts'

/** What a host sees of the engine. */
export interface Engine {
  /** Answers one contract call; throws RedThreadError. The input is already schema-checked by serve. */
  answer<N extends CallName>(name: N, input: InputOf<N>): Promise<OutputOf<N>>
  /** Bytes for GET below /case/; null where nothing lies there. */
  resource(path: string, range?: { readonly start: number; readonly end?: number }): Promise<EngineResource | null>
  subscribe(listener: (event: AppEvent) => void): () => void
  close(): Promise<void>
}

export interface EngineResource {
  readonly status: number
  readonly headers: Record<string, string>
  readonly body: AsyncIterable<Uint8Array>
}
