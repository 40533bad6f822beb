import { useId } from 'react'
import type { DecimalMark } from '#shared/model/decimal-text.ts'
import type { Reading } from '#shared/model/value.ts'
import styles from './either-way.module.css'

interface EitherWayProps {
  readonly readings: readonly Reading[]
  readonly chosen: DecimalMark | undefined
  readonly onChoose: (decimal: DecimalMark) => void
}

/** Asks which of two readings of a figure is meant; nothing is chosen at first. What cannot be kept is shown, and cannot be chosen. */
export function EitherWay({ readings, chosen, onChoose }: EitherWayProps) {
  const name = useId()
  return (
    <fieldset className={styles['ask']}>
      <legend className={styles['legend']}>Which is meant?</legend>
      {readings.map(({ decimal, says, value }) => (
        <label key={decimal} className={styles['choice']}>
          <input
            type="radio"
            name={name}
            checked={chosen === decimal}
            disabled={value === undefined}
            onChange={() => onChoose(decimal)}
          />
          {says}
        </label>
      ))}
    </fieldset>
  )
}
