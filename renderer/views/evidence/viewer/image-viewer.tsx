import { useEffect, useState } from 'react'
import { cx } from '#renderer/ui/cx.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import styles from './viewer.module.css'
import type { ViewerProps } from './viewer-props.ts'

/** A larger one fills the memory of a common computer before it is seen. */
const mostPoints = 200_000_000

const tooLarge = ({ width, height }: HTMLImageElement) =>
  `With ${width.toLocaleString('en')} × ${height.toLocaleString('en')} points it is larger than what is unfolded here.`

/** A picture through <img>, which runs nothing; a press changes between the whole of it and its own size. */
export function ImageViewer({ exhibit, bytes }: ViewerProps) {
  const [url, setUrl] = useState<string>()
  const [whole, setWhole] = useState(true)
  const [says, setSays] = useState('')
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytes], { type: exhibit.mediaType }))
    // Its size is known before its points are unfolded, which they are only once it is shown.
    const probe = new Image()
    probe.onload = () => (probe.width * probe.height > mostPoints ? setSays(tooLarge(probe)) : setUrl(made))
    probe.onerror = () => setSays('They are no picture this window can read.')
    probe.src = made
    return () => URL.revokeObjectURL(made)
  }, [bytes, exhibit.mediaType])
  if (says) {
    return (
      <EmptyState icon="file-warning" title="This picture cannot be shown">
        Its bytes are as they were collected. {says} Export it to look at it in another program.
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
          onError={() => setSays('They are no picture this window can read.')}
        />
      )}
    </button>
  )
}
