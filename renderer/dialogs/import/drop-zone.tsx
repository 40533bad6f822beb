import { type DragEvent, type ReactNode, useState } from 'react'
import { pathOf } from '../../bridge.ts'
import { Notice } from '../../ui/notice.tsx'
import styles from './import.module.css'

interface DropZoneProps {
  readonly onPath: (path: string) => void
  readonly children: ReactNode
}

/** Takes a file dropped on the form by where it lies. What is dropped here is not for the evidence. */
export function DropZone({ onPath, children }: DropZoneProps) {
  const [over, setOver] = useState(false)
  const [unseen, setUnseen] = useState(false)
  const mine = (event: DragEvent, isOver: boolean) => {
    event.preventDefault()
    event.stopPropagation()
    setOver(isOver)
  }
  const drop = (event: DragEvent) => {
    mine(event, false)
    const [file] = event.dataTransfer.files
    const path = file && pathOf(file)
    setUnseen(file !== undefined && path === undefined)
    if (path) onPath(path)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the field inside says the same by keyboard
    <div
      className={styles['zone']}
      data-over={over || undefined}
      onDragEnter={event => mine(event, true)}
      onDragOver={event => mine(event, true)}
      onDragLeave={event => mine(event, false)}
      onDrop={drop}
    >
      {children}
      {unseen && (
        <Notice tone="note">This window cannot see where a dropped file lies: choose it, or type its path.</Notice>
      )}
    </div>
  )
}
