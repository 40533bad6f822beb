import { handlingCodes, tlp } from '#shared/model/handling.ts'
import { all, type CaseState } from '#shared/ops/state.ts'
import { useCase } from '../../state/case-store.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from '../form.module.css'
import type { ExportDraft } from './export-draft.ts'

interface ReaderFieldsProps {
  readonly draft: ExportDraft
  readonly onChange: (change: Partial<ExportDraft>) => void
}

const readers = handlingCodes.map(code => ({ value: code, label: `TLP:${code}`, hint: tlp[code].brief }))
const redactionsIn = (state: CaseState) => all(state, 'redaction').filter(each => !each.removed).length

/** For whom it is, why, and how much they may have. */
export function ReaderFields({ draft, onChange }: ReaderFieldsProps) {
  const redactions = useCase(redactionsIn)
  const says =
    redactions === 0
      ? 'No redaction is named in this case yet.'
      : `Blacks out what ${redactions} ${redactions === 1 ? 'redaction names' : 'redactions name'}.`
  return (
    <>
      <div className={styles['pair']}>
        <TextField
          label="Recipient"
          value={draft.recipient}
          onChange={recipient => onChange({ recipient })}
          placeholder="Name and office"
        />
        <TextField
          label="Purpose"
          value={draft.purpose}
          onChange={purpose => onChange({ purpose })}
          placeholder="Joint inquiry"
        />
      </div>
      <Select label="They may have up to" value={draft.upTo} choices={readers} onChange={upTo => onChange({ upTo })} />
      <Checkbox checked={draft.redacted} disabled={redactions === 0} onChange={redacted => onChange({ redacted })}>
        Redacted edition <span className={styles['muted']}>{says}</span>
      </Checkbox>
    </>
  )
}
