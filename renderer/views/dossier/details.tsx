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
  readonly readOnly: boolean
}

const readers = handlingCodes.map(code => ({ value: code, label: `TLP:${code}`, hint: tlp[code].brief }))

/** What stands on the cover, and what of the case is told. */
export function Details({ dossier, leftOut, readOnly }: DetailsProps) {
  const { id, template, about, handling, notes, quotes } = dossier
  const ofOne = templateNamed(template)?.ofOne === true
  const keep = (name: 'title' | 'reference' | 'purpose' | 'recipient', text: string) => keepText(id, name, text)
  const text = { dossier, disabled: readOnly, onChange: keep }
  // One entity is asked for where the kind needs it: a dossier without that could not be kept.
  const kinds = templates.filter(each => !each.ofOne || about !== undefined || each.id === template)
  return (
    <>
      <DossierText {...text} name="title" label="Title" />
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
      <Checkbox
        checked={notes === true}
        disabled={readOnly}
        onChange={on => void editDossier(id, { notes: on as true })}
      >
        With the notes of the investigator
      </Checkbox>
      <Checkbox
        checked={quotes === true}
        disabled={readOnly}
        onChange={on => void editDossier(id, { quotes: on as true })}
      >
        Quote the passages that are cited
      </Checkbox>
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
