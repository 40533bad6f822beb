import type { Engine } from '#engine/app.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import type { Placed, Run } from './sources.ts'
import { links } from './story/links.ts'
import { mainEntities } from './story/main-board.ts'
import type { Passage, StoryClaim, StoryEntity } from './story/shape.ts'
import { sideEntities } from './story/side-board.ts'

/** Adds every entity and link with its claims, and lays both boards out by hand. */
export async function tellStory(engine: Engine, run: Run, passages: ReadonlyMap<Passage, Placed>): Promise<void> {
  const claim = (told: StoryClaim) => claimInput(told, passages)
  const ids = new Map<string, string>()
  for (const { key, type, claims } of [...mainEntities, ...sideEntities]) {
    ids.set(key, await run('entity.add', { type, claims: claims.map(claim) }))
  }
  for (const { from, type, to, claims } of links) {
    await run('link.add', { type, from: idOf(ids, from), to: idOf(ids, to), claims: claims.map(claim) })
  }
  const main = await boardOf(engine)
  await layOut(run, main, ids, mainEntities, 'main', sideEntities)
  const side = await run('board.add', { title: 'Statements, law and places' })
  const shared = sideEntities.concat(mainEntities.filter(({ key }) => onBoth[key]).map(withSide))
  await layOut(
    run,
    side,
    ids,
    shared,
    'side',
    mainEntities.filter(({ key }) => !onBoth[key]),
  )
}

/** Entities of the main board that the second one shows too, and where. */
const onBoth: Readonly<Record<string, readonly [number, number]>> = {
  dprk: [660, 0 - 40],
  workers: [660, 400],
  front: [880, 330],
  lazarus: [230, 720],
  harmony: [430, 640],
}

const withSide = (entity: StoryEntity): StoryEntity => ({ ...entity, side: onBoth[entity.key] ?? [0, 0] })

function claimInput(told: StoryClaim, passages: ReadonlyMap<Passage, Placed>) {
  const at = passages.get(told.from)
  if (!at) throw new Error(`${told.from} is not in any summary`)
  const [sourceGrade, informationGrade] = told.grade ?? []
  return {
    property: told.property,
    value: told.value,
    original: told.original,
    ...at,
    sourceGrade,
    informationGrade,
    status: told.status,
    validFrom: told.validFrom,
    ...(told.because ? { preferred: true, preferredBecause: told.because } : {}),
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
  shown: readonly StoryEntity[],
  on: 'main' | 'side',
  hidden: readonly StoryEntity[],
): Promise<void> {
  const places = Object.fromEntries(shown.map(entity => [idOf(ids, entity.key), entity[on]]))
  await run('board.place', { board, places })
  await run('board.hide', { board, ids: hidden.map(({ key }) => idOf(ids, key)), hidden: true })
}

/** The board every new case has. */
async function boardOf(engine: Engine): Promise<string> {
  const snapshot = await engine.resource('/case/snapshot')
  const pieces: Uint8Array[] = []
  for await (const piece of snapshot?.body ?? []) pieces.push(piece)
  const records = JSON.parse(Buffer.concat(pieces).toString()) as CaseRecord[]
  return records.find(record => record.record === 'board')?.id ?? ''
}
