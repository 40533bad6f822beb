import { tlp } from '#shared/model/handling.ts'
import type { CaseInfo } from '#shared/model/records/case-info.ts'
import { Tooltip } from '../ui/tooltip.tsx'
import styles from './handling-chip.module.css'

interface HandlingChipProps {
  readonly code: CaseInfo['handling']
  readonly onClick: () => void
}

export function HandlingChip({ code, onClick }: HandlingChipProps) {
  return (
    <Tooltip says={`TLP:${code}. ${tlp[code].says}`}>
      <button type="button" className={styles['chip']} data-code={code} onClick={onClick}>
        {code}
      </button>
    </Tooltip>
  )
}
