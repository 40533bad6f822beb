/** The table of rooms and arrows (README, "The rooms"), as data: what is not written here is forbidden. */
export interface Room {
  /** A folder, or one file; the longest that fits names a file's room. */
  readonly place: string
  /** The other rooms it may import. */
  readonly from?: readonly string[]
  /** Libraries, and `node:*` for Node itself. */
  readonly libraries?: readonly string[]
  /** Style sheets and fonts belong to the window alone. */
  readonly styles?: true
}

const errors = ['shared/errors.ts', 'shared/words.ts', 'shared/words'] as const
/** Single facts that window and engine must agree on. */
const agreements = [
  'shared/passphrase.ts',
  'shared/passphrase-words.ts',
  'shared/passphrase-common.ts',
  'shared/sample.ts',
  'shared/answers.ts',
  'shared/answers',
  'shared/extension.ts',
] as const
const facts = ['shared/model', 'shared/ops', 'shared/queries', 'shared/analysis'] as const
const shared = [
  ...facts,
  'shared/editions',
  'shared/dossier',
  'shared/characters',
  'shared/captures',
  'shared/commands',
  'shared/contract.ts',
  'shared/contract',
  ...agreements,
  ...errors,
] as const
const window = { styles: true, libraries: ['react', 'react-dom', 'zustand'] } as const
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
] as const
const dialogRoom = (name: (typeof dialogs)[number]) => `renderer/dialogs/${name}`
/** No view borrows from another; what several show lies in `parts`. */
const views = ['board', 'case', 'dossier', 'evidence', 'inspector', 'journal', 'search', 'sources'] as const
const viewRoom = (name: (typeof views)[number]) => `renderer/views/${name}`
const librariesOfViews: Readonly<Partial<Record<(typeof views)[number], readonly string[]>>> = {
  evidence: ['@tanstack/react-virtual', 'libheif-js', 'papaparse', 'pdfjs-dist', 'postal-mime', 'utif2'],
}
const onUi = ['renderer/ui', 'renderer/state', 'renderer/bridge.ts', ...shared] as const

export const rooms: readonly Room[] = [
  { place: 'shared/words.ts', from: errors },
  { place: 'shared/words' },
  { place: 'shared/errors.ts', from: errors },
  { place: 'shared/model', from: errors, libraries: ['@noble/hashes', '@scure/base', 'libphonenumber-js'] },
  ...agreements.map(place => ({
    place,
    // What is answered speaks of the case in the words of its model.
    from: [...agreements, ...errors, ...(place === 'shared/answers' ? ['shared/model'] : [])],
    libraries: ['@noble/hashes', '@scure/base'],
  })),
  { place: 'shared/ops', from: ['shared/model', ...errors], libraries: ['@noble/hashes', '@scure/base'] },
  { place: 'shared/queries', from: ['shared/model', 'shared/ops', ...errors] },
  { place: 'shared/analysis', from: ['shared/model', 'shared/ops', 'shared/queries', ...errors] },
  {
    place: 'shared/editions',
    from: ['shared/model', 'shared/ops', 'shared/queries', ...errors],
    libraries: ['any-ascii'],
  },
  { place: 'shared/dossier', from: ['shared/model', 'shared/ops', 'shared/queries', 'shared/editions', ...errors] },
  { place: 'shared/characters' },
  { place: 'shared/captures', from: ['shared/characters'] },
  { place: 'shared/commands', from: [...facts, 'shared/editions', 'shared/dossier', ...errors], libraries: ['zod'] },
  ...['shared/contract.ts', 'shared/contract'].map(place => ({
    place,
    from: [
      ...facts,
      'shared/editions',
      'shared/commands',
      'shared/contract',
      'shared/answers.ts',
      'shared/answers',
      ...errors,
    ],
    libraries: ['zod'],
  })),

  {
    place: 'electron/engine',
    from: ['electron/engine/storage/store.ts', ...shared],
    libraries: [
      'node:*',
      'zod',
      '@noble/hashes',
      '@scure/base',
      '@scure/bip39',
      '@opensanctions/followthemoney',
      'age-encryption',
      'csv-stringify',
      'libsodium-wrappers-sumo',
      'msgpackr',
      'papaparse',
      'postal-mime',
      'htmlparser2',
      'pdfjs-dist',
      'exifreader',
      'file-type',
      'asn1js',
      'pkijs',
      'saxes',
      'yazl',
      'docx',
      'uqr',
      'pdfkit',
      'bidi-js',
      'harfbuzzjs',
      'yauzl',
    ],
  },
  { place: 'electron/engine/storage/store.ts', from: ['electron/engine', ...shared], libraries: ['node:*', 'lowdb'] },
  { place: 'electron/sample', from: ['electron/engine', ...shared], libraries: ['node:*'] },
  { place: 'electron/hosts', from: ['electron/engine', ...shared], libraries: ['node:*'] },
  ...(
    [
      ['electron/hosts/electron', 'electron'],
      ['electron/hosts/chromium', 'playwright-core'],
    ] as const
  ).map(([place, library]) => ({
    place,
    from: ['electron/hosts', 'electron/engine', ...shared],
    libraries: ['node:*', library],
  })),
  { place: 'electron/hosts/cli', from: ['electron/hosts', 'electron/engine', ...shared], libraries: ['node:*', 'zod'] },
  { place: 'electron/sample', from: ['electron/engine', ...shared], libraries: ['node:*'] },
  { place: 'electron/launch', from: ['electron/hosts', 'electron/hosts/chromium'], libraries: ['node:*', 'vite'] },
  {
    place: 'electron/pack',
    from: ['electron/launch'],
    libraries: ['node:*', '@electron/packager', '@electron/fuses'],
  },
  {
    place: 'electron/start.ts',
    from: ['electron/launch', 'electron/hosts', 'electron/hosts/chromium', ...errors],
    libraries: ['node:*'],
  },

  { place: 'renderer/jsx', from: shared, libraries: ['react'] },
  {
    place: 'renderer/ui',
    ...window,
    libraries: ['react', '@base-ui/react', '@tanstack/react-virtual', 'lucide', '@fontsource-variable/*'],
  },
  { place: 'renderer/bridge.ts', from: shared },
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
    libraries: ['react', 'cytoscape', 'd3-force', '@dagrejs/dagre', '@noble/hashes'],
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
  ...['renderer/app', 'renderer/main.tsx'].map(place => ({
    place,
    ...window,
    libraries: [...window.libraries, '@base-ui/react'],
    from: [
      ...onUi,
      'renderer/app',
      'renderer/canvas',
      'renderer/fields',
      'renderer/commands',
      'renderer/parts',
      'renderer/dialogs',
      'renderer/dialogs/start',
      'renderer/views',
      'renderer/views/board',
    ],
  })),
]
