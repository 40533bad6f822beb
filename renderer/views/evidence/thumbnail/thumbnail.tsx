import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { iconOfMedia } from '#renderer/parts/media.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import type { Exhibit } from '#shared/model/records/exhibit.ts'
import { hasThumbnail } from './make-thumbnail.ts'
import styles from './thumbnail.module.css'
import { askForThumbnail, thumbnails, withdrawThumbnail } from './thumbnails.ts'

/** What an exhibit looks like, small; the sign of its kind until that is made, and where it has none. */
export function Thumbnail({ exhibit }: { readonly exhibit: Exhibit }) {
  const made = useStore(thumbnails, state => state[exhibit.id])
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    if (!hasThumbnail(exhibit)) return
    askForThumbnail(exhibit)
    return () => withdrawThumbnail(exhibit.id)
  }, [exhibit])
  useEffect(() => {
    if (made) canvas.current?.getContext('2d')?.drawImage(made, 0, 0)
  }, [made])
  return (
    <span className={styles['place']} title={exhibit.mediaType}>
      {made ? (
        <canvas ref={canvas} width={made.width} height={made.height} className={styles['small']} />
      ) : (
        <Icon name={iconOfMedia(exhibit.mediaType)} size={15} />
      )}
    </span>
  )
}
