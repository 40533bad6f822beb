import { useState } from 'react'
import { run, undo } from '#renderer/state/act.ts'
import { notify } from '#renderer/state/notices.ts'
import { select } from '#renderer/state/window-store.ts'
import { Button } from '#renderer/ui/button.tsx'
import type { Claim } from '#shared/model/records/claim.ts'
import type { Grade } from '../sources/grade.ts'
import { GradeSelect } from '../sources/grade-select.tsx'
import styles from './add-value.module.css'
import { InlineForm } from './inline-form.tsx'
import { Section } from './section.tsx'

interface BulkActionsProps {
  readonly ids: readonly string[]
  readonly claims: readonly Claim[]
}

/** What is done with all that is selected, each as one step to undo. */
export function BulkActions({ ids, claims }: BulkActionsProps) {
  const [grading, setGrading] = useState(false)
  const [grade, setGrade] = useState<Grade>({ sourceGrade: 'C', informationGrade: '3' })
  const about = claims.map(claim => claim.id)
  const close = () => setGrading(false)
  const regrade = async () => {
    if ((await run('claim.grade', { ids: about, ...grade })) !== undefined) close()
  }
  if (grading) {
    return (
      <div className={styles['form']}>
        <InlineForm verb={`Grade ${about.length} claims`} ready onSubmit={() => void regrade()} onClose={close}>
          <GradeSelect grade={grade} onChange={setGrade} />
        </InlineForm>
      </div>
    )
  }
  const illustrative = () => void run('claim.status', { ids: about, status: 'illustrative' })
  return (
    <Section title="With all of them">
      <div className={styles['bulk']}>
        <Button icon="scale" disabled={about.length === 0} onClick={() => setGrading(true)}>
          Grade their claims
        </Button>
        <Button icon="info" disabled={about.length === 0} onClick={illustrative}>
          Mark as illustrative
        </Button>
        <Button icon="trash-2" variant="danger" onClick={() => void remove(ids)}>
          Remove
        </Button>
      </div>
    </Section>
  )
}

async function remove(ids: readonly string[]): Promise<void> {
  if (!(await run('entity.remove', { ids }))) return
  select([])
  notify('done', `Removed ${ids.length.toLocaleString('en')}`, { title: 'Undo', run: () => void undo() })
}
