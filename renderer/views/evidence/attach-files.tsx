import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { useReadOnly } from '#renderer/state/read-only.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import styles from './attach.module.css'
import { attachStore, forgetAttaching, offer } from './attach.ts'
import { AttachDialog } from './attach-dialog.tsx'
import { forgetThumbnails } from './thumbnail/thumbnails.ts'

/** Takes files dropped anywhere on the window, and asks how they were acquired. */
export function AttachFiles() {
  const { waiting } = useStore(attachStore)
  const readOnly = useReadOnly()
  const over = useFileDrop(!readOnly)
  useEffect(() => forgetAttaching, [])
  useEffect(() => forgetThumbnails, [])
  return (
    <>
      {over && (
        <div className={styles['over']}>
          <div className={styles['invitation']}>
            <Icon name="paperclip" size={28} />
            Drop to attach as evidence
          </div>
        </div>
      )}
      {waiting && <AttachDialog waiting={waiting} onClose={() => offer(null)} />}
    </>
  )
}

const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true

/** Whether files are being dragged over the window. A drop offers them; without leave, it does nothing at all. */
function useFileDrop(allowed: boolean): boolean {
  const [depth, setDepth] = useState(0)
  useEffect(() => {
    const enter = (event: DragEvent) => hasFiles(event) && setDepth(now => now + 1)
    const leave = (event: DragEvent) => hasFiles(event) && setDepth(now => Math.max(0, now - 1))
    const hover = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      if (event.dataTransfer) event.dataTransfer.dropEffect = allowed ? 'copy' : 'none'
    }
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return
      // Without this the browser would leave the app and show the file instead.
      event.preventDefault()
      setDepth(0)
      const files = filesOf(event.dataTransfer)
      if (allowed && files.length > 0) offer({ by: 'bytes', files })
    }
    const heard = { dragenter: enter, dragleave: leave, dragover: hover, drop } as const
    for (const [name, listener] of Object.entries(heard)) addEventListener(name as 'drop', listener)
    return () => {
      for (const [name, listener] of Object.entries(heard)) removeEventListener(name as 'drop', listener)
    }
  }, [allowed])
  return allowed && depth > 0
}

/** The files among what was dropped; folders have no bytes of their own and are left out. */
function filesOf(dropped: DataTransfer | null): File[] {
  return [...(dropped?.items ?? [])]
    .filter(item => item.kind === 'file' && item.webkitGetAsEntry()?.isDirectory !== true)
    .map(item => item.getAsFile())
    .filter(file => file !== null)
}
