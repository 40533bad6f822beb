import type { ErrorFamily } from '#shared/words.ts'

/** What the process answers with, for scripts; told in the help in this order. */
export const exitCodes = {
  ok: { code: 0, means: 'done' },
  refused: { code: 1, means: 'refused: the words say what to mend; nothing was changed' },
  usage: { code: 2, means: 'not understood: an unknown command, option or a missing word' },
  damaged: { code: 3, means: 'a file is damaged' },
  fault: { code: 4, means: 'a fault of Red Thread or of this computer' },
  problems: {
    code: 5,
    means: 'done, but somebody must look at what verify, dossier lint, a redacted export or an import found',
  },
  interrupted: { code: 130, means: 'cancelled by Ctrl+C' },
} as const satisfies Record<ErrorFamily | string, { code: number; means: string }>

export type ExitName = keyof typeof exitCodes
