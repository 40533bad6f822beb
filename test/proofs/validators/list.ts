import { graphValidators } from './graphs.ts'
import { objectValidators } from './objects.ts'
import { packageValidators } from './packages.ts'
import { paperValidators } from './papers.ts'
import { tableValidators } from './tables.ts'
import type { Validator } from './validator.ts'

/** What proves each format from outside, by its id. A format without one fails the proofs. */
export const validators: Readonly<Record<string, readonly Validator[]>> = {
  ...paperValidators,
  ...tableValidators,
  ...objectValidators,
  ...graphValidators,
  ...packageValidators,
}
