import { entityTypes } from '#shared/model/types/list.ts'
import type { WindowCommand } from '../commands/window-command.ts'
import { caseStore } from '../state/case-store.ts'
import { showView } from '../state/window-store.ts'
import { inSentence } from '../ui/in-sentence.ts'
import { addAndName } from '../views/board/naming.ts'

/** "Add front company": one for each type of entity. It lands in the middle of the board and asks for its name. */
export const addCommands: readonly WindowCommand[] = entityTypes.map(({ id, title, icon }) => ({
  id: `add.${id}`,
  title: `Add ${inSentence(title)}`,
  group: 'Add to the board',
  icon,
  when: () => caseStore.getState().state !== null && caseStore.getState().status?.readOnly !== true,
  run: () => add(id),
}))

function add(type: string): void {
  showView('board')
  void addAndName(type)
}
