import { type Room, room } from './room.ts'

/** The pure core. No row names `node:` or anything of the DOM. */
export const shared: readonly Room[] = [
  room('shared/analysis', {}),
  room('shared/answers', { shared: ['model', 'words'] }),
  room('shared/answers.ts', { shared: ['answers'] }),
  room('shared/captures', { shared: ['characters'] }),
  room('shared/characters', {}),
  room('shared/commands', {
    shared: ['dossier', 'editions', 'errors.ts', 'model', 'ops', 'queries', 'words'],
    libraries: ['zod'],
  }),
  room('shared/contract', { shared: ['answers.ts', 'commands', 'editions', 'ops'], libraries: ['zod'] }),
  room('shared/contract.ts', { shared: ['answers.ts', 'contract', 'errors.ts', 'ops'], libraries: ['zod'] }),
  room('shared/dossier', { shared: ['editions', 'model', 'ops', 'queries'] }),
  room('shared/editions', { shared: ['errors.ts', 'model', 'ops', 'queries'], libraries: ['any-ascii'] }),
  room('shared/errors.ts', { shared: ['words', 'words.ts'] }),
  room('shared/extension.ts', {}),
  room('shared/model', { shared: ['words'], libraries: ['@noble/hashes', '@scure/base', 'libphonenumber-js'] }),
  room('shared/ops', { shared: ['errors.ts', 'model'], libraries: ['@noble/hashes'] }),
  room('shared/passphrase-common.ts', {}),
  room('shared/passphrase-words.ts', {}),
  room('shared/passphrase.ts', { shared: ['passphrase-common.ts', 'passphrase-words.ts'] }),
  room('shared/queries', { shared: ['analysis', 'model', 'ops'], libraries: ['@leeoniya/ufuzzy'] }),
  room('shared/sample.ts', {}),
  room('shared/words', {}),
  room('shared/words.ts', { shared: ['words'] }),
]
