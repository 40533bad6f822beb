import type { Catalogue } from '#shared/model/catalogue.ts'
import type { Action } from '../commands/action.ts'
import { inCase } from '../commands/in-case.ts'
import { showView } from '../state/window-store.ts'
import { inSentence } from '../ui/in-sentence.ts'
import { addAndName } from '../views/board/naming.ts'

/** "Add front company": one for each type of entity. It lands in the middle of the board and asks for its name. */
export const addActions = ({ entityTypes }: Catalogue): readonly Action[] =>
  entityTypes.map(({ id, title, icon }) => ({
    id: `add.${id}`,
    title: `Add ${inSentence(title)}`,
    group: 'Add to the board',
    icon,
    writes: true,
    when: inCase,
    run: () => add(id),
  }))

function add(type: string): void {
  showView('board')
  void addAndName(type)
}
