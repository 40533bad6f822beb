import type { ImportReport } from '#shared/contract.ts'
import { Notice } from '../../ui/notice.tsx'

/** Why there is nothing to add, and what can be done where the user knows more than the file says. */
export const NothingNew = ({ report }: { readonly report: ImportReport }) => (
  <Notice tone="note">{nothingWords(report)}</Notice>
)

function nothingWords({ outcome, untyped, tables, reading }: ImportReport): string {
  if (outcome !== 'nothing') return 'All that can be taken in of it is in the case already, so there is nothing to add.'
  if (untyped > 0) return 'The file does not say what its nodes are: say it above, under “What has no type is a”.'
  if (tables.length > 0 && reading.type === undefined)
    return 'Nothing of it can be taken in as it is read now: say above, under “What has no type is a”, what its rows are, and what its columns are.'
  return 'Nothing of it can be taken in; the reasons are below. The file itself can be attached as evidence.'
}
