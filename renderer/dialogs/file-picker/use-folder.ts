import { useEffect, useState } from 'react'
import type { FolderListing } from '#shared/contract.ts'
import { ask } from '../../bridge.ts'
import { folderOf } from '../../state/paths.ts'
import type { Picking } from '../../state/pick.ts'
import { useTask } from '../form/use-task.ts'
import { isOffered } from './file-list.tsx'

/** The folder on show where files are chosen, beginning with what was suggested, and what of it is chosen. */
export function useFolder({ what, suggested = '' }: Picking) {
  const [listing, setListing] = useState<FolderListing | null>(null)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const { error, act } = useTask()
  const saving = what.startsWith('save-')
  const go = async (folder?: string) => {
    const found = await act(() => ask('host.folder', folder ? { folder } : {}))
    if (!found) return
    setListing(found)
    setChosen([])
  }
  const begin = async (path: string) => {
    // a case that is there already is a folder, and none to save into
    const found = await nearest(saving ? folderOf(path) : path)
    if (!found) return go()
    setListing(found)
    if (!saving && found.entries.some(entry => entry.path === path && isOffered(what, entry))) setChosen([path])
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, where the asking begins
  useEffect(() => {
    void begin(suggested)
  }, [])
  return { listing, chosen, setChosen, go: (folder: string) => void go(folder), error }
}

/** The folder a path names or lies in, or the nearest above it that is there: that of the cases begins with the first. */
async function nearest(path: string): Promise<FolderListing | null> {
  if (path === '') return null
  const found = await ask('host.folder', { folder: path }).catch(() => null)
  return found ?? nearest(folderOf(path))
}
