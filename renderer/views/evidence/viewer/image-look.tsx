import { useEffect, useState } from 'react'
import { cx } from '#renderer/ui/cx.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import type { LookProps } from './look-props.ts'
import styles from './viewer.module.css'

/** A picture through <img>, which runs nothing; a press changes between the whole of it and its own size. */
export function ImageLook({ exhibit, bytes }: LookProps) {
  const [url, setUrl] = useState<string>()
  const [whole, setWhole] = useState(true)
  const [broken, setBroken] = useState(false)
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytes], { type: exhibit.mediaType }))
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [bytes, exhibit.mediaType])
  if (broken) {
    return (
      <EmptyState icon="file-warning" title="This picture cannot be shown">
        Its bytes are as they were collected, but they are no picture this window can read. Export it to look further.
      </EmptyState>
    )
  }
  return (
    <button
      type="button"
      className={styles['image']}
      aria-label={whole ? 'Show in its own size' : 'Show the whole picture'}
      onClick={() => setWhole(!whole)}
    >
      {url && (
        <img
          src={url}
          alt={exhibit.title}
          className={cx(styles['picture'], !whole && styles['whole'])}
          onError={() => setBroken(true)}
        />
      )}
    </button>
  )
}
