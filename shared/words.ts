import { caseWords } from './words/case.ts'
import { handoverWords } from './words/handover.ts'
import { modelWords } from './words/model.ts'

export type { ErrorFamily } from './words/word.ts'

/** Every error's words, in one place. */
export const words = { ...modelWords, ...caseWords, ...handoverWords } as const
