import { posix } from 'node:path'
import { importsOf } from './imports.ts'
import type { Room } from './rooms/room.ts'
import { drawing, rooms } from './rooms.ts'

/** The roads of package.json's "imports". */
const aliases: Readonly<Record<string, string>> = {
  '#shared/': 'shared/',
  '#engine/': 'electron/engine/',
  '#hosts/': 'electron/hosts/',
  '#renderer/': 'renderer/',
}

const styleSheet = /\.css$|^@fontsource/

/** A file of the project, and what it imports; null for what is computed. */
export interface Importing {
  readonly file: string
  readonly imports: readonly (string | null)[]
}

/** Every import of one file that the table of rooms does not allow, in words; none where all is well. */
export function violations(file: string, source: string): readonly string[] {
  return notAllowed({ file, imports: importsOf(file, source) })
}

export function notAllowed({ file, imports }: Importing): readonly string[] {
  const room = roomOf(file)
  if (room === undefined) return [`${file} is in no room of the table`]
  return imports.map(named => problemWith(room, file, named)).filter(problem => problem !== null)
}

/** What a table allows and nobody does, in words: a room without files, an arrow or a library without use. */
export function unused(importing: readonly Importing[], table: readonly Room[] = rooms): readonly string[] {
  const byRoom = Map.groupBy(importing, ({ file }) => roomOf(file, table)?.place)
  return table.flatMap(room => {
    const files = byRoom.get(room.place)
    if (!files) return [`${room.place} has no files`]
    const named = files.flatMap(({ imports }) => imports.filter(each => each !== null))
    // The window's rooms are granted whole layers and what draws them, not single arrows.
    const isWindow = room.place.startsWith('renderer')
    const granted = isWindow ? drawing : []
    const libraries = (room.libraries ?? []).filter(
      each => !granted.includes(each) && !named.some(of => isOf(of, each)),
    )
    const reached = new Set(files.flatMap(each => targetsOf(each).map(target => roomOf(target, table)?.place)))
    const arrows = isWindow ? [] : (room.from ?? []).filter(place => !reached.has(place))
    return [...libraries, ...arrows].map(each => `${room.place} does not use ${each}`)
  })
}

/** The files of the project that a file imports, types included, by their paths. */
export const targetsOf = ({ file, imports }: Importing): readonly string[] =>
  imports.flatMap(named => (named === null ? [] : (targetOf(file, named) ?? [])))

function problemWith(room: Room, file: string, named: string | null): string | null {
  if (named === null) return `${file} imports something computed, which nobody can check`
  const target = targetOf(file, named)
  if (target === null) return libraryAllowed(room, named) ? null : `${file} may not import the library ${named}`
  const other = roomOf(target)
  if (other === undefined) return `${file} imports ${named}, which is in no room of the table`
  if (other.place === room.place || room.from?.includes(other.place)) return null
  return `${file} is in ${room.place} and may not import from ${other.place} (${named})`
}

/** The longest place that fits. */
function roomOf(path: string, table: readonly Room[] = rooms): Room | undefined {
  const fitting = table.filter(({ place }) => path === place || path.startsWith(`${place}/`))
  return fitting.sort((a, b) => b.place.length - a.place.length)[0]
}

/** A path from the project's folder, or null for a library. */
function targetOf(file: string, named: string): string | null {
  const plain = named.split('?', 1)[0] ?? ''
  if (plain.startsWith('.')) return posix.join(posix.dirname(file), plain)
  const alias = Object.keys(aliases).find(start => plain.startsWith(start))
  return alias === undefined ? null : aliases[alias] + plain.slice(alias.length)
}

function libraryAllowed(room: Room, named: string): boolean {
  if (styleSheet.test(named) && room.styles !== true) return false
  return (room.libraries ?? []).some(library => isOf(named, library))
}

const isOf = (named: string, library: string): boolean =>
  library.endsWith('*') ? named.startsWith(library.slice(0, -1)) : named === library || named.startsWith(`${library}/`)
