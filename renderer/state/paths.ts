/** Paths are the engine's; the window only puts names to folders, in the way the folder itself is written. */
const separatorOf = (path: string) => (path.includes('\\') ? '\\' : '/')

export function joinPath(folder: string, name: string): string {
  return folder.endsWith(separatorOf(folder)) ? `${folder}${name}` : `${folder}${separatorOf(folder)}${name}`
}

export const folderOf = (path: string) => path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'), 0))

export const nameOf = (path: string) => path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)

/** A title as a file may be called on every system. */
export function fileName(title: string): string {
  const plain = title.replace(/[\p{Cc}<>:"/\\|?*]+/gu, ' ').replace(/\s+/g, ' ')
  return plain.replace(/^[ .]+|[ .]+$/g, '').slice(0, 80) || 'Case'
}

/** `/cases/Harmony theft.case` → `Harmony theft`. */
export const titleOf = (path: string) => nameOf(path).replace(/\.case$/, '')
