import { entityTypes } from '#shared/model/types/list.ts'
import type { WindowCommand } from '../commands/window-command.ts'
import { caseStore } from '../state/case-store.ts'
import { showView } from '../state/window-store.ts'
import { inSentence } from '../ui/in-sentence.ts'
import { addEntity, ensureBoard } from '../views/board/act.ts'
import { boardStore, setRenaming } from '../views/board/board-store.ts'

/** "Add front company": one for each type of entity. It lands in the middle of the board and asks for its name. */
export const addCommands: readonly WindowCommand[] = entityTypes.map(({ id, title, icon }) => ({
  id: `add.${id}`,
  title: `Add ${inSentence(title)}`,
  group: 'Add to the board',
  icon,
  when: () => caseStore.getState().state !== null && caseStore.getState().status?.readOnly !== true,
  run: () => void add(id),
}))

async function add(type: string): Promise<void> {
  showView('board')
  await ensureBoard()
  await boardShown()
  const added = await addEntity(type)
  if (added !== null) setRenaming(added)
}

/** Resolves as soon as a board is drawn: another view may have been in its place. */
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
