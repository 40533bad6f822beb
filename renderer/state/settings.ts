/** What the window remembers between starts. Nothing of a case is ever among it: this lies unencrypted on disk. */
export type Theme = 'system' | 'light' | 'dark'

export interface Settings {
  readonly theme: Theme
  readonly inspectorWidth: number
  /** Minutes without a touch until the case locks itself. */
  readonly idleMinutes: number
}

const usual: Settings = { theme: 'system', inspectorWidth: 372, idleMinutes: 5 }
const key = 'red-thread settings'

export function readSettings(): Settings {
  try {
    const held = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Settings>
    return { ...usual, ...held }
  } catch {
    return usual
  }
}

export function writeSettings(settings: Settings): void {
  localStorage.setItem(key, JSON.stringify(settings))
}
