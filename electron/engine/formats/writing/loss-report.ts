import type { Edition } from '#shared/editions/edition.ts'
import type { Loss, LossReport } from '#shared/editions/loss.ts'

/** `loss-report.json` of one format, as text. */
export function lossReportText(format: string, edition: Edition, losses: readonly Loss[]): string {
  return `${JSON.stringify(lossReport(format, edition, losses), null, 1)}\n`
}

function lossReport(format: string, edition: Edition, losses: readonly Loss[]): LossReport {
  const { caseId, asOf, anchor, scope, withheld, redacted, state } = edition
  const records = Object.fromEntries([...state.ids].map(([name, ids]) => [name, ids.length]).sort())
  return { format, caseId, asOf, entries: anchor.entries, scope, records, losses, withheld, redacted }
}
