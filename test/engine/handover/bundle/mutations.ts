import { copyFileSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Numbers from 0 to below `limit`, the same for the same seed (mulberry32), so that a failure can be repeated. */
export type Draw = (limit: number) => number

export function drawing(seed: number): Draw {
  let state = seed
  return limit => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit)
  }
}

/** Every file below the folder, by its path inside. */
export function filesOf(folder: string): Map<string, Buffer> {
  const files = new Map<string, Buffer>()
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = join(folder, name)
    if (statSync(path).isFile()) files.set(name, readFileSync(path))
  }
  return files
}

export function restore(folder: string, files: ReadonlyMap<string, Buffer>): void {
  for (const name of filesOf(folder).keys()) if (!files.has(name)) rmSync(join(folder, name))
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes)
}

type Mutation = (bytes: Buffer, draw: Draw) => Buffer

const onBytes: Readonly<Record<string, Mutation>> = {
  flip: (bytes, draw) => {
    const altered = Buffer.from(bytes)
    const at = draw(bytes.length)
    altered[at] = (altered[at] ?? 0) ^ (1 << draw(8))
    return altered
  },
  cut: (bytes, draw) => bytes.subarray(0, draw(bytes.length)),
  drop: (bytes, draw) => {
    const at = draw(bytes.length)
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + draw(40))])
  },
  insert: (bytes, draw) => {
    const at = draw(bytes.length + 1)
    return Buffer.concat([bytes.subarray(0, at), Buffer.from('\n \0A='.charAt(draw(5))), bytes.subarray(at)])
  },
  'drop line': onLines((lines, draw) => lines.toSpliced(draw(lines.length), 1)),
  'double line': onLines((lines, draw) => {
    const at = draw(lines.length)
    return lines.toSpliced(at, 0, lines[at] ?? '')
  }),
  'swap lines': onLines((lines, draw) => {
    const [a, b] = [draw(lines.length), draw(lines.length)]
    return lines.with(a, lines[b] ?? '').with(b, lines[a] ?? '')
  }),
}

function onLines(change: (lines: string[], draw: Draw) => string[]): Mutation {
  return (bytes, draw) => Buffer.from(change(bytes.toString('latin1').split('\n'), draw).join('\n'), 'latin1')
}

/** Alters one thing in the folder and says what. Draws again where that would change nothing. */
export function mutate(folder: string, files: ReadonlyMap<string, Buffer>, draw: Draw): string {
  const names = [...files.keys()]
  const name = names[draw(names.length)] ?? ''
  const other = names[draw(names.length)] ?? ''
  const kinds = [...Object.keys(onBytes), 'remove', 'swap files', 'double file']
  const kind = kinds[draw(kinds.length)] ?? ''
  const before = files.get(name) ?? Buffer.alloc(0)
  if (kind === 'remove') rmSync(join(folder, name))
  else if (kind === 'double file') copyFileSync(join(folder, name), join(folder, `${name}-${draw(10)}`))
  else if (kind === 'swap files') {
    const swapped = files.get(other) ?? Buffer.alloc(0)
    if (swapped.equals(before)) return mutate(folder, files, draw)
    writeFileSync(join(folder, name), swapped)
    writeFileSync(join(folder, other), before)
  } else {
    const after = before.length === 0 ? Buffer.from('A') : (onBytes[kind]?.(before, draw) ?? before)
    if (after.equals(before)) return mutate(folder, files, draw)
    writeFileSync(join(folder, name), after)
  }
  return `${kind}: ${name} (${other})`
}
