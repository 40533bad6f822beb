import type { Preferences } from '#shared/contract.ts'
import { ask } from '../bridge.ts'

/** A setting: what it is until somebody changes it, and what was kept of it; undefined where that no longer means anything. */
interface Setting<T extends string | number> {
  readonly usual: T
  readonly read: (kept: unknown) => T | undefined
}

const oneOf = <const C extends readonly string[]>(choices: C, usual: C[number]): Setting<C[number]> => ({
  usual,
  read: kept => choices.find(choice => choice === kept),
})

const figure = (usual: number): Setting<number> => ({
  usual,
  read: kept => (typeof kept === 'number' ? kept : undefined),
})

const text: Setting<string> = {
  usual: '',
  read: kept => (typeof kept === 'string' ? kept : undefined),
}

/**
 * What the window remembers between starts: a new one is one line here. Nothing of a case is ever among it: it lies
 * unencrypted on disk.
 */
export const settingsList = {
  theme: oneOf(['system', 'light', 'dark'], 'system'),
  inspectorWidth: figure(372),
  /** Minutes without a touch until the case locks itself. */
  idleMinutes: figure(5),
  /** What turning a wheel does to a board: zoom, move, or the one for a wheel and the other for two fingers. */
  wheel: oneOf(['auto', 'zoom', 'move'], 'auto'),
  /** Columns of tables: which, how wide and how many held, as column-layout.ts writes them. */
  columns: text,
}

export type Settings = { readonly [S in keyof typeof settingsList]: (typeof settingsList)[S]['usual'] }
export type Theme = Settings['theme']
export type Wheel = Settings['wheel']

/** The settings that were kept; the usual one for each that was not, or that no longer means anything. */
export const settingsFrom = (kept: Preferences): Settings =>
  Object.fromEntries(
    Object.entries(settingsList).map(([name, { usual, read }]) => [name, read(kept[name]) ?? usual]),
  ) as Settings

export const usualSettings: Settings = settingsFrom({})

const pause = 400
let timer: ReturnType<typeof setTimeout> | undefined

/** Keeps the settings once they have come to rest: a width changes with every pixel of a drag. */
export function keepSettings(settings: Settings): void {
  clearTimeout(timer)
  timer = setTimeout(() => {
    // Not worth a word to the user where it fails: the window looks as they left it until they close it.
    ask('app.preferences', { ...settings }).catch(() => undefined)
  }, pause)
}
