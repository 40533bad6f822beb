import { useStatus } from '../state/case-store.ts'
import { openDialog } from '../state/window-store.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'

/** A line under the title bar where opening found damage, or an older copy in the place of a newer one. */
export function Findings() {
  const status = useStatus()
  const findings = status?.findings ?? []
  const damage = findings.find(finding => finding.severity === 'damage')
  const shown = damage ?? findings.find(finding => finding.about === 'older-copy')
  if (!shown) return null
  const more = (
    <Button variant="quiet" onClick={() => openDialog('findings')}>
      Show report
    </Button>
  )
  return (
    <Notice tone={damage ? 'error' : 'warning'} action={more}>
      {shown.says}
    </Notice>
  )
}
