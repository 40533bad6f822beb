import type { WindowCommand } from '#renderer/commands/window-command.ts'
import { caseStore } from '#renderer/state/case-store.ts'
import { windowStore } from '#renderer/state/window-store.ts'
import type { Dossier } from '#shared/model/records/dossier.ts'
import { get } from '#shared/ops/state.ts'
import { askWhatToBegin, beginProfile } from './begin.ts'
import { dossiersOf, dossierToShow } from './dossiers.ts'
import { goToSummary } from './summary-asked.ts'
import { forms, writeDossier } from './write.ts'

const writable = () => caseStore.getState().state !== null && caseStore.getState().status?.readOnly !== true

/** The dossier in sight. */
function inSight(): Dossier | undefined {
  const { state } = caseStore.getState()
  const { view, places } = windowStore.getState()
  return state && view === 'dossier' ? dossierToShow(dossiersOf(state), places['dossier']?.id) : undefined
}

/** The one entity that is selected. */
function selected(): string | undefined {
  const { state } = caseStore.getState()
  const [one, ...more] = windowStore.getState().selection
  return state && one !== undefined && more.length === 0 ? get(state, 'entity', one)?.id : undefined
}

const group = 'Dossiers'

/** What can be done with dossiers, for palette and shortcuts. */
export const dossierCommands: readonly WindowCommand[] = [
  { id: 'dossier.begin', title: 'New dossier', group, icon: 'scroll-text', when: writable, run: askWhatToBegin },
  {
    id: 'dossier.begin-about',
    title: 'New dossier on the selected entity',
    group,
    icon: 'scroll-text',
    when: () => writable() && selected() !== undefined,
    run: () => {
      const about = selected()
      if (about !== undefined) void beginProfile(about)
    },
  },
  {
    id: 'dossier.summary',
    title: 'Write the summary of the dossier',
    group,
    icon: 'pencil',
    shortcuts: ['E'],
    when: () => inSight() !== undefined,
    run: () => {
      const dossier = inSight()
      if (dossier) goToSummary(dossier.id)
    },
  },
  ...forms.map(({ format, title }) => ({
    id: `dossier.write.${format}`,
    title: `Write the dossier as ${title}`,
    group,
    icon: 'download',
    when: () => inSight() !== undefined,
    run: () => {
      const dossier = inSight()
      if (dossier) writeDossier(dossier, format)
    },
  })),
]
