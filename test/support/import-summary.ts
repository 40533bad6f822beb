import { csv } from '#engine/formats/csv/importer.ts'
import { foundIn } from '#engine/formats/importing/found-in.ts'
import type { Importer } from '#engine/formats/reading/importer.ts'
import { type ClaimInput, planClaim } from '#shared/commands/claim-input.ts'
import type { ImportReading } from '#shared/model/import-reading.ts'
import { kindOf } from '#shared/model/lookup.ts'
import type { KindId, Value } from '#shared/model/value.ts'
import { emptyState } from '#shared/ops/apply.ts'
import { checked } from './checked.ts'
import { fixedContext } from './plan-context.ts'

/** All that an import takes of a file, in lines for people: `company Alfa`, `Alfa paid Beta: amount 500 USD`. */
export function importSummary(bytes: string | Uint8Array, reading: ImportReading = {}, importer: Importer = csv) {
  const content = typeof bytes === 'string' ? Buffer.from(bytes) : bytes
  const found = foundIn(importer, [{ name: `t.${importer.id}`, bytes: content }], reading)
  const { entities, links, unread } = checked(found)
  const claimTexts = (record: 'entity' | 'link', { type, claims }: (typeof entities | typeof links)[number]) =>
    claims.map(claim => {
      const op = planClaim(emptyState(), { id: 'x', record, type }, claim as ClaimInput, fixedContext())
      const value = op.changes['value']?.[1] as Value
      return [claim.property, kindOf<KindId>(value.kind).write(value)] as const
    })
  const names = new Map(entities.map(each => [each.key, claimTexts('entity', each)[0]?.[1] ?? each.key]))
  const rest = (claims: readonly (readonly [string, string])[]) => claims.map(each => each.join(' ')).join(', ')
  return {
    entities: entities.map(each => `${each.type} ${rest(claimTexts('entity', each))}`),
    links: links.map(each => {
      const claims = rest(claimTexts('link', each))
      return `${names.get(each.from)} ${each.type} ${names.get(each.to)}${claims === '' ? '' : `: ${claims}`}`
    }),
    why: [...found.unread, ...unread].map(({ where, why }) => `${where}: ${why}`),
    noted: found.noted.map(({ where, why }) => `${where}: ${why}`),
    columns: (found.tables ?? []).flatMap(each => each.columns.map(({ header, as }) => `${header}=${as.join('|')}`)),
    untyped: found.untyped ?? 0,
  }
}
