/** Calls over a channel of messages, both ways, in order: each side asks for what the other one does. */
export interface Channel {
  readonly send: (message: unknown) => void
  readonly listen: (listener: (message: unknown) => void) => void
}

/** What one side can be asked for. The answer crosses as structured data; an error as its message. */
export type Answers<Calls> = {
  readonly [Name in keyof Calls]: Calls[Name] extends (...args: infer Args) => infer Answer
    ? (...args: Args) => Answer | Promise<Answer>
    : never
}

/** The other side's calls, as they are called from here. */
export type Asked<Calls> = {
  readonly [Name in keyof Calls]: Calls[Name] extends (...args: infer Args) => infer Answer
    ? (...args: Args) => Promise<Answer>
    : never
}

type Message =
  | { readonly ask: string; readonly id: number; readonly args: readonly unknown[] }
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly failed: string }

/** Opens a line on a channel. What waits for an answer when the channel ends waits for ever, as its asker ends too. */
export function openLine<Theirs>(channel: Channel, ours: object): Asked<Theirs> {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  let last = 0
  channel.listen(raw => {
    const message = raw as Message
    if (typeof message !== 'object' || message === null || !('id' in message)) return
    if ('ask' in message) void answer(message)
    else if ('failed' in message) waiting.get(message.id)?.reject(new Error(message.failed))
    else waiting.get(message.id)?.resolve(message.value)
  })
  const answer = async ({ ask, id, args }: Extract<Message, { ask: string }>) => {
    try {
      const act = Reflect.get(ours, ask) as (...args: readonly unknown[]) => unknown
      channel.send({ id, value: await act(...args) })
    } catch (error) {
      channel.send({ id, failed: (error as Error).message })
    }
  }
  const call =
    (ask: string) =>
    (...args: readonly unknown[]) =>
      new Promise((resolve, reject) => {
        waiting.set(++last, { resolve, reject })
        channel.send({ ask, id: last, args })
      })
  return new Proxy({}, { get: (_, name) => call(String(name)) }) as Asked<Theirs>
}
