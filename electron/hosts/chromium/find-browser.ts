import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { placesOn } from './browsers.ts'

export interface Surroundings {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
}

/** The browser to open the app in: RED_THREAD_BROWSER where it is set, else the first found; null where none is. */
export function findBrowser(
  around: Surroundings = process,
  runs: (path: string) => boolean = isProgram,
): string | null {
  const asked = around.env['RED_THREAD_BROWSER']
  if (asked) return runs(asked) ? asked : null
  return candidates(around).find(runs) ?? null
}

export function candidates({ platform, env }: Surroundings): readonly string[] {
  const { commands, paths } = placesOn(platform)
  const onPath = commands.flatMap(command => foldersOnPath(env).map(folder => join(folder, command)))
  return [...onPath, ...paths.map(path => fillIn(path, env)).filter(path => path !== null)]
}

/** Whether a command can be run by its bare name. */
export const isOnPath = (command: string): boolean =>
  foldersOnPath(process.env).some(folder => isProgram(join(folder, command)))

const foldersOnPath = (env: Surroundings['env']): string[] =>
  (env['PATH'] ?? '').split(delimiter).filter(folder => folder !== '')

function fillIn(path: string, env: Surroundings['env']): string | null {
  const [, name] = /^%(.+?)%/.exec(path) ?? []
  if (name === undefined) return path
  const root = env[name]
  return root ? path.replace(`%${name}%`, root) : null
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
