import { useState } from 'react'
import { run, undo } from '#renderer/state/act.ts'
import { gradeGiven, useCaseScheme } from '#renderer/state/grading.ts'
import { notify } from '#renderer/state/notices.ts'
import { select } from '#renderer/state/window-store.ts'
import { Button } from '#renderer/ui/button.tsx'
import { schemeOf } from '#shared/model/grade.ts'
import type { Claim } from '#shared/model/records/claim.ts'
import { isWhole, type Marks } from '../sources/grade.ts'
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
  const scheme = useCaseScheme()
  const [grade, setGrade] = useState<Marks>({ scheme, sourceGrade: null, informationGrade: null })
  const about = claims.map(claim => claim.id)
  const foreign = claims.filter(claim => schemeOf(claim) !== scheme).length
  const close = () => setGrading(false)
  const regrade = async () => {
    if (!isWhole(grade)) return
    if ((await run('claim.grade', { ids: about, ...gradeGiven(grade) })) !== undefined) close()
  }
  if (grading) {
    return (
      <div className={styles['form']}>
        <InlineForm
          verb={`Grade ${about.length} claims`}
          ready={isWhole(grade)}
          onSubmit={() => void regrade()}
          onClose={close}
        >
          {foreign > 0 && (
            <p>
              {foreign} of them are graded in another scheme than {scheme} and would be graded anew.
            </p>
          )}
          <GradeSelect grade={grade} onChange={marks => setGrade({ ...grade, ...marks })} />
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
