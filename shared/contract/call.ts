import { z } from 'zod'

/** A call: the schema of what comes in, and the type of what goes out. */
export interface Call<Input = unknown, Output = unknown> {
  readonly input: z.ZodType<Input>
  readonly output?: Output
}

export const call = <Output>() => ({
  taking: <Input>(input: z.ZodType<Input>): Call<Input, Output> => ({ input }),
})

export const nothing = z.strictObject({})
export const path = z.string().min(1).max(4096)
/** The user has agreed that a file which is there already is replaced. */
export const replace = z.literal(true).optional()

/** What opens a case, or the keys of an investigator. */
export const secret = z.union([
  z.strictObject({ passphrase: z.string().min(1) }),
  z.strictObject({ recoveryWords: z.string() }),
])
