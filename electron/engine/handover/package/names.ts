/** What Windows, macOS and Linux all take, and what every checksum tool reads alike: so no `%` and no `\` either. */
const forbidden = /[<>:"/\\|?*%\p{C}\p{Zl}\p{Zp}]+/gu
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i
const longest = 150

/**
 * A file name out of somebody's words: NFC, nothing invisible, no separator, at most 150 bytes with its extension
 * kept. Never empty.
 */
export function safeName(words: string): string {
  const plain = words.toWellFormed().normalize('NFC').replace(forbidden, '_').replace(/\s+/g, ' ')
  const trimmed = plain.replace(/^[ ~-]+|[. ]+$/g, '') || '_'
  return shortened(reserved.test(trimmed) ? `_${trimmed}` : trimmed)
}

/** A relative path, each of its names made safe. */
export function safePath(path: string): string {
  return path.split('/').map(safeName).join('/')
}

/** Gives each name once: names that differ only in case or composition are one file on some disks. */
export function uniqueNames(): (name: string) => string {
  const taken = new Set<string>()
  return name => {
    let free = name
    for (let count = 2; taken.has(folded(free)); count++) free = numbered(name, count)
    taken.add(folded(free))
    return free
  }
}

// Upper case first: `ß` and `ss` are one name where a disk folds fully.
const folded = (name: string) => name.normalize('NFC').toUpperCase().toLowerCase()

function numbered(name: string, count: number): string {
  const { stem, extension } = split(name)
  return `${stem} (${count})${extension}`
}

function shortened(name: string): string {
  if (Buffer.byteLength(name) <= longest) return name
  const { stem, extension } = split(name)
  let kept = stem
  while (Buffer.byteLength(kept + extension) > longest) kept = [...kept].slice(0, -1).join('')
  return `${kept.trimEnd()}${extension}`
}

function split(name: string): { readonly stem: string; readonly extension: string } {
  const [extension = ''] = /\.[A-Za-z0-9]{1,10}$/.exec(name) ?? []
  return { stem: name.slice(0, name.length - extension.length), extension }
}
