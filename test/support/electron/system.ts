import { EventEmitter } from 'node:events'
import type { NativeTheme } from 'electron'

/** Tells what the test says has happened to the computer. */
export const powerMonitor = new EventEmitter()

export const nativeTheme: Pick<NativeTheme, 'shouldUseDarkColors'> = { shouldUseDarkColors: false }
