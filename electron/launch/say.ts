/** One plain line to whoever started us. */
export const say = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

/** Ends the start with a line that says what to do, and no stack. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart'
}
