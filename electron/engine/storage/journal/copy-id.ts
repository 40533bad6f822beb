import { randomBytes } from 'node:crypto'

export const copyIdSize = 16

/**
 * The id of a new copy of a case: drawn where a case is made, where one comes out of a bundle, and where one goes on
 * while a continuation of the same entries is known to be elsewhere.
 */
export const newCopyId = (): Buffer => randomBytes(copyIdSize)
