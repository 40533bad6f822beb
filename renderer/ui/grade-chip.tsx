import styles from './grade-chip.module.css'
import { Tooltip } from './tooltip.tsx'

interface GradeChipProps {
  /** Source and information grade together: `B2`. */
  readonly grade: string
  /** What the grade means in words. */
  readonly means: string
}

export function GradeChip({ grade, means }: GradeChipProps) {
  return (
    <Tooltip says={means}>
      <span className={styles['grade']} role="img" aria-label={`Grade ${grade}: ${means}`}>
        {grade}
      </span>
    </Tooltip>
  )
}
