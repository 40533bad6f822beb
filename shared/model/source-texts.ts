import { url } from './kinds/url.ts'
import { readWhen, type Spelled } from './read-when.ts'
import type { Unreadable } from './value.ts'

/** The texts of a source that have a form of their own: how each is read from what was typed. */
export const sourceTexts = {
  published: readWhen,
  accessed: readWhen,
  url: readAddress,
  code: readCode,
} as const satisfies Readonly<Record<string, (input: string) => Spelled | Unreadable>>

export type SourceText = keyof typeof sourceTexts

function readAddress(input: string): Spelled | Unreadable {
  const read = url.read(input)
  if ('unreadable' in read) return read
  if (/^https?:/.test(read.url)) return { text: read.url }
  return { unreadable: 'a source is named by an http or https address, such as https://example.org/report' }
}

const longestCode = 12

function readCode(input: string): Spelled | Unreadable {
  if (input.length <= longestCode) return { text: input }
  return { unreadable: `a short code has ${longestCode} characters at most, for it stands in chips and footnotes` }
}
