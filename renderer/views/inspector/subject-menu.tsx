import { redactIn } from '#renderer/parts/redact-in.ts'
import type { Subject } from '#renderer/parts/subject.ts'
import { run, undo } from '#renderer/state/act.ts'
import { caseStore } from '#renderer/state/case-store.ts'
import { notify } from '#renderer/state/notices.ts'
import { openDialog, select } from '#renderer/state/window-store.ts'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Menu } from '#renderer/ui/menu.tsx'
import type { MenuEntry } from '#renderer/ui/menu-items.tsx'
import { linkTypesBetween } from '#shared/model/lookup.ts'
import { entityTypes } from '#shared/model/types/list.ts'
import { get } from '#shared/ops/state.ts'
import { beginProfile } from '../dossier/begin.ts'

interface SubjectMenuProps {
  readonly id: string
  readonly subject: Subject
  readonly onRename: () => void
}

/** What can be done with the whole entity or link. */
export function SubjectMenu({ id, subject, onRename }: SubjectMenuProps) {
  const items = subject.record === 'entity' ? entityEntries(id, subject, onRename) : linkEntries(id, subject)
  return (
    <Menu items={items} align="end">
      <IconButton icon="ellipsis" label="More" size="small" />
    </Menu>
  )
}

function entityEntries(id: string, { type, label }: Subject, onRename: () => void): MenuEntry[] {
  const group = entityTypes.find(each => each.id === type)?.group
  const others = entityTypes.filter(each => each.group === group && each.id !== type)
  return [
    { title: 'Rename', icon: 'pencil', run: onRename },
    {
      title: 'Change the type',
      icon: 'tag',
      items: others.map(({ id: to, title, icon }) => ({
        title,
        icon,
        run: () => void run('entity.retype', { id, type: to }),
      })),
    },
    { title: 'Dossier on this', icon: 'scroll-text', run: () => void beginProfile(id) },
    'separator',
    { title: 'Redact in editions …', icon: 'eye-off', run: () => redactIn([id]) },
    {
      title: 'Export it …',
      icon: 'download',
      run: () => openDialog({ dialog: 'export', filledIn: { way: 'selection', ids: [id] } }),
    },
    'separator',
    { title: 'Remove', icon: 'trash-2', danger: true, run: () => void remove(id, label) },
  ]
}

function linkEntries(id: string, { type, label }: Subject): MenuEntry[] {
  return [
    { title: 'Change the type', icon: 'tag', items: retypings(id, type) },
    {
      title: 'Turn round',
      icon: 'arrow-left-right',
      run: () => void run('link.retype', { id, type, turn: true }),
    },
    'separator',
    { title: 'Redact in editions …', icon: 'eye-off', run: () => redactIn([id]) },
    'separator',
    { title: 'Remove', icon: 'unlink', danger: true, run: () => void remove(id, label) },
  ]
}

/** The other types that fit both ends of a link. */
function retypings(id: string, type: string): MenuEntry[] {
  const { state } = caseStore.getState()
  const link = state ? get(state, 'link', id) : undefined
  if (!state || !link) return []
  const [from, to] = [get(state, 'entity', link.from)?.type ?? '', get(state, 'entity', link.to)?.type ?? '']
  return linkTypesBetween(from, to)
    .filter(each => each.id !== type)
    .map(each => ({ title: each.title, run: () => void run('link.retype', { id, type: each.id }) }))
}

/** Takes it out of the case at once; the notice offers to take that back. */
async function remove(id: string, label: string): Promise<void> {
  if (!(await run('entity.remove', { ids: [id] }))) return
  select([])
  notify('done', `Removed ${label}`, { title: 'Undo', run: () => void undo() })
}
