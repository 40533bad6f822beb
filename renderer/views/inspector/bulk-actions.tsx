import { useState } from 'react'
import { ActionButton } from '#renderer/commands/action-button.tsx'
import { isWhole, type Marks } from '#renderer/fields/grade.ts'
import { GradeSelect } from '#renderer/fields/grade-select.tsx'
import { InlineForm } from '#renderer/parts/inline-form.tsx'
import { exportSelected, redactSelected, removeSelected } from '#renderer/parts/selection-actions.ts'
import { run } from '#renderer/state/act.ts'
import { gradeGiven, useCaseScheme } from '#renderer/state/grading.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { schemeOf } from '#shared/model/grade.ts'
import type { Claim } from '#shared/model/records/claim.ts'
import styles from './add-value.module.css'
import { HandlingForm } from './handling-form.tsx'

interface BulkActionsProps {
  readonly claims: readonly Claim[]
}

/** What is done with all that is selected, each as one step to undo. */
export function BulkActions({ claims }: BulkActionsProps) {
  const [form, setForm] = useState<'grade' | 'handling' | null>(null)
  const about = claims.map(claim => claim.id)
  const close = () => setForm(null)
  const mark = async (handling: string | null) => {
    if ((await run('claim.mark', { ids: about, handling })) !== undefined) close()
  }
  const illustrative = () => void run('claim.status', { ids: about, status: 'illustrative' })
  if (form === 'grade') return <BulkGrade claims={claims} onClose={close} />
  if (form === 'handling') {
    return (
      <div className={styles['form']}>
        <HandlingForm code="" onGive={code => void mark(code)} onClose={close} />
      </div>
    )
  }
  return (
    <Section title="With all of them">
      <div className={styles['bulk']}>
        <Button icon="scale" disabled={about.length === 0} onClick={() => setForm('grade')}>
          Grade their claims
        </Button>
        <Button icon="shield" disabled={about.length === 0} onClick={() => setForm('handling')}>
          Mark their handling
        </Button>
        <Button icon="info" disabled={about.length === 0} onClick={illustrative}>
          Mark as illustrative
        </Button>
        <ActionButton action={redactSelected}>Redact in editions</ActionButton>
        <ActionButton action={exportSelected}>Export them</ActionButton>
        <ActionButton action={removeSelected} variant="danger">
          Remove
        </ActionButton>
      </div>
    </Section>
  )
}

interface BulkGradeProps {
  readonly claims: readonly Claim[]
  readonly onClose: () => void
}

function BulkGrade({ claims, onClose }: BulkGradeProps) {
  const scheme = useCaseScheme()
  const [grade, setGrade] = useState<Marks>({ scheme, sourceGrade: null, informationGrade: null })
  const foreign = claims.filter(claim => schemeOf(claim) !== scheme).length
  const ids = claims.map(claim => claim.id)
  const regrade = async () => {
    if (!isWhole(grade)) return
    if ((await run('claim.grade', { ids, ...gradeGiven(grade) })) !== undefined) onClose()
  }
  return (
    <div className={styles['form']}>
      <InlineForm
        verb={`Grade ${ids.length.toLocaleString('en')} claims`}
        ready={isWhole(grade)}
        onSubmit={() => void regrade()}
        onClose={onClose}
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
