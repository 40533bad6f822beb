import { handlingCodes, tlp } from '#shared/model/handling.ts'
import { all, type CaseState } from '#shared/ops/state.ts'
import { codesBesideTlp } from '#shared/queries/handling-codes.ts'
import { useCase } from '../../state/case-store.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from '../form/form.module.css'
import type { ExportDraft } from './export-draft.ts'

interface ReaderFieldsProps {
  readonly draft: ExportDraft
  readonly onChange: (change: Partial<ExportDraft>) => void
  readonly autoFocus: boolean
}

const readers = handlingCodes.map(code => ({ value: code, label: `TLP:${code}`, hint: tlp[code].brief }))
const redactionsIn = (state: CaseState) => all(state, 'redaction').filter(each => !each.removed).length

/** For whom it is, why, and how much they may have. */
export function ReaderFields({ draft, onChange, autoFocus }: ReaderFieldsProps) {
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
          autoFocus={autoFocus}
        />
        <TextField
          label="Purpose"
          value={draft.purpose}
          onChange={purpose => onChange({ purpose })}
          placeholder="Joint inquiry"
        />
      </div>
      <div className={styles['pair']}>
        <Select
          label="They may have up to"
          value={draft.upTo}
          choices={readers}
          onChange={upTo => onChange({ upTo })}
        />
        <div className={styles['beside']}>
          <Checkbox checked={draft.redacted} disabled={redactions === 0} onChange={redacted => onChange({ redacted })}>
            Redacted edition <span className={styles['muted']}>{says}</span>
          </Checkbox>
        </div>
      </div>
      <AllowedFields draft={draft} onChange={onChange} />
    </>
  )
}

/** Codes outside TLP withhold from everybody whom they are not allowed by name. */
function AllowedFields({ draft, onChange }: Omit<ReaderFieldsProps, 'autoFocus'>) {
  const codes = useCase(codesBesideTlp)
  if (codes.length === 0) return null
  const { allowed } = draft
  const toggle = (code: string, on: boolean) =>
    onChange({ allowed: on ? [...allowed, code] : allowed.filter(each => each !== code) })
  return (
    <fieldset className={styles['marks']}>
      <legend>They may also have what is marked</legend>
      {codes.map(code => (
        <Checkbox key={code} checked={allowed.includes(code)} onChange={on => toggle(code, on)}>
          {code}
        </Checkbox>
      ))}
    </fieldset>
  )
}
