import type { Finding } from '#shared/contract.ts'
import type { Anchor } from '../storage/case-memory.ts'
import type { Compared } from './compare-memory.ts'

/** Where a case of so many entries is less, or another, than this computer remembers: what happened and what to do. */
export function memoryFindings(
  entries: number,
  { missing, elsewhere, bundles }: Compared,
  memory: { readonly unreadable: boolean; readonly written: boolean },
): Finding[] {
  const findings: Finding[] = []
  if (missing) findings.push({ severity: 'warning', says: missingWords(entries, missing), about: 'older-copy' })
  if (elsewhere) findings.push({ severity: 'note', says: elsewhereWords(entries, elsewhere) })
  if (bundles.length > 0) findings.push({ severity: 'warning', says: bundleWords(bundles), about: 'older-copy' })
  if (memory.unreadable && memory.written) findings.push({ severity: 'note', says: unreadableWords })
  if (!memory.written) findings.push({ severity: 'note', says: unwrittenWords })
  return findings
}

const entriesOf = (count: number) => (count === 1 ? '1 entry' : `${count} entries`)
const timeOf = ({ at }: Pick<Anchor, 'at'>) => `${at.slice(0, 16).replace('T', ' ')} UTC`

function missingWords(entries: number, missing: Anchor): string {
  const lost = missing.entries - entries
  const what =
    lost > 0
      ? `${lost === 1 ? '1 is' : `${lost} are`} missing. An older copy was put in its place, or its newest files were removed`
      : `entry ${missing.entries} is another one now. An older copy was put in its place and continued`
  return `The copy of this case on this computer had ${entriesOf(missing.entries)} on ${timeOf(missing)}; ${what}. What is here holds together, and nothing was changed. Look for the newer copy (a backup, the trash, another disk) before you go on; if this one was restored on purpose, say so, and the case notes it.`
}

function elsewhereWords(entries: number, { path, ...seen }: Anchor & { readonly path: string }): string {
  const how =
    seen.entries > entries
      ? `had ${entriesOf(seen.entries)} on ${timeOf(seen)}; this one has ${entries}`
      : `went another way than this one (${entriesOf(seen.entries)} on ${timeOf(seen)})`
  return `Another copy of this case on this computer, ${path}, ${how}. What is added to one does not reach the other.`
}

function bundleWords(bundles: Compared['bundles']): string {
  const named = bundles.map(bundle => `no. ${bundle.number} of ${timeOf(bundle)} with ${entriesOf(bundle.entries)}`)
  return `Bundles given away from this computer hold what this copy of the case does not: ${named.join('; ')}. Their receivers have what is missing here: ask one of them for the bundle.`
}

const unreadableWords =
  'What this computer remembered of this case could not be read and is begun anew: an older copy would not have been noticed this once.'

const unwrittenWords =
  'This computer could not note how far this case is, because its data folder cannot be read or takes no files: an older copy put back would not be noticed.'
