import { iconOfMedia } from '#renderer/parts/media.ts'
import { typeColour } from '#renderer/parts/subject.ts'
import { fold } from '#shared/model/fold.ts'
import { compareText } from '#shared/model/order.ts'
import { all, type CaseState, get } from '#shared/ops/state.ts'
import { labelOf } from '#shared/queries/label.ts'
import { finder } from '#shared/queries/search-terms.ts'
import type { Citing } from './cite.ts'

const mostOfEach = 20

/** A line of what is offered, as a list of suggestions takes it. */
export interface Citable {
  readonly value: string
  readonly label: string
  readonly hint?: string | undefined
  readonly icon?: string | undefined
  readonly colour?: string | undefined
}

/** Ids of entities for words, best first. */
export type FindEntities = (words: string) => readonly string[]

/** What can be cited for what was typed, evidence first; `value` is what stands in the brackets. */
export function citable(state: CaseState, { query, names }: Citing, find: FindEntities): readonly Citable[] {
  const entities = entityOptions(state, query, find)
  const called = Map.groupBy(entities, ({ label }) => fold(label))
  const named = entities.map(({ value, label, ...rest }) => {
    // Two of one name, or a name that brackets cannot hold, are cited by their id.
    const plain = called.get(fold(label))?.length === 1 && label.length < 150 && !/[[\]\n]/.test(label)
    return { ...rest, label, value: `@${plain ? label : value}` }
  })
  return names ? named : [...evidenceFor(state, query), ...named]
}

/** Entities for words, the first ones of the case for none; `value` is the id. */
export function entityOptions(state: CaseState, query: string, find: FindEntities): readonly Citable[] {
  return (query === '' ? all(state, 'entity').map(({ id }) => id) : find(query))
    .flatMap(id => get(state, 'entity', id) ?? [])
    .filter(({ removed }) => !removed)
    .slice(0, mostOfEach)
    .map(({ id, type }) => {
      const shape = state.catalogue.entityType(type)
      return { value: id, label: labelOf(state, id), hint: shape?.title, icon: shape?.icon, colour: typeColour(shape) }
    })
}

function evidenceFor(state: CaseState, query: string): Citable[] {
  const found = finder(query)
  const fits = (...words: readonly string[]) => found(words.join(' '))
  const exhibits = all(state, 'exhibit')
    .filter(({ removed, number, title, name }) => !removed && fits(number, title, name))
    .map(({ number, title, mediaType }) => ({ value: number, title, icon: iconOfMedia(mediaType) }))
  const sources = all(state, 'source')
    .filter(({ removed, code, title, publisher = '' }) => !removed && fits(code, title, publisher))
    .map(({ code, title }) => ({ value: code, title, icon: 'newspaper' }))
  return [exhibits, sources]
    .flatMap(found => found.sort((a, b) => compareText(a.value, b.value)).slice(0, mostOfEach))
    .map(({ value, title, icon }) => ({ value, label: `${value}  ${title}`, icon }))
}
