import { type Room, room } from './room.ts'

/** What runs the engine: the hosts, what starts and packs them, and what builds the sample case. */
export const hosts: readonly Room[] = [
  room('electron/hosts', {
    engine: ['app.ts'],
    shared: ['contract.ts', 'errors.ts'],
    libraries: ['node:child_process', 'node:fs', 'node:fs/promises', 'node:os', 'node:path', 'node:readline'],
  }),
  room('electron/hosts/chromium', {
    engine: ['app.ts'],
    hosts: ['hosts'],
    shared: ['contract.ts', 'errors.ts'],
    libraries: ['node:fs', 'node:os', 'node:path', 'node:stream/consumers', 'node:timers/promises', 'playwright-core'],
  }),
  room('electron/hosts/cli', {
    engine: ['app.ts', 'disk'],
    hosts: ['hosts'],
    shared: [
      'analysis',
      'characters',
      'commands',
      'contract.ts',
      'dossier',
      'editions',
      'errors.ts',
      'model',
      'ops',
      'passphrase.ts',
      'queries',
      'words',
      'words.ts',
    ],
    libraries: ['node:crypto', 'node:fs', 'node:path', 'node:readline/promises', 'node:tty', 'node:util', 'zod'],
  }),
  room('electron/hosts/electron', {
    engine: ['app.ts'],
    hosts: ['hosts'],
    shared: ['contract.ts', 'errors.ts', 'extension.ts'],
    libraries: ['electron', 'node:fs', 'node:path', 'node:stream/web', 'node:url'],
  }),
  room('electron/launch', {
    hosts: ['hosts', 'hosts/chromium'],
    libraries: ['node:child_process', 'node:fs', 'node:module', 'node:path', 'node:url', 'vite'],
  }),
  room('electron/pack', {
    hosts: ['launch'],
    libraries: ['@electron/fuses', '@electron/packager', 'node:fs', 'node:os', 'node:path'],
  }),
  room('electron/sample', {
    engine: ['app.ts'],
    shared: ['commands', 'model', 'sample.ts'],
    libraries: ['node:fs/promises', 'node:os', 'node:path'],
  }),
  room('electron/start.ts', {
    hosts: ['hosts', 'hosts/chromium', 'launch'],
    shared: ['errors.ts'],
    libraries: ['node:fs', 'node:path'],
  }),
]
