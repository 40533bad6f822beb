import type { CommandId, CommandInput } from '#shared/commands/list.ts'
import type { RecordName, RecordNamed } from '#shared/model/record.ts'
import { all, type CaseState } from '#shared/ops/state.ts'

/** A repeatable source of numbers in [0, 1): mulberry32. */
export function seeded(seed: number): () => number {
  let a = seed >>> 0
  return () => {
    a = (a + 0x6d2b79f5) >>> 0
    let t = Math.imul(a ^ (a >>> 15), a | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export type Edit = {
  readonly [C in CommandId]: { readonly command: C; readonly input: CommandInput<C> }
}[CommandId]

type Random = () => number
type Maker = (state: CaseState, random: Random) => Edit | undefined

const oneOf = <T>(from: readonly [T, ...T[]], random: Random): T => pick(from, random) ?? from[0]
export const pick = <T>(from: readonly T[], random: Random): T | undefined => from[Math.floor(random() * from.length)]
const here = <N extends RecordName>(state: CaseState, name: N): RecordNamed<N>[] =>
  all(state, name).filter(record => !('removed' in record && record.removed))
const number = (random: Random, below: number) => Math.floor(random() * below)

const types = [
  'person',
  'persona',
  'front-company',
  'company',
  'exchange',
  'incident',
  'hacker-group',
  'location',
] as const
const words = [
  'Лазарь',
  '김철수',
  'Ünal',
  'Vientiane',
  'Exchange №7',
  '"quoted" =SUM(A1)',
  'a\u202Eb',
  '😀 wallet',
] as const

const makers: readonly Maker[] = [
  (state, random) => ({
    command: 'entity.add',
    input: {
      type: oneOf(types, random),
      name: `${oneOf(words, random)} ${number(random, 1000)}`,
      board: here(state, 'board')[0]?.id,
      at: [number(random, 2000), number(random, 2000)],
    },
  }),
  (state, random) => {
    const [from, to] = [pick(here(state, 'entity'), random), pick(here(state, 'entity'), random)]
    const type = from && to && pick(state.catalogue.linkTypesBetween(from.type, to.type), random)
    return type && { command: 'link.add', input: { type: type.id, from: from.id, to: to.id } }
  },
  (state, random) => {
    const subject = pick(here(state, 'entity'), random)
    const source = pick(here(state, 'source'), random)?.id
    const value = oneOf(words, random)
    return subject && { command: 'claim.add', input: { subject: subject.id, property: 'description', value, source } }
  },
  (_, random) => ({
    command: 'source.add',
    input: { title: oneOf(words, random), kind: 'press', sourceGrade: 'C', informationGrade: '3' },
  }),
  (state, random) => {
    const claim = pick(all(state, 'claim'), random)
    return claim && { command: 'claim.prefer', input: { id: claim.id, because: random() < 0.2 ? null : 'newer' } }
  },
  (state, random) => {
    const claim = pick(all(state, 'claim'), random)
    const status = oneOf(['asserted', 'disputed', 'retracted', 'illustrative'] as const, random)
    return claim && { command: 'claim.status', input: { ids: [claim.id], status, reason: 'checked again' } }
  },
  (state, random) => {
    const entity = pick(here(state, 'entity'), random)
    return entity && { command: 'entity.rename', input: { id: entity.id, name: `${oneOf(words, random)} renamed` } }
  },
  (state, random) => {
    const entity = random() < 0.3 ? pick(here(state, 'entity'), random) : undefined
    return entity && { command: 'entity.remove', input: { ids: [entity.id] } }
  },
  (state, random) => {
    const [board, entity] = [here(state, 'board')[0], pick(here(state, 'entity'), random)]
    const places = entity && { [entity.id]: [random() * 1000, random() * 1000] as const }
    return board && places && { command: 'board.place', input: { board: board.id, places } }
  },
  (state, random) => {
    const [board, entity] = [here(state, 'board')[0], pick(here(state, 'entity'), random)]
    if (!board || !entity) return undefined
    const at = { board: board.id, ids: [entity.id] }
    return random() < 0.5
      ? { command: 'board.lock', input: { ...at, locked: random() < 0.5 } }
      : { command: 'board.hide', input: { ...at, hidden: random() < 0.5 } }
  },
  (_, random) => ({ command: 'note.add', input: { text: `${oneOf(words, random)} ${number(random, 99)}` } }),
]

/** Some edit that this state allows and that changes it or leaves it: what a user might do next. */
export function randomEdit(state: CaseState, random: Random): Edit {
  for (;;) {
    const edit = pick(makers, random)?.(state, random)
    if (edit) return edit
  }
}
