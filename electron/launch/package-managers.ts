/** How a Chromium is installed on the systems we know, as data. */
export interface PackageManager {
  readonly command: string
  readonly steps: readonly (readonly string[])[]
  readonly type: string
}

const sudo = (type: string): string => `sudo ${type}`

const linux: readonly PackageManager[] = [
  {
    command: 'apt-get',
    steps: [['update'], ['install', '-y', '--no-install-recommends', 'chromium']],
    type: sudo('apt-get install -y chromium'),
  },
  { command: 'dnf', steps: [['install', '-y', 'chromium']], type: sudo('dnf install -y chromium') },
  { command: 'zypper', steps: [['-n', 'install', 'chromium']], type: sudo('zypper install chromium') },
  { command: 'pacman', steps: [['-S', '--noconfirm', 'chromium']], type: sudo('pacman -S chromium') },
  { command: 'apk', steps: [['add', 'chromium']], type: sudo('apk add chromium') },
]

/** Only shown: these never need a superuser, and what is installed is the user's choice. */
const shown: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'brew install --cask chromium',
  win32: 'winget install Google.Chrome',
}

export function packageManager(has: (command: string) => boolean): PackageManager | undefined {
  return linux.find(({ command }) => has(command))
}

/** What to type to get a browser. */
export const adviceFor = (platform: NodeJS.Platform, manager: PackageManager | undefined): string =>
  `No Chromium, Chrome or Edge was found. Type: ${shown[platform] ?? manager?.type ?? 'RED_THREAD_BROWSER=/path/to/chromium npm start'}`
