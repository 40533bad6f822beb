import type { Preferences } from '#shared/contract.ts'
import { ask } from '../bridge.ts'

const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]
const wheels = ['auto', 'zoom', 'move'] as const
/** What turning a wheel does to a board: zoom, move, or the one for a wheel and the other for two fingers. */
export type Wheel = (typeof wheels)[number]

/** What the window remembers between starts. Nothing of a case is ever among it: it lies unencrypted on disk. */
export interface Settings {
  readonly theme: Theme
  readonly inspectorWidth: number
  /** Minutes without a touch until the case locks itself. */
  readonly idleMinutes: number
  readonly wheel: Wheel
}

export const usualSettings: Settings = { theme: 'system', inspectorWidth: 372, idleMinutes: 5, wheel: 'auto' }

/** The settings that were kept; the usual one for each that was not, or that no longer means anything. */
export function settingsFrom({ theme, inspectorWidth, idleMinutes, wheel }: Preferences): Settings {
  return {
    theme: themes.find(known => known === theme) ?? usualSettings.theme,
    inspectorWidth: typeof inspectorWidth === 'number' ? inspectorWidth : usualSettings.inspectorWidth,
    idleMinutes: typeof idleMinutes === 'number' ? idleMinutes : usualSettings.idleMinutes,
    wheel: wheels.find(known => known === wheel) ?? usualSettings.wheel,
  }
}

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
