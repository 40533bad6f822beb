import { useState } from 'react'
import type { FolderListing } from '#shared/contract.ts'
import { withExtension } from '#shared/extension.ts'
import { joinPath, nameOf } from '../../state/paths.ts'
import type { Picking } from '../../state/pick.ts'

/** The name under which something is to be saved in the folder on show, and whether a file of that name may be replaced. */
export function useSaveName({ what, suggested = '' }: Picking, listing: FolderListing | null) {
  const [name, setName] = useState(what.startsWith('save-') ? nameOf(suggested) : '')
  /** What the user has been told is there already. */
  const [warned, setWarned] = useState('')
  const path = name.trim() && listing ? withExtension(joinPath(listing.folder, name.trim()), suggested) : ''
  const entry = listing?.entries.find(each => each.path === path)
  // A folder is never replaced: the engine says so.
  const isThere = what !== 'save-case' && (entry?.kind === 'file' || entry?.kind === 'bundle')
  const rename = (next: string) => {
    setWarned('')
    setName(next)
  }
  return { name, setName: rename, path, isThere, isWarned: isThere && warned === path, tell: () => setWarned(path) }
}
