import type { Engine } from '#engine/app.ts'
import type { ClaimInput } from '#shared/commands/claim-input.ts'
import type { Placed, Run } from './sources.ts'
import { boards, type StoryBoard } from './story/boards.ts'
import { chainEntities } from './story/chains.ts'
import { contextEntities } from './story/context.ts'
import { links } from './story/links.ts'
import type { Passage, StoryClaim } from './story/shape.ts'

/** Adds every entity and link with its claims, and lays the boards out by hand. */
export async function buildStory(engine: Engine, run: Run, passages: ReadonlyMap<Passage, Placed>): Promise<void> {
  const claim = (stated: StoryClaim) => claimInput(stated, passages)
  const ids = new Map<string, string>()
  for (const { key, type, claims } of [...chainEntities, ...contextEntities]) {
    ids.set(key, await run('entity.add', { type, claims: claims.map(claim) }))
  }
  for (const { from, type, to, claims } of links) {
    await run('link.add', { type, from: idOf(ids, from), to: idOf(ids, to), claims: claims.map(claim) })
  }
  const first = await boardOf(engine)
  for (const [index, board] of boards.entries()) {
    const id = index === 0 ? first : await run('board.add', { title: board.title })
    await layOut(run, id, ids, board)
  }
}

function claimInput(stated: StoryClaim, passages: ReadonlyMap<Passage, Placed>): ClaimInput {
  const at = passages.get(stated.from)
  if (!at) throw new Error(`${stated.from} is not in any summary`)
  const [sourceGrade, informationGrade] = stated.grade ?? []
  return {
    property: stated.property,
    value: stated.value,
    original: stated.original,
    ...at,
    sourceGrade,
    informationGrade,
    status: stated.status,
    validFrom: stated.validFrom,
    ...(stated.because ? { preferred: true, preferredBecause: stated.because } : {}),
  }
}

function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key)
  if (!id) throw new Error(`${key} is no entity of the story`)
  return id
}

async function layOut(
  run: Run,
  board: string,
  ids: ReadonlyMap<string, string>,
  { places }: StoryBoard,
): Promise<void> {
  const placed = Object.entries(places).map(([key, at]) => [idOf(ids, key), at])
  await run('board.place', { board, places: Object.fromEntries(placed) })
  const hidden = [...ids].filter(([key]) => !Object.hasOwn(places, key)).map(([, id]) => id)
  await run('board.hide', { board, ids: hidden, hidden: true })
}

/** The board every new case has. */
function boardOf(engine: Engine): string {
  const [board = ''] = engine.state()?.ids.get('board') ?? []
  return board
}
