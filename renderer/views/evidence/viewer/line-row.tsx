import { cx } from '#renderer/ui/cx.ts'
import { type Found, partOf } from '../passage/find-passage.ts'
import styles from './lines.module.css'
import type { Row } from './rows.ts'

interface LineRowProps {
  readonly text: string
  readonly number: number
  readonly row: Row
  /** Its line is gone to. */
  readonly marked: boolean
  readonly found: Found | null
}

/** A line, or a part of one; only its first part has its number. */
export function LineRow({ text, number, row, marked, found }: LineRowProps) {
  return (
    <div className={cx(styles['row'], marked && styles['marked'])}>
      <span className={styles['number']} aria-hidden="true" data-number={row.start > 0 ? '' : number} />
      <span className={styles['text']}>
        <Marked text={text} row={row} found={found} />
      </span>
    </div>
  )
}

/** What a row shows of its line, and of that the passage. */
function Marked({ text, row, found }: Omit<LineRowProps, 'marked' | 'number'>) {
  const part = partOf(found, row.line, text.length)
  const [from, to] = part ? [Math.max(part[0], row.start), Math.min(part[1], row.end)] : [0, 0]
  if (from >= to) return text.slice(row.start, row.end) || ' '
  return (
    <>
      {text.slice(row.start, from)}
      <mark className={styles['mark']}>{text.slice(from, to)}</mark>
      {text.slice(to, row.end)}
    </>
  )
}
