import type { Entry } from './action.ts'
import { caseActions } from './case.ts'
import { editActions } from './edit.ts'
import { findActions } from './find.ts'
import { handOverActions } from './hand-over.ts'
import { windowActions } from './window.ts'

/** Every action that belongs to no view; those of a view stand beside it. */
export const commonActions: readonly Entry[] = [
  ...findActions,
  ...editActions,
  ...handOverActions,
  ...caseActions,
  ...windowActions,
]
