import { engine } from './rooms/engine.ts'
import { formats } from './rooms/formats.ts'
import { hosts } from './rooms/hosts.ts'
import type { Room } from './rooms/room.ts'
import { shared as pure } from './rooms/shared.ts'

/** Of the pure core the window may use everything. */
const shared = pure.map(({ place }) => place)
/** What every room of the window may draw with. */
export const drawing: readonly string[] = ['react', 'react-dom', 'zustand']
const window = { styles: true, libraries: drawing } as const
/** A dialog borrows from no other; what several need lies in `form` and `secrets`. */
const dialogs = [
  'branches',
  'case-words',
  'change-passphrase',
  'export',
  'file-picker',
  'findings',
  'form',
  'identity',
  'import',
  'new-case',
  'open-bundle',
  'palette',
  'receipt',
  'redact',
  'secrets',
  'settings',
  'share',
  'shortcuts',
  'stamp-reply',
  'stamp-request',
  'start',
  'types',
] as const
const dialogRoom = (name: (typeof dialogs)[number]) => `renderer/dialogs/${name}`
/** No view borrows from another; what several show lies in `parts`. */
const views = ['board', 'case', 'dossier', 'evidence', 'inspector', 'journal', 'search', 'sources', 'table'] as const
const viewRoom = (name: (typeof views)[number]) => `renderer/views/${name}`
const librariesOfViews: Readonly<Partial<Record<(typeof views)[number], readonly string[]>>> = {
  evidence: ['@tanstack/react-virtual', 'libheif-js', 'papaparse', 'pdfjs-dist', 'postal-mime', 'utif2'],
  table: ['@tanstack/react-table', '@tanstack/react-virtual'],
}
const onUi = ['renderer/ui', 'renderer/work', 'renderer/state', 'renderer/bridge.ts', ...shared] as const

/** The table of rooms and arrows (README, "The rooms"), as data: what is not written here is forbidden. */
export const rooms: readonly Room[] = [
  ...pure,
  ...engine,
  ...formats,
  ...hosts,

  { place: 'renderer/jsx', from: shared, libraries: ['react'] },
  {
    place: 'renderer/ui',
    ...window,
    libraries: ['react', '@base-ui/react', '@tanstack/react-virtual', 'lucide'],
  },
  { place: 'renderer/bridge.ts', from: shared },
  { place: 'renderer/work' },
  { place: 'renderer/state', ...window, from: ['renderer/bridge.ts', ...shared] },
  {
    place: 'renderer/dossier-page',
    ...window,
    libraries: ['react', '@tanstack/react-virtual', 'uqr'],
    from: ['renderer/ui', ...shared],
  },
  { place: 'renderer/fields', ...window, from: ['renderer/ui', ...shared] },
  {
    place: 'renderer/canvas',
    ...window,
    from: onUi,
    libraries: ['cytoscape'],
  },
  { place: 'renderer/commands', ...window, from: [...onUi, 'renderer/canvas', 'renderer/fields'] },
  { place: 'renderer/parts', ...window, from: [...onUi, 'renderer/fields', 'renderer/commands'] },
  {
    place: 'renderer/dialogs',
    ...window,
    from: [...onUi, 'renderer/commands', 'renderer/dialogs/dialog-props.ts', ...dialogs.map(dialogRoom)],
  },
  ...dialogs.map(name => ({
    place: dialogRoom(name),
    ...window,
    from: [
      ...onUi,
      'renderer/canvas',
      'renderer/fields',
      'renderer/commands',
      'renderer/parts',
      'renderer/dialogs/dialog-props.ts',
      'renderer/dialogs/form',
      'renderer/dialogs/secrets',
    ],
  })),
  {
    place: 'renderer/dialogs/dialog-props.ts',
    from: ['renderer/state', 'renderer/commands'],
  },
  {
    place: 'renderer/views',
    ...window,
    from: ['renderer/ui', 'renderer/commands', ...views.map(viewRoom)],
  },
  ...views.map(name => ({
    place: viewRoom(name),
    ...window,
    libraries: [...window.libraries, ...(librariesOfViews[name] ?? [])],
    from: [
      ...onUi,
      'renderer/canvas',
      'renderer/fields',
      'renderer/dossier-page',
      'renderer/commands',
      'renderer/parts',
    ],
  })),
  {
    place: 'renderer/app',
    ...window,
    from: [
      ...onUi,
      'renderer/canvas',
      'renderer/fields',
      'renderer/commands',
      'renderer/parts',
      'renderer/dialogs',
      'renderer/dialogs/start',
      'renderer/views',
      'renderer/views/board',
    ],
  },
  {
    place: 'renderer/main.tsx',
    ...window,
    libraries: [...drawing, '@base-ui/react'],
    from: [...onUi, 'renderer/app'],
  },
]
