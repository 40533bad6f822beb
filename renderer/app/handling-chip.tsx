import type { CaseInfo } from '#shared/model/records/case-info.ts'
import { Tooltip } from '../ui/tooltip.tsx'
import styles from './handling-chip.module.css'

/** TLP 2.0, in the words of its standard. */
const means: Readonly<Record<CaseInfo['handling'], string>> = {
  CLEAR: 'TLP:CLEAR. There is no limit on who may see this.',
  GREEN: 'TLP:GREEN. For the community, not for publication.',
  AMBER: 'TLP:AMBER. For the organisation and its clients who need to know.',
  'AMBER+STRICT': 'TLP:AMBER+STRICT. For the organisation only.',
  RED: 'TLP:RED. For the eyes of the named recipients only.',
}

interface HandlingChipProps {
  readonly code: CaseInfo['handling']
  readonly onClick: () => void
}

export function HandlingChip({ code, onClick }: HandlingChipProps) {
  return (
    <Tooltip says={means[code]}>
      <button type="button" className={styles['chip']} data-code={code} onClick={onClick}>
        {code}
      </button>
    </Tooltip>
  )
}
