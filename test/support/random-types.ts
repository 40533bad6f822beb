import type { PlanContext } from '#shared/commands/command.ts'
import { planCommand } from '#shared/commands/plan.ts'
import { RedThreadError } from '#shared/errors.ts'
import { hueIds } from '#shared/model/hues.ts'
import { typeIcons } from '#shared/model/type-icons.ts'
import type { Op } from '#shared/ops/op.ts'
import { all, type CaseState } from '#shared/ops/state.ts'
import { type Edit, pick } from './random-edits.ts'

type Maker = (state: CaseState, random: () => number) => Edit | undefined

const bases = ['person', 'persona', 'company', 'location'] as const
const titles = ['Spy balloon', 'Курьер', '=SUM(A1)', 'a\u202Eb', '金'] as const
const titled = (random: () => number) => `${pick(titles, random)} ${Math.floor(random() * 20)}`
const ownTypes = (state: CaseState) => [...all(state, 'entity-type'), ...all(state, 'link-type')]
const kept = (state: CaseState) => all(state, 'entity').filter(({ removed }) => !removed)
const flag = (random: () => number) => random() < 0.5

const property = (random: () => number) =>
  flag(random)
    ? ({ title: titled(random), kind: 'text', many: flag(random), caption: flag(random) } as const)
    : ({ title: titled(random), kind: 'choice', choices: ['aloft', 'shot down'], caption: flag(random) } as const)

const makers: readonly Maker[] = [
  (_, random) => ({
    command: 'entity-type.add',
    input: { title: titled(random), base: pick(bases, random) ?? 'person', properties: [property(random)] },
  }),
  (_, random) => ({
    command: 'link-type.add',
    input: { title: titled(random), base: flag(random) ? 'associate' : 'related-to', properties: [property(random)] },
  }),
  (state, random) => {
    const of = pick([...ownTypes(state).map(({ id }) => id), ...bases], random)
    return of === undefined
      ? undefined
      : { command: 'type.edit', input: { id: of, properties: { add: [property(random), property(random)] } } }
  },
  (state, random) => {
    const type = pick(ownTypes(state), random)
    if (!type) return undefined
    const group = flag(random) ? ('crime' as const) : ('state' as const)
    const hue = flag(random) ? pick(hueIds, random) : null
    const look = { icon: pick(typeIcons, random), group, hue }
    const base = flag(random) ? pick(bases, random) : undefined
    const changed = type.record === 'entity-type' ? { ...look, base } : { reverse: titled(random) }
    return { command: 'type.edit', input: { id: type.id, title: titled(random), ...changed } }
  },
  (state, random) => {
    const held = pick(all(state, 'custom-property'), random)
    const change = { title: titled(random), many: flag(random), caption: flag(random) }
    return (
      held && { command: 'type.edit', input: { id: held.of, properties: { change: [{ id: held.id, ...change }] } } }
    )
  },
  (state, random) => {
    const type = pick(ownTypes(state), random)
    return type && { command: 'type.remove', input: { id: type.id } }
  },
  (state, random) => {
    const held = pick(all(state, 'custom-property'), random)
    return held && { command: 'type.edit', input: { id: held.of, properties: { drop: [held.id] } } }
  },
  (state, random) => {
    const type = pick(all(state, 'entity-type'), random)
    return type && { command: 'entity.add', input: { type: type.id, name: titled(random), board: 'board-0' } }
  },
  (state, random) => {
    const [from, to, type] = [
      pick(kept(state), random),
      pick(kept(state), random),
      pick(all(state, 'link-type'), random),
    ]
    return from && to && type && { command: 'link.add', input: { from: from.id, to: to.id, type: type.id } }
  },
  ...Array<Maker>(3).fill((state, random) => {
    const entity = pick(kept(state), random)
    const own = state.catalogue.typeOf(entity)?.properties.filter(({ custom }) => custom) ?? []
    const property = pick(own, random)
    const value = property?.kind === 'choice' ? (flag(random) ? 'aloft' : 'shot down') : titled(random)
    return entity && property && { command: 'claim.add', input: { subject: entity.id, property: property.id, value } }
  }),
]

/** What somebody might do next to the types of a case, or with them; nothing where it would be refused. */
export function randomTypeOps(state: CaseState, random: () => number, context: PlanContext): readonly Op[] {
  const edit = pick(makers, random)?.(state, random)
  try {
    return edit ? planCommand(state, edit.command, edit.input, context) : []
  } catch (error) {
    if (error instanceof RedThreadError) return []
    throw error
  }
}
