import { type PageItem, pageStretches } from '#shared/captures/page-words.ts'
import type { Part } from '../find/find-in.ts'

/** One for each item with words. */
export const partsOf = (items: readonly PageItem[]): readonly Part[] =>
  pageStretches(items).map(({ text, after }) => ({
    text,
    ends: after === '\n',
    hasGap: after === ' ',
  }))
