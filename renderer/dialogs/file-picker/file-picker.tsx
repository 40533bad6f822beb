import { useStore } from 'zustand'
import type { FolderListing } from '#shared/contract.ts'
import { nameOf } from '../../state/paths.ts'
import { type Picking, type PickWhat, pickStore } from '../../state/pick.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Failure } from '../form/failure.tsx'
import { FileList } from './file-list.tsx'
import styles from './file-picker.module.css'
import { FolderField } from './folder-field.tsx'
import { useFolder } from './use-folder.ts'
import { useSaveName } from './use-save-name.ts'

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
  const { what, answer } = picking
  const saving = what.startsWith('save-')
  const { listing, chosen, setChosen, go, error } = useFolder(picking)
  const save = useSaveName(picking, listing)
  const answers = saving ? [save.path].filter(path => path !== '') : chosen
  const finish = () => {
    if (saving && save.isThere && !save.isWarned) save.tell()
    else if (answers.length > 0) answer(answers, saving && save.isThere)
  }
  const footer = (
    <>
      <Button onClick={() => answer([])}>Cancel</Button>
      <Button variant="primary" disabled={answers.length === 0} onClick={finish}>
        {save.isWarned ? 'Replace it' : saving ? 'Save here' : 'Open'}
      </Button>
    </>
  )
  const open = (path: string, kind: string) => {
    if (kind === 'folder') go(path)
    else if (saving) save.setName(nameOf(path))
    else answer([path])
  }
  return (
    <Dialog title={titles[what]} size="large" passing onClose={() => answer([])} onSubmit={finish} footer={footer}>
      <FolderLine listing={listing} onGo={go} />
      <Failure error={error} />
      <FileList what={what} entries={listing?.entries} chosen={chosen} onChoose={setChosen} onOpen={open} />
      {saving && <TextField label="Name" value={save.name} onChange={save.setName} autoFocus />}
      {save.isWarned && (
        <Notice tone="warning">{nameOf(save.path)} is there already. What is in it now will be gone.</Notice>
      )}
    </Dialog>
  )
}

interface FolderLineProps {
  readonly listing: FolderListing | null
  readonly onGo: (path: string) => void
}

function FolderLine({ listing, onGo }: FolderLineProps) {
  const above = listing?.parent
  return (
    <div className={styles['path']}>
      <IconButton icon="arrow-up" label="Folder above" disabled={!above} onClick={() => above && onGo(above)} />
      <FolderField folder={listing?.folder ?? ''} onGo={onGo} />
    </div>
  )
}
