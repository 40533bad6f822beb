import type { Finding } from '#shared/contract.ts'
import type { Stray } from '../storage/case-layout.ts'
import type { JournalScan } from '../storage/journal/scan.ts'
import { journalFolder } from '../storage/journal/segment-format.ts'
import type { PassedOver } from '../storage/journal/segments.ts'

type Kind = 'copy' | 'sync' | 'system' | 'unfinished' | 'altered' | 'otherCase' | 'empty' | 'unknown'

/** What such files are, and what may be done with them; the list of them stands before it. */
const hints: Readonly<Record<Kind, readonly [severity: Finding['severity'], says: string]>> = {
  copy: [
    'note',
    'copies of journal files that are here whole, as programs make them that copy folders or keep them in step',
  ],
  sync: ['note', 'left by a program that copies folders or keeps them in step, and no part of this case'],
  system: ['note', 'made by the computer for its own use, and no part of this case'],
  unfinished: ['note', 'left by another program in the middle of its work, and no part of this case'],
  altered: [
    'warning',
    'copies of journal files that differ from what is read, and were perhaps not copied to their end',
  ],
  otherCase: ['warning', 'journal files of another case'],
  empty: ['note', 'journal files that were begun and hold no entry'],
  unknown: ['note', 'no part of this case'],
}

const kinds: readonly (readonly [Kind, RegExp])[] = [
  [
    'system',
    /^(\._.*|\.DS_Store|\.localized|Thumbs\.db|ehthumbs\.db|desktop\.ini|\.directory|\.(nfs|fuse_hidden)[0-9a-f]+|\.(Spotlight-V100|Trashes|fseventsd|TemporaryItems)|\$RECYCLE\.BIN|System Volume Information|.*:Zone\.Identifier)$/i,
  ],
  ['unfinished', /(~|\.sw[op]|\.te?mp|\.part|\.partial|\.crdownload|\.bak|\.lock)$|^(~\$|\.~)/i],
  ['sync', /conflict|\(\d+\)|\bcopy\b|\.(stfolder|stversions|dropbox|sync)/i],
]

const whyKinds: Readonly<Record<Exclude<PassedOver['why'], 'no segment'>, Kind>> = {
  copy: 'copy',
  'altered copy': 'altered',
  'of another case': 'otherCase',
  'no entries': 'empty',
}

/**
 * What lies in the case folder and is no part of the case, in a sentence for each kind. None of it was read into the
 * case, changed or removed, and none of it is damage.
 */
export function strayFindings(strays: readonly Stray[], { passedOver, renamed }: JournalScan): Finding[] {
  const found = new Map<Kind, string[]>()
  const add = (kind: Kind, path: string) => found.set(kind, [...(found.get(kind) ?? []), path])
  const judged = new Set([...renamed, ...passedOver.map(({ name }) => name)].map(inJournal))
  for (const { name, why } of passedOver) add(why === 'no segment' ? kindOf(name) : whyKinds[why], inJournal(name))
  for (const { path, found } of strays) {
    if (!judged.has(path))
      add(kindOf(path.slice(path.lastIndexOf('/') + 1)), found === 'a file' ? path : `${path} (${found})`)
  }
  const findings = [...found].map(([kind, paths]) => strayFinding(kind, paths))
  if (renamed.length > 0) findings.push({ severity: 'warning', says: renamedWords(renamed.map(inJournal)) })
  return findings
}

const inJournal = (name: string) => `${journalFolder}/${name}`
const kindOf = (name: string): Kind => kinds.find(([, pattern]) => pattern.test(name))?.[0] ?? 'unknown'

function strayFinding(kind: Kind, paths: readonly string[]): Finding {
  const [severity, says] = hints[kind]
  const [it, was] =
    paths.length === 1 ? ['It', 'was passed over and left as it is'] : ['They', 'were passed over and left as they are']
  const advice = severity === 'note' ? `; ${it.toLowerCase()} may be taken out of the folder.` : '.'
  return { severity, says: `In the folder of this case: ${listed(paths)}: ${says}. ${it} ${was}${advice}` }
}

const renamedWords = (paths: readonly string[]) =>
  `Of a journal file there is only one copy, under a name that a copying program gave it: ${listed(paths)}. It was read all the same: keep it.`

const mostNamed = 5

function listed(paths: readonly string[]): string {
  const named = paths.slice(0, mostNamed).join(', ')
  return paths.length > mostNamed ? `${named} and ${paths.length - mostNamed} more` : named
}
