import { useState } from 'react'
import type { Finding } from '#shared/contract.ts'
import { ask } from '../../bridge.ts'
import { useApp } from '../../state/app-store.ts'
import { useStatus } from '../../state/case-store.ts'
import { fileName, joinPath } from '../../state/paths.ts'
import { mayReplace, pickOne } from '../../state/pick.ts'
import { useReadOnly } from '../../state/read-only.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice, type NoticeTone } from '../../ui/notice.tsx'
import type { DialogProps } from '../dialog-props.ts'
import { Failure } from '../form/failure.tsx'
import { useTask } from '../form/use-task.ts'
import { OlderCopy } from './older-copy.tsx'

/** The worst first: what only informs must not push it out of sight. */
const order: readonly Finding['severity'][] = ['damage', 'warning', 'note']

const tones: Readonly<Record<Finding['severity'], NoticeTone>> = { note: 'note', warning: 'warning', damage: 'error' }

/** What opening the case found, and the way to save what can still be read. */
export function FindingsDialog({ onClose }: DialogProps) {
  const readOnly = useReadOnly()
  const { status, written, busy, error, findings, damaged, salvage } = useFindingsDialog()
  const footer = (
    <>
      <Button variant={damaged ? 'primary' : 'plain'} icon="download" disabled={busy} onClick={() => void salvage()}>
        {busy ? 'Writing …' : 'Write a salvage export …'}
      </Button>
      <Button variant={damaged ? 'plain' : 'primary'} onClick={onClose}>
        Close
      </Button>
    </>
  )
  return (
    <Dialog title="What opening this case found" onClose={onClose} footer={footer}>
      {readOnly && (
        <p>
          The case is open read-only: nothing in its folder is changed. A salvage export keeps all that can be read. It
          is written in the clear: put it where only you can read it.
        </p>
      )}
      {status && findings.length === 0 && <p>It is noted in the case. Nothing else was found.</p>}
      {findings.map(finding => (
        <Notice key={finding.says} tone={tones[finding.severity]}>
          {finding.says}
        </Notice>
      ))}
      {!readOnly && findings.some(finding => finding.about === 'older-copy') && <OlderCopy />}
      {written && <Notice tone="done">{written}</Notice>}
      <Failure error={error} />
    </Dialog>
  )
}

function useFindingsDialog() {
  const status = useStatus()
  const folder = useApp(state => state.app?.casesFolder ?? '')
  const [written, setWritten] = useState<string | null>(null)
  const { busy, error, act } = useTask()
  const findings = (status?.findings ?? []).toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
  const damaged = findings.some(finding => finding.severity === 'damage') && written === null
  const salvage = () =>
    act(async () => {
      const path = await pickOne('save-file', joinPath(folder, `${fileName(status?.title ?? '')} salvage.json`))
      if (path === undefined) return
      const { entries } = await ask('case.salvage', { path, ...mayReplace(path) })
      setWritten(`${entries.toLocaleString('en')} journal entries were written to ${path}.`)
    })
  return { status, written, busy, error, findings, damaged, salvage }
}
