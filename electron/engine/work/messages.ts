/** What a worker is sent: an input, or the reply to what it said. */
export type ToWorker = { readonly input: unknown } | { readonly number: number; readonly reply: unknown }

/** What a worker sends: a word of its own, or how it ended. */
export type FromWorker =
  | { readonly number: number; readonly message: unknown }
  | { readonly output: unknown }
  | { readonly failed: Error }
