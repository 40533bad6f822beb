import type { BoardPoint } from '#renderer/canvas/free-place.ts'
import { nameDraft, nameProblem } from '#renderer/parts/renaming.ts'
import { run } from '#renderer/state/act.ts'
import { caseStore } from '#renderer/state/case-store.ts'
import { beginDraft } from '#renderer/state/drafts.ts'
import { addEntity, ensureBoard } from './act.ts'
import { boardStore, type Naming, setNaming } from './board-store.ts'

let last = 0

/** Opens the field over a node's label. */
export function beginRename(id: string): void {
  last += 1
  setNaming({ key: last, id, added: Promise.resolve(id) })
}

/**
 * Adds an entity and asks for its name. The field is there before the entity is: what is typed ahead lands in it, and
 * not where the type was chosen.
 */
export async function addAndName(type: string, at?: BoardPoint): Promise<void> {
  last += 1
  const added = add(type, at)
  const naming: Naming = { key: last, id: null, added }
  setNaming(naming)
  const id = await added
  if (boardStore.getState().naming === naming) setNaming(id === null ? null : { ...naming, id })
}

/** Closes the field. A name is given as soon as there is something to bear it; a refused one waits in the inspector. */
export async function endNaming({ added }: Naming, name: string): Promise<void> {
  setNaming(null)
  const id = name === '' ? null : await added
  const { state } = caseStore.getState()
  if (id === null || !state) return
  const refused = nameProblem(state, id, name) !== undefined || (await run('entity.rename', { id, name })) === undefined
  if (refused) beginDraft(nameDraft(id), { name })
}

async function add(type: string, at: BoardPoint | undefined): Promise<string | null> {
  await ensureBoard()
  await boardShown()
  return addEntity(type, at)
}

/** Resolves as soon as a board is drawn: there may have been none, or another view in its place. */
function boardShown(): Promise<void> {
  return new Promise(resolve => {
    if (boardStore.getState().session) return resolve()
    const off = boardStore.subscribe(({ session }) => {
      if (!session) return
      off()
      resolve()
    })
  })
}
