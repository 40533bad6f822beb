/**
 * Work that takes long: it yields how much of it is done, 0 to 1, often enough that whoever runs it can show that and
 * stop, and returns what it found. It computes only while it is asked for more.
 */
export type Work<T> = Generator<number, T, undefined>

/** Runs work to its end at once. */
export function finish<T>(work: Work<T>): T {
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
  }
}
