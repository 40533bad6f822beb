import type { Action } from '#renderer/commands/action.ts'
import { run } from '#renderer/state/act.ts'
import { beginDraft } from '#renderer/state/drafts.ts'
import { notifyUndoable } from '#renderer/state/undoable.ts'
import type { Source } from '#shared/model/records/source.ts'

/** The key of a source that is being edited. */
export const sourceDraft = ({ id }: Source) => `source:${id}`

const group = 'Sources'

export const sourceActions: readonly Action<Source>[] = [
  {
    id: 'source.edit',
    title: 'Edit',
    group,
    icon: 'pencil',
    menus: { source: 'edit' },
    writes: true,
    run: source => beginDraft(sourceDraft(source)),
  },
  {
    id: 'source.remove',
    title: 'Remove',
    group,
    icon: 'trash-2',
    menus: { source: 'leave' },
    danger: true,
    writes: true,
    run: source => void remove(source),
  },
]

async function remove({ id, code }: Source): Promise<void> {
  const done = await run('source.edit', { id, removed: true })
  if (done) notifyUndoable(`Removed source ${code}; its claims keep its name`, done)
}
