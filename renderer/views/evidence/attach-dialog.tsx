import { useState } from 'react'
import { HandlingField } from '#renderer/parts/handling/handling-field.tsx'
import { nameOf } from '#renderer/state/paths.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { sizeWords } from '#renderer/ui/size-words.ts'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { Acquisition } from './acquisition.ts'
import styles from './attach.module.css'
import { attach, attachStore, type Waiting } from './attach.ts'

interface AttachDialogProps {
  readonly waiting: Waiting
  readonly onClose: () => void
}

/** How the files were acquired. All of it may be left empty: Enter attaches. */
export function AttachDialog({ waiting, onClose }: AttachDialogProps) {
  const [given, setGiven] = useState<Acquisition>(() => begun(waiting))
  const set = (change: Acquisition) => setGiven({ ...given, ...change })
  const files = namesIn(waiting)
  const submit = () => void attach(waiting, given)
  const footer = (
    <>
      <Button onClick={onClose}>Cancel</Button>
      <Button variant="primary" icon="paperclip" onClick={submit}>
        Attach
      </Button>
    </>
  )
  return (
    <Dialog
      title={files.length === 1 ? 'Attach 1 file as evidence' : `Attach ${files.length} files as evidence`}
      description="Each is hashed, encrypted into the case and numbered. The originals are left where they are."
      onClose={onClose}
      onSubmit={submit}
      footer={footer}
    >
      <ul className={styles['files']}>
        {files.map(({ name, size }) => (
          <li key={name} className={styles['file']}>
            <span className={styles['name']} title={name}>
              {name}
            </span>
            <span className={styles['size']}>{size}</span>
          </li>
        ))}
      </ul>
      <TextField label="How they were acquired" value={given.how ?? ''} onChange={how => set({ how })} autoFocus />
      <div className={styles['pair']}>
        <TextField label="Tool and version" value={given.tool ?? ''} onChange={tool => set({ tool })} />
        <HandlingField code={given.handling ?? ''} onCode={handling => set({ handling })} />
      </div>
      <TextField label="Note" value={given.note ?? ''} onChange={note => set({ note })} />
    </Dialog>
  )
}

/** What was said of the last ones; of what is taken out of an exhibit, how that was done. */
function begun(waiting: Waiting): Acquisition {
  const { last } = attachStore.getState()
  return waiting.by === 'bytes' && waiting.how ? { ...last, how: waiting.how } : last
}

function namesIn(waiting: Waiting): readonly { readonly name: string; readonly size: string }[] {
  if (waiting.by === 'paths') return waiting.paths.map(path => ({ name: nameOf(path), size: '' }))
  return waiting.files.map(({ name, size }) => ({ name, size: sizeWords(size) }))
}
