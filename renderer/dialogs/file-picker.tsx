import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { FolderListing } from '#shared/contract.ts'
import { ask } from '../bridge.ts'
import { folderOf, nameOf } from '../state/paths.ts'
import { type Picking, type PickWhat, pickStore } from '../state/pick.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextField } from '../ui/text-field.tsx'
import { Failure } from './failure.tsx'
import { FileList, isOffered } from './file-list.tsx'
import styles from './file-picker.module.css'
import { FolderField } from './folder-field.tsx'
import { useSaveName } from './use-save-name.ts'
import { useTask } from './use-task.ts'

const titles: Readonly<Record<PickWhat, string>> = {
  'open-case': 'Open a case or bundle',
  'open-bundle': 'Open a bundle',
  'open-files': 'Choose files',
  'save-case': 'Where to create the case',
  'save-bundle': 'Save the bundle as',
  'save-file': 'Save as',
}

/** Asks for files in the page, where the host has no dialog of its own. */
export function FilePicker() {
  const { picking } = useStore(pickStore)
  return picking && <PickFiles key={picking.what} picking={picking} />
}

function PickFiles({ picking }: { readonly picking: Picking }) {
  const { what, suggested = '', answer } = picking
  const saving = what.startsWith('save-')
  const [listing, setListing] = useState<FolderListing | null>(null)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const save = useSaveName(picking, listing)
  const { error, act } = useTask()
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
  const folder = listing?.folder ?? ''
  const answers = saving ? [save.path].filter(path => path !== '') : chosen
  const finish = () => {
    if (saving && save.isThere && !save.isTold) save.tell()
    else if (answers.length > 0) answer(answers, saving && save.isThere)
  }
  const footer = (
    <>
      <Button onClick={() => answer([])}>Cancel</Button>
      <Button variant="primary" disabled={answers.length === 0} onClick={finish}>
        {save.isTold ? 'Replace it' : saving ? 'Save here' : 'Open'}
      </Button>
    </>
  )
  const open = (path: string, kind: string) => {
    if (kind === 'folder') void go(path)
    else if (saving) save.setName(nameOf(path))
    else answer([path])
  }
  return (
    <Dialog title={titles[what]} size="large" passing onClose={() => answer([])} onSubmit={finish} footer={footer}>
      <div className={styles['path']}>
        <IconButton
          icon="arrow-up"
          label="Folder above"
          disabled={!listing?.parent}
          onClick={() => listing?.parent && void go(listing.parent)}
        />
        <FolderField folder={folder} onGo={path => void go(path)} />
      </div>
      <Failure error={error} />
      <FileList what={what} entries={listing?.entries} chosen={chosen} onChoose={setChosen} onOpen={open} />
      {saving && <TextField label="Name" value={save.name} onChange={save.setName} autoFocus />}
      {save.isTold && (
        <Notice tone="warning">{nameOf(save.path)} is there already. What is in it now will be gone.</Notice>
      )}
    </Dialog>
  )
}

/** The folder a path names or lies in, or the nearest above it that is there: that of the cases begins with the first. */
async function nearest(path: string): Promise<FolderListing | null> {
  if (path === '') return null
  const found = await ask('host.folder', { folder: path }).catch(() => null)
  return found ?? nearest(folderOf(path))
}
