import styles from './badge.module.css'
import { Tooltip } from './tooltip.tsx'

/** The signs of the board. Each is a letter and a colour, and a word when asked. */
const badges = {
  disagree: { sign: '≠', means: 'sources disagree', tone: 'warning' },
  sanctioned: { sign: '§', means: 'sanctioned', tone: 'alarm' },
  'look-alike': { sign: '≈', means: 'looks like another address', tone: 'warning' },
  indicator: { sign: '!', means: 'an indicator was recorded', tone: 'alarm' },
  illustrative: { sign: 'i', means: 'illustrative, not a finding', tone: 'quiet' },
} as const

export type BadgeName = keyof typeof badges

export function Badge({ name, says }: { readonly name: BadgeName; readonly says?: string }) {
  const { sign, means, tone } = badges[name]
  return (
    <Tooltip says={says ?? means}>
      <span className={`${styles['badge']} ${styles[tone]}`} role="img" aria-label={says ?? means}>
        {sign}
      </span>
    </Tooltip>
  )
}
