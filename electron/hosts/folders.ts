/** Where things lie, the same for every host, so that all three share recent cases and the identity. */
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

export interface Folders {
  /** What the app remembers between starts; RED_THREAD_DATA moves it. */
  readonly data: string
  /** The sample case and what else is shipped. */
  readonly resources: string
  /** The built window. */
  readonly renderer: string
}

export function foldersOf(
  projectFolder: string,
  { platform, env }: Pick<NodeJS.Process, 'platform' | 'env'> = process,
): Folders {
  return {
    // A whole path: the app may be started in one folder and run in another.
    data: env['RED_THREAD_DATA'] ? resolve(env['RED_THREAD_DATA']) : join(dataParent(platform, env), 'red-thread'),
    resources: join(projectFolder, 'resources'),
    renderer: join(projectFolder, 'out', 'renderer'),
  }
}

function dataParent(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string {
  if (platform === 'win32') return env['APPDATA'] || join(homedir(), 'AppData', 'Roaming')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support')
  return env['XDG_DATA_HOME'] || join(homedir(), '.local', 'share')
}
