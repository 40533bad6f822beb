import type { Exporter, OptionValues } from '#engine/formats/writing/exporter.ts'
import type { Board } from '#shared/model/records/board.ts'
import { type CaseState, placementOf } from '#shared/ops/state.ts'
import { present } from './in-order.ts'

export const boardOption: NonNullable<Exporter['options']>[number] = {
  id: 'board',
  title: 'Places from board',
  help: 'Title or id of the board whose places the nodes keep; the first board where nothing is written.',
  kind: 'text',
}

export type Places = (entity: string) => readonly [x: number, y: number] | undefined

/** Where entities lie on the chosen board; nowhere where there is none of that name. */
export function placesOf(state: CaseState, options: OptionValues): Places {
  const wanted = String(options['board'] ?? '').trim()
  const boards: readonly Board[] = present(state, 'board').toSorted((a, b) => a.order - b.order)
  const board = wanted === '' ? boards[0] : boards.find(each => each.id === wanted || each.title === wanted)
  return entity => (board ? placementOf(state, board.id, entity)?.at : undefined)
}

/** Titles of the groups each entity is a member of. */
export function groupTitles(state: CaseState): ReadonlyMap<string, readonly string[]> {
  const titles = new Map<string, string[]>()
  for (const { title, members } of present(state, 'group')) {
    for (const id of members) titles.set(id, [...(titles.get(id) ?? []), title])
  }
  return titles
}
