import type { InFile } from './importer.ts'

/** The files of a folder that end so; one file alone is meant, whatever it is called. */
export const ofTheSet = (files: readonly InFile[], endings: RegExp): readonly InFile[] =>
  files.length === 1 ? files : files.filter(({ name }) => endings.test(name))
