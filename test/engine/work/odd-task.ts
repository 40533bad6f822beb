/** How a worker of these tests ends, after so many milliseconds. */
export type Way = 'answers' | 'throws' | 'throws beside' | 'ends' | 'hangs'

export interface OddTask {
  readonly input: {
    readonly way: Way
    readonly number: number
    /** Says so many numbers first, and waits for the reply to each. */
    readonly says?: number
    /** Where each writes its number as it begins: how many did, then which. */
    readonly begun?: Int32Array
    /** Waits here until it is woken. */
    readonly until?: Int32Array
  }
  /** Its number, the replies it was given, and what it knows of the program it is in. */
  readonly output: {
    readonly number: number
    readonly replies: readonly number[]
    readonly surroundings: readonly string[]
    readonly thread: number
  }
  readonly message: number
  readonly reply: number
}
