import { canonical } from '#shared/ops/canonical.ts'

/** What JSON would leave as it is, and XML, CSV readers or UTF-8 would not. */
const fragile = /[\u007f-\u009f\u2028\u2029\ufffe\uffff]/g

/** Canonical JSON in characters that every format carries unchanged. Parsing it gives the exact value. */
export const jsonText = (value: unknown): string =>
  canonical(value).replace(fragile, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
