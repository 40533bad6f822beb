import type { Action } from '#renderer/commands/action.ts'
import { inCase } from '#renderer/commands/in-case.ts'
import { caseStore } from '#renderer/state/case-store.ts'
import { windowStore } from '#renderer/state/window-store.ts'
import type { Dossier } from '#shared/model/records/dossier.ts'
import { get } from '#shared/ops/state.ts'
import { askWhatToBegin, beginProfile, removeDossier } from './begin.ts'
import { dossiersOf, dossierToShow } from './dossiers.ts'
import { goToSummary } from './summary-asked.ts'
import { forms, writeDossier } from './write.ts'

/** The dossier in sight. */
function inSight(): Dossier | undefined {
  const { state } = caseStore.getState()
  const { view, places } = windowStore.getState()
  return state && view === 'dossier' ? dossierToShow(dossiersOf(state), places['dossier']?.id) : undefined
}

/** Does it with the dossier in sight. */
const withDossier = (work: (dossier: Dossier) => void) => () => {
  const dossier = inSight()
  if (dossier) work(dossier)
}
const isInSight = () => inSight() !== undefined

/** The one entity that is selected. */
function selected(): string | undefined {
  const { state } = caseStore.getState()
  const [one, ...more] = windowStore.getState().selection
  return state && one !== undefined && more.length === 0 ? get(state, 'entity', one)?.id : undefined
}

const group = 'Dossiers'

export const beginDossier: Action = {
  id: 'dossier.begin',
  title: 'New dossier',
  group,
  icon: 'scroll-text',
  writes: true,
  when: inCase,
  run: askWhatToBegin,
}

const aboutSelected: Action = {
  id: 'dossier.begin-about',
  title: 'New dossier on the selected entity',
  group,
  icon: 'scroll-text',
  menus: { node: 'hand over', subject: 'hand over', row: 'hand over' },
  writes: true,
  when: inCase,
  whyNot: () => (selected() === undefined ? 'select one entity' : undefined),
  run: () => {
    const about = selected()
    if (about !== undefined) void beginProfile(about)
  },
}

export const writeAs = ({ format, title }: (typeof forms)[number]): Action => ({
  id: `dossier.write.${format}`,
  title: `Write the dossier as ${title}`,
  group,
  icon: 'download',
  when: isInSight,
  run: withDossier(dossier => writeDossier(dossier, format)),
})

/** What can be done with dossiers. */
export const dossierActions: readonly Action[] = [
  beginDossier,
  aboutSelected,
  {
    id: 'dossier.summary',
    title: 'Write the summary of the dossier',
    group,
    icon: 'pencil',
    shortcuts: ['E'],
    when: isInSight,
    run: withDossier(({ id }) => goToSummary(id)),
  },
  ...forms.map(writeAs),
  {
    id: 'dossier.remove',
    title: 'Remove the dossier',
    group,
    icon: 'trash-2',
    menus: { dossier: 'leave' },
    danger: true,
    writes: true,
    when: isInSight,
    run: withDossier(dossier => void removeDossier(dossier)),
  },
]
