/** The command line itself was not understood. The hint says what to type. */
export class UsageError extends Error {
  readonly hint: string | undefined

  constructor(says: string, hint?: string) {
    super(says)
    this.name = 'UsageError'
    this.hint = hint
  }
}
