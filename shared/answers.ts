/** What the calls of the contract answer: types only, a file a topic. */
export type * from './answers/app.ts'
export type * from './answers/case.ts'
export type * from './answers/evidence-search.ts'
export type * from './answers/format-option.ts'
export type * from './answers/handover.ts'
export type * from './answers/imports.ts'
