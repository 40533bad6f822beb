import { lstatSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'

/** The path itself where something lies there, else the nearest folder above it that is there. */
export function nearestThere(path: string): string {
  const whole = resolve(path)
  const above = dirname(whole)
  return isThere(whole) || above === whole ? whole : nearestThere(above)
}

/** Where a dialog that saves begins: the name in its folder, or in the nearest folder above that is there. */
export function nearestToSave(path: string): string {
  return dirname(path) === '.' ? path : join(nearestThere(dirname(path)), basename(path))
}

const isThere = (path: string) => lstatSync(path, { throwIfNoEntry: false }) !== undefined
