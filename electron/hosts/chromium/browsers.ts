/** Where browsers of the Chromium family lie, as data; the first that exists is used. */
export interface Places {
  /** Names to look for in the folders of PATH. */
  readonly commands: readonly string[]
  /** Whole paths; `%NAME%` is an environment variable. */
  readonly paths: readonly string[]
}

const macApp = (name: string) => `/Applications/${name}.app/Contents/MacOS/${name}`
const windowsRoots = ['%ProgramFiles%', '%ProgramFiles(x86)%', '%LOCALAPPDATA%'] as const
const windowsBrowsers = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
] as const

const linux: Places = {
  commands: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
  ],
  paths: ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/snap/bin/chromium'],
}

const mac: Places = {
  commands: ['chromium'],
  paths: [macApp('Google Chrome'), macApp('Chromium'), macApp('Microsoft Edge')],
}

const windows: Places = {
  commands: [],
  paths: windowsBrowsers.flatMap(browser => windowsRoots.map(root => `${root}\\${browser}`)),
}

export function placesOn(platform: NodeJS.Platform): Places {
  if (platform === 'win32') return windows
  return platform === 'darwin' ? mac : linux
}
