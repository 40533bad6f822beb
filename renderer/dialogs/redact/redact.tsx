import { useState } from 'react'
import { ask } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { DialogProps } from '../dialog-props.ts'
import styles from '../form.module.css'
import { useTask } from '../use-task.ts'
import { emptyDraft, namedBy, plannedBy, type RedactDraft } from './redact-draft.ts'
import { usePlaces } from './use-places.ts'
import { WhatFields } from './what-fields.tsx'

/** Names something that redacted editions do not show. `about` may say what. */
export function Redact({ about, onClose }: DialogProps) {
  const [draft, setDraft] = useState<RedactDraft>({ ...emptyDraft, ...(about as Partial<RedactDraft> | undefined) })
  const { busy, error, act, forgetError } = useTask()
  const named = namedBy(draft)
  const change = (part: Partial<RedactDraft>) => {
    forgetError()
    setDraft(held => ({ ...held, ...part }))
  }
  const redact = async () => {
    if (!named || busy) return
    const reason = draft.reason.trim()
    const input = { ...named, ...(reason ? { reason } : {}) }
    if ((await act(() => ask('run', { command: 'redaction.add', input }))) !== undefined) onClose()
  }
  const footer = (
    <>
      <Button onClick={onClose}>Cancel</Button>
      <Button variant="primary" icon="eye-off" disabled={!named || busy} onClick={() => void redact()}>
        Redact in editions
      </Button>
    </>
  )
  return (
    <Dialog
      title="Redact in editions"
      description="Nothing changes in the case. What is exported as a redacted edition shows a numbered placeholder instead."
      size="wide"
      onClose={onClose}
      onSubmit={() => void redact()}
      footer={footer}
    >
      <WhatFields draft={draft} onChange={change} />
      <TextField
        label="Reason"
        value={draft.reason}
        onChange={reason => change({ reason })}
        placeholder="Why it is not shown; kept in the journal only"
      />
      <PlacesLine draft={draft} />
      {error && <Notice tone="error">{error.says}</Notice>}
    </Dialog>
  )
}

function PlacesLine({ draft }: { readonly draft: RedactDraft }) {
  const planned = plannedBy(draft)
  const found = usePlaces(planned)
  if (!planned) return null
  const [first] = found ?? []
  const says = first
    ? `Blacks out ${first.places.toLocaleString('en')} ${first.places === 1 ? 'place' : 'places'} in an edition of the whole case.`
    : 'Counting the places …'
  return (
    <p className={styles['muted']} aria-live="polite">
      {says}
    </p>
  )
}
