import type { StandInWindow } from './window.ts'

/** Every window that is open, by its number. */
export const openWindows = new Map<number, StandInWindow>()
