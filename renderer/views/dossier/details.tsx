import { useReadOnly } from '#renderer/state/read-only.ts'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { templateNamed, templates } from '#shared/dossier/templates/list.ts'
import { handlingCodes, tlp } from '#shared/model/handling.ts'
import type { Dossier } from '#shared/model/records/dossier.ts'
import { withArticle } from '#shared/words/with-article.ts'
import { AboutField } from './about-field.tsx'
import styles from './dossier-editor.module.css'
import { DossierText } from './dossier-text.tsx'
import { kindOf } from './dossiers.ts'
import { editDossier, keepText } from './edit.ts'
import { ScopeField } from './scope-field.tsx'

interface DetailsProps {
  readonly dossier: Dossier
  /** How many records of its part its kind does not tell of. */
  readonly leftOut: number
}

const readers = handlingCodes.map(code => ({ value: code, label: `TLP:${code}`, hint: tlp[code].brief }))

/** What stands on the cover, and what of the case is in it. */
export function Details({ dossier, leftOut }: DetailsProps) {
  const readOnly = useReadOnly()
  const { id, handling } = dossier
  const keep = (name: 'title' | 'reference' | 'purpose' | 'recipient', text: string) => keepText(id, name, text)
  const text = { dossier, disabled: readOnly, onChange: keep }
  return (
    <>
      <DossierText {...text} name="title" label="Title" />
      <KindFields dossier={dossier} />
      <DossierText {...text} name="reference" label="Reference" />
      <DossierText {...text} name="recipient" label="Recipient" placeholder="Name and office" />
      <DossierText {...text} name="purpose" label="Purpose" placeholder="Request for seizure" />
      <Select
        label="They may have up to"
        value={handling}
        disabled={readOnly}
        choices={readers}
        onChange={next => void editDossier(id, { handling: next })}
      />
      <ScopeField dossier={dossier} disabled={readOnly} onChange={scope => editDossier(id, { scope })} />
      <Flag dossier={dossier} name="notes" label="With the notes of the investigator" />
      <Flag dossier={dossier} name="quotes" label="Quote the passages that are cited" />
      {leftOut > 0 && (
        <p className={styles['muted']}>
          {leftOut.toLocaleString('en')} {leftOut === 1 ? 'record of this part is' : 'records of this part are'} not
          told in {withArticle(kindOf(dossier).toLowerCase())}. The loss report beside the written file lists{' '}
          {leftOut === 1 ? 'it' : 'them'}.
        </p>
      )}
    </>
  )
}

type FieldsProps = Pick<DetailsProps, 'dossier'>

/** Which kind of paper it is, and of which entity where it is of one. */
function KindFields({ dossier }: FieldsProps) {
  const readOnly = useReadOnly()
  const { id, template, about } = dossier
  const ofOne = templateNamed(template)?.ofOne === true
  // One entity is asked for where the kind needs it: a dossier without that could not be kept.
  const kinds = templates.filter(each => !each.ofOne || about !== undefined || each.id === template)
  return (
    <>
      <Select
        label="Kind"
        value={template}
        disabled={readOnly}
        choices={kinds.map(each => ({ value: each.id, label: each.title }))}
        placeholder={kindOf(dossier)}
        onChange={next => void editDossier(id, { template: next })}
      />
      {ofOne && (
        <AboutField about={about} disabled={readOnly} onChange={next => void editDossier(id, { about: next })} />
      )}
    </>
  )
}

interface FlagProps extends FieldsProps {
  readonly name: 'notes' | 'quotes'
  readonly label: string
}

const Flag = ({ dossier, name, label }: FlagProps) => (
  <Checkbox
    checked={dossier[name] === true}
    disabled={useReadOnly()}
    onChange={on => void editDossier(dossier.id, { [name]: on as true })}
  >
    {label}
  </Checkbox>
)
