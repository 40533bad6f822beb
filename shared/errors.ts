import { fillIn, type WordData } from './words/fill-in.ts'
import { type ErrorFamily, words } from './words.ts'

export type ErrorCode = keyof typeof words
export type ErrorData = WordData

/** The only error that crosses a border. It carries a code and data; its words are in words.ts and words/. */
export class RedThreadError extends Error {
  readonly code: ErrorCode
  readonly data: ErrorData

  constructor(code: ErrorCode, data: ErrorData = {}, cause?: unknown) {
    super(say(code, data), cause === undefined ? undefined : { cause })
    this.name = 'RedThreadError'
    this.code = code
    this.data = data
  }

  get family(): ErrorFamily {
    return words[this.code].family
  }
}

/** The sentence for a code: what happened, what was kept, what to do. */
const say = (code: ErrorCode, data: ErrorData): string => fillIn(words[code].says, data)

/** As it crosses a border as JSON. */
export interface ErrorMessage {
  readonly code: ErrorCode
  readonly family: ErrorFamily
  readonly says: string
  readonly data: ErrorData
}

/** Anything thrown, as a message a window or terminal can show. What is not ours becomes a fault without its stack. */
export function errorMessage(error: unknown): ErrorMessage {
  const ours =
    error instanceof RedThreadError
      ? error
      : new RedThreadError('unexpected', { detail: error instanceof Error ? error.message : String(error) })
  return { code: ours.code, family: ours.family, says: ours.message, data: ours.data }
}
