import { offlineSwitches } from '../offline.ts'

/** Chromium switches set before Electron is ready. */
export const switches: Readonly<Record<string, string>> = {
  ...offlineSwitches,
  // What the window showed must not be written to disk.
  'disable-http-cache': '',
  'disable-gpu-shader-disk-cache': '',
}
