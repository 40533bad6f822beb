import { entityGroups } from '#shared/model/entity-type.ts'
import { compareText } from '#shared/model/order.ts'
import type { Entity } from '#shared/model/records/entity.ts'
import { claimColumns, claimRow, reasonsOf } from '../claim-cells.ts'
import type { Block, Text } from '../document.ts'
import type { Making } from '../making.ts'
import { counted, quiet, run } from '../runs.ts'
import type { MakeSection } from '../section.ts'

/**
 * Every entity with its claims, by group, type and name. `former` adds retracted and superseded values, struck through.
 */
export const entities: MakeSection = (making, asked) => {
  if (making.entities.length === 0) return []
  const { catalogue } = making.state
  const byType = Map.groupBy(making.entities, entity => entity.type)
  const blocks: Block[] = []
  for (const [group, title] of Object.entries(entityGroups)) {
    const types = catalogue.entityTypes.filter(type => type.group === group && byType.has(type.id))
    if (types.length === 0) continue
    blocks.push({ block: 'heading', level: 2, id: `group-${group}`, runs: [run(title)] })
    for (const type of types) {
      const named = sorted(making, byType.get(type.id) ?? [])
      blocks.push({ block: 'paragraph', runs: [quiet(counted(named.length, type.title, type.plural))] })
      for (const entity of named) blocks.push(...entry(making, entity, asked.has('former')))
    }
  }
  const strange = making.entities.filter(entity => !catalogue.entityType(entity.type))
  for (const entity of sorted(making, strange)) blocks.push(...entry(making, entity, asked.has('former')))
  return blocks
}

const sorted = ({ label }: Making, of: readonly Entity[]): readonly Entity[] =>
  of
    .map(entity => [label(entity.id), entity] as const)
    .sort(([a, x], [b, y]) => compareText(a, b) || compareText(x.id, y.id))
    .map(([, entity]) => entity)

function entry(making: Making, { id, type }: Entity, former: boolean): Block[] {
  making.shown.records.add(id)
  const title = making.state.catalogue.entityType(type)?.title ?? type
  // The gap is no part of what stands apart: behind a name that runs right to left it would end up at the far side.
  const heading: Text = [run(making.label(id)), run(' '), quiet(title)]
  const held = making.claims(id)
  const claims = held.flatMap(each => (former ? [...each.claims, ...each.former] : each.claims))
  const blocks: Block[] = [{ block: 'heading', level: 3, id: `entity-${id}`, runs: heading }]
  if (claims.length === 0) return [...blocks, { block: 'paragraph', runs: [quiet('Nothing is claimed of it.')] }]
  if (claims.every(claim => claim.status === 'illustrative')) blocks.push(invented)
  blocks.push({ block: 'table', columns: claimColumns, rows: claims.map(claim => claimRow(making, claim)) })
  const reasons = claims.flatMap(claim => reasonsOf(making, claim))
  return reasons.length > 0 ? [...blocks, { block: 'list', items: reasons }] : blocks
}

const invented: Block = {
  block: 'notice',
  tone: 'warning',
  runs: [run('Illustrative: invented as an example, and no finding.')],
}
