import { isTlp } from '#shared/model/handling.ts'
import { codesInUse } from '#shared/queries/handling-codes.ts'
import { useCase } from '../../state/case-store.ts'
import { Select } from '../../ui/select.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { EntityField } from '../form/entity-field.tsx'
import styles from '../form/form.module.css'
import { ChosenRecords } from './chosen-records.tsx'
import { isFindable, type RedactDraft } from './redact-draft.ts'

interface WhatFieldsProps {
  readonly draft: RedactDraft
  readonly onChange: (change: Partial<RedactDraft>) => void
}

/** What is blacked out: somebody everywhere, words everywhere, all under a code, or chosen records in their place. */
export function WhatFields({ draft, onChange }: WhatFieldsProps) {
  const subject = (
    <EntityField
      label="Person, company, wallet …"
      value={draft.subject}
      onChange={next => onChange({ subject: next })}
      hint="With every name, number and address it is known by, wherever they stand. Parts of a name and other spellings are listed before anything goes out."
      autoFocus
    />
  )
  const tabs = [
    { value: 'subject' as const, title: 'Somebody everywhere', content: subject },
    { value: 'term' as const, title: 'Words everywhere', content: <TermField {...{ draft, onChange }} /> },
    { value: 'handling' as const, title: 'A handling code', content: <CodeField {...{ draft, onChange }} /> },
    ...(draft.records.length === 0
      ? []
      : [
          {
            value: 'records' as const,
            title: `Chosen records (${draft.records.length})`,
            content: <ChosenRecords ids={draft.records} />,
          },
        ]),
  ]
  return (
    <div>
      <Tabs
        label="What is blacked out"
        look="segments"
        value={draft.kind}
        onChange={kind => onChange({ kind })}
        tabs={tabs}
      />
    </div>
  )
}

function TermField({ draft: { term }, onChange }: WhatFieldsProps) {
  const isShort = term.trim() !== '' && !isFindable(term)
  return (
    <TextField
      label="Words"
      value={term}
      onChange={next => onChange({ term: next })}
      error={isShort ? 'Too short: it would black out parts of other words everywhere.' : undefined}
      hint="However they are written, parted or escaped. Parts of a name and other spellings are listed before anything goes out."
      autoFocus
    />
  )
}

function CodeField({ draft: { handling }, onChange }: WhatFieldsProps) {
  const codes = useCase(codesInUse)
  if (codes.length === 0) return <p className={styles['muted']}>No record of this case carries a code of its own.</p>
  const choices = codes.map(code => ({ value: code, label: isTlp(code) ? `TLP:${code}` : code }))
  return (
    <Select
      label="All that is marked"
      value={handling === '' ? null : handling}
      choices={choices}
      onChange={next => onChange({ handling: next })}
    />
  )
}
