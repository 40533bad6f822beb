import { Lines } from './lines.tsx'
import type { LookProps } from './look-props.ts'
import { useLines } from './use-lines.ts'
import styles from './viewer.module.css'

/** Text as it is written, HTML and code included, with the numbers of its lines. */
export function TextLook({ exhibit, bytes, place }: LookProps) {
  const read = useLines(bytes)
  if (!read) return null
  const { lines, cut } = read
  const code = /html|xml|json|javascript|csv/.test(exhibit.mediaType)
  return (
    <>
      {cut && (
        <p className={styles['note']}>
          Only its first {lines.length.toLocaleString('en')} lines are read here: a passage further on is not found.
        </p>
      )}
      <Lines label={exhibit.title} lines={lines} place={place} mono={code} />
    </>
  )
}
