import type { CaseStatus } from '#shared/contract.ts'
import { useStatus } from '../state/case-store.ts'
import { openDialog } from '../state/window-store.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'

/**
 * A line under the title bar where opening found damage, an older copy in the place of a newer one, or two branches of
 * which somebody must choose one.
 */
export function Findings() {
  const status = useStatus()
  const findings = status?.findings ?? []
  const damage = findings.find(finding => finding.severity === 'damage')
  const shown = damage ?? findings.find(finding => finding.about === 'older-copy')
  if (!shown) return status?.branches === 'to choose' ? <ToChoose findings={findings} /> : null
  const more = (
    <Button variant="quiet" onClick={() => openDialog({ dialog: 'findings' })}>
      Show report
    </Button>
  )
  return (
    <Notice tone={damage ? 'error' : 'warning'} action={more}>
      {shown.says}
    </Notice>
  )
}

function ToChoose({ findings }: Pick<CaseStatus, 'findings'>) {
  const choose = <Button onClick={() => openDialog({ dialog: 'branches' })}>Choose a branch …</Button>
  return (
    <Notice tone="warning" action={choose}>
      {findings.find(({ severity }) => severity === 'warning')?.says}
    </Notice>
  )
}
