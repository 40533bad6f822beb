import { fileURLToPath } from 'node:url'

/** The folder with package.json. */
export const projectFolder: string = fileURLToPath(new URL('../..', import.meta.url))
