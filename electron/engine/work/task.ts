/** What goes into a task for a worker, what comes out, and what the two sides say to each other meanwhile: plain data. */
export interface TaskShape {
  readonly input: unknown
  readonly output: unknown
  /** What the worker says before its end: how far it is, a part of its answer, a question. */
  readonly message?: unknown
  /** What whoever waits for it replies to each message. */
  readonly reply?: unknown
}

interface Bounds {
  /** The module that the worker runs; it hands its work to `serveTask`. */
  readonly module: URL
  /** Its heap at most, in MiB; none of its own where it is not given. */
  readonly memoryMiB?: number
  /** How long it may work, in milliseconds, from when it is begun and not from when it is asked for. */
  readonly patienceMs?: number
}

/** One kind of work for a worker. Bytes of strangers and keys never meet in one. */
export interface Task<S extends TaskShape = TaskShape> extends Bounds {
  readonly reads: 'strangers' | 'keys'
  /** For the compiler alone. */
  readonly shape?: S
}

/** What a key or what opens one is called wherever it is handed to a worker. */
export type NameOfSecret = 'passphrase' | 'secret' | 'identity' | 'key' | 'fileKey' | 'caseKey' | 'words' | 'with'

/** Data in which nothing, however deep, is called as a secret is. */
export type WithoutKeys<T> = T extends string | number | boolean | bigint | null | undefined | ArrayBufferView
  ? T
  : { readonly [Name in keyof T]: Name extends NameOfSecret ? never : WithoutKeys<T[Name]> }

/** What goes over to a worker. */
type Handed<S extends TaskShape> = readonly [S['input'], S extends { readonly reply: infer R } ? R : undefined]

/** A task that reads what strangers wrote: its shape has no place for a secret, and its worker has no environment. */
export const ofStrangers = <S extends TaskShape>(
  bounds: Handed<S> extends WithoutKeys<Handed<S>> ? Required<Bounds> : never,
): Task<S> => ({ ...(bounds as Required<Bounds>), reads: 'strangers' })

/** A task that is given secrets: nothing that a stranger wrote is read in its worker but what an algorithm takes as numbers. */
export const withKeys = <S extends TaskShape>(bounds: Bounds): Task<S> => ({ ...bounds, reads: 'keys' })

export type Tasks = Readonly<Record<string, Task>>
export type ShapeOf<T extends Task> = T extends Task<infer S> ? S : never
