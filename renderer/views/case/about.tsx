import { schemeOf } from '#shared/model/grade.ts'
import { handlingCodes, tlp } from '#shared/model/handling.ts'
import { type CaseInfo, caseStatuses } from '#shared/model/records/case-info.ts'
import { run } from '../../state/act.ts'
import { caseInfoOf } from '../../state/case-info.ts'
import { useCase } from '../../state/case-store.ts'
import { useReadOnly } from '../../state/read-only.ts'
import { Select } from '../../ui/select.tsx'
import styles from './case.module.css'
import { CaseFacts } from './case-facts.tsx'
import { CaseText } from './case-text.tsx'
import { Grading } from './grading.tsx'

const statusWords: Readonly<Record<CaseInfo['status'], string>> = {
  open: 'Open',
  suspended: 'Suspended',
  closed: 'Closed',
}

/** What this case is. Each field is kept as it is left; every change can be undone. */
export function About() {
  const info = useCase(caseInfoOf)
  const readOnly = useReadOnly()
  if (!info) return null
  const change = (edit: Partial<CaseInfo>) => run('case.edit', edit)
  const field = { info, disabled: readOnly, onChange: change }
  return (
    <div className={styles['part']}>
      <div className={styles['pair']}>
        <CaseText {...field} name="title" label="Title" />
        <CaseText {...field} name="reference" label="Reference" />
        <CaseText {...field} name="lead" label="Lead investigator" />
        <CaseText {...field} name="purpose" label="Purpose" />
        <Select
          label="Status"
          value={info.status}
          disabled={readOnly}
          choices={caseStatuses.map(value => ({ value, label: statusWords[value] }))}
          onChange={status => void change({ status })}
        />
        <Select
          label="Handling code (TLP 2.0)"
          value={info.handling}
          disabled={readOnly}
          choices={handlingCodes.map(value => ({ value, label: value, hint: tlp[value].brief }))}
          onChange={handling => void change({ handling })}
        />
      </div>
      <Grading scheme={schemeOf(info)} disabled={readOnly} />
      <CaseText {...field} name="summary" label="Summary" rows={8} />
      <CaseFacts />
    </div>
  )
}
