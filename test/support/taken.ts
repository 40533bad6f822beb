import { foundIn } from '#engine/formats/importing/found-in.ts'
import type { Importer } from '#engine/formats/reading/importer.ts'
import { type ClaimInput, planClaim } from '#shared/commands/claim-input.ts'
import type { DecimalMark } from '#shared/model/decimal-text.ts'
import { kindOf } from '#shared/model/lookup.ts'
import type { KindId, Value } from '#shared/model/value.ts'
import { emptyState } from '#shared/ops/apply.ts'
import { checked as checkedOf } from './checked.ts'
import { fixedContext } from './plan-context.ts'

interface Reading {
  readonly name: string
  readonly bytes: Uint8Array
  /** Whose values are given, one for each entity or link, '' where it has none. */
  readonly property: string
  readonly of: 'entities' | 'links'
  readonly decimal?: DecimalMark
}

/** What an import takes of one property, as an editor would write it, in the order of the file; and why other things are not taken. */
export function taken(importer: Importer, { name, bytes, property, of, decimal }: Reading) {
  const found = foundIn(importer, [{ name, bytes }], decimal ? { decimal } : {})
  const checked = checkedOf(found)
  const values = checked[of].map(({ type, claims }) => {
    const claim = claims.find(each => each.property === property)
    if (!claim) return ''
    const subject = { id: 'x', record: of === 'links' ? 'link' : 'entity', type } as const
    const op = planClaim(emptyState(), subject, claim as ClaimInput, fixedContext())
    const value = op.changes['value']?.[1] as Value
    return kindOf<KindId>(value.kind).write(value)
  })
  const unread = [...found.unread, ...checked.unread]
  return { values, why: unread.map(each => each.why), eitherWay: checked.eitherWay, counts: found.counts }
}
