import type { Action, Entry } from '#renderer/commands/action.ts'
import { nameDraft } from '#renderer/parts/renaming.ts'
import type { Subject } from '#renderer/parts/subject.ts'
import { run } from '#renderer/state/act.ts'
import { caseStore } from '#renderer/state/case-store.ts'
import { catalogueNow } from '#renderer/state/catalogue.ts'
import { beginDraft } from '#renderer/state/drafts.ts'
import { get } from '#shared/ops/state.ts'

/** The entity or link that a card is about. */
export interface Shown extends Pick<Subject, 'record' | 'type'> {
  readonly id: string
}

const group = 'Inspector'

/** What is done to the entity or link of a card; what is done to all that is selected stands beside it in its menu. */
export const subjectActions: readonly Entry<Shown>[] = [
  {
    id: 'subject.rename',
    title: 'Rename',
    group,
    icon: 'pencil',
    menus: { subject: 'edit' },
    writes: true,
    when: ({ record }) => record === 'entity',
    run: ({ id }) => beginDraft(nameDraft(id)),
  },
  {
    id: 'subject.retype',
    title: 'Change the type',
    icon: 'tag',
    menus: { subject: 'edit' },
    writes: true,
    whyNot: shown => (retypings(shown).length === 0 ? 'no other type fits both ends' : undefined),
    items: retypings,
  },
  {
    id: 'subject.turn',
    title: 'Turn round',
    group,
    icon: 'arrow-left-right',
    menus: { subject: 'edit' },
    writes: true,
    when: ({ record }) => record === 'link',
    run: ({ id, type }) => void run('link.retype', { id, type, turn: true }),
  },
]

/** The other types it could be of: those of an entity's group, or those that fit both ends of a link. */
function retypings(shown: Shown): readonly Action[] {
  return shown.record === 'entity' ? entityRetypings(shown) : linkRetypings(shown)
}

function entityRetypings({ id, type }: Shown): readonly Action[] {
  const { entityType, entityTypes } = catalogueNow()
  const kin = entityType(type)?.group
  return entityTypes
    .filter(each => each.group === kin && each.id !== type)
    .map(to => ({ ...retyping(to), icon: to.icon, run: () => void run('entity.retype', { id, type: to.id }) }))
}

function linkRetypings({ id, type }: Shown): readonly Action[] {
  const { state } = caseStore.getState()
  const link = state ? get(state, 'link', id) : undefined
  if (!state || !link) return []
  const [from, to] = [get(state, 'entity', link.from)?.type ?? '', get(state, 'entity', link.to)?.type ?? '']
  return state.catalogue
    .linkTypesBetween(from, to)
    .filter(each => each.id !== type)
    .map(each => ({ ...retyping(each), run: () => void run('link.retype', { id, type: each.id }) }))
}

const retyping = ({ id, title }: { readonly id: string; readonly title: string }) => ({
  id: `subject.retype.${id}`,
  title,
  group,
  writes: true as const,
})
