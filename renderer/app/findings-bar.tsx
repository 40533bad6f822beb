import { useStatus } from '../state/case-store.ts'
import { openDialog } from '../state/window-store.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'

/** A line under the title bar where opening found damage. */
export function Findings() {
  const status = useStatus()
  const damage = status?.findings.find(finding => finding.severity === 'damage')
  if (!damage) return null
  const more = (
    <Button variant="quiet" onClick={() => openDialog('findings')}>
      Show report
    </Button>
  )
  return (
    <Notice tone="error" action={more}>
      {damage.says}
    </Notice>
  )
}
