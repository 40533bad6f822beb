import type { Given } from './command.ts'
import { UsageError } from './usage-error.ts'

/** A number of things given by an option, from 1. */
export function countGiven(given: Given, option: string, usual: number): number {
  const text = given.one(option)
  if (text === undefined) return usual
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text)
  throw new UsageError(`--${option}: "${text}" is not a whole number from 1.`)
}
