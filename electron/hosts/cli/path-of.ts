import { resolve } from 'node:path'

/** A path as typed, from the terminal's working folder. */
export const pathOf = (typed: string): string => resolve(typed)
