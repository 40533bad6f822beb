import type { CaseInfo } from '#shared/model/records/case-info.ts'
import { type CaseState, get } from '#shared/ops/state.ts'

export const caseInfoOf = (state: CaseState): CaseInfo | undefined => get(state, 'case', 'case')
