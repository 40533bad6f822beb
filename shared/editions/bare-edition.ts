import type { Edition } from '#shared/editions/edition.ts'
import type { CaseState } from '#shared/ops/state.ts'

/** A state with nothing said about its going out: enough for the tables that speak of entities, links and claims. */
export const bareEdition = (state: CaseState): Edition => ({
  state,
  caseId: '',
  asOf: '',
  anchor: { entries: 0, head: '', root: '', checkpoint: '' },
  scope: '',
  recipient: '',
  purpose: '',
  upTo: '',
  withheld: [],
  redacted: [],
})
