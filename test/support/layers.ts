import { posix } from 'node:path'
import { importsOf } from './imports.ts'
import { type Room, rooms } from './rooms.ts'

/** The roads of package.json's "imports". */
const aliases: Readonly<Record<string, string>> = {
  '#shared/': 'shared/',
  '#engine/': 'electron/engine/',
  '#hosts/': 'electron/hosts/',
  '#renderer/': 'renderer/',
}

const styleSheet = /\.css$|^@fontsource/

/** Every import of one file that the table of rooms does not allow, in words; none where all is well. */
export function violations(file: string, source: string): readonly string[] {
  const room = roomOf(file)
  if (room === undefined) return [`${file} is in no room of the table`]
  return importsOf(file, source)
    .map(named => problemWith(room, file, named))
    .filter(problem => problem !== null)
}

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
function roomOf(path: string): Room | undefined {
  const fitting = rooms.filter(({ place }) => path === place || path.startsWith(`${place}/`))
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
  return (room.libraries ?? []).some(library =>
    library.endsWith('*')
      ? named.startsWith(library.slice(0, -1))
      : named === library || named.startsWith(`${library}/`),
  )
}
