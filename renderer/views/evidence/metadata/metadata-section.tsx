import { SpoofMark } from '#renderer/fields/spoof-mark.tsx'
import { beginDraft, useIsDrafted } from '#renderer/state/drafts.ts'
import { useReadOnly } from '#renderer/state/read-only.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Fact, Facts } from '#renderer/ui/facts.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Section } from '#renderer/ui/section.tsx'
import type { Exhibit } from '#shared/model/records/exhibit.ts'
import details from '../details.module.css'
import { groupOf, type Known, knownOf, titleOf } from './fields.ts'
import styles from './metadata.module.css'
import { MetadataForm } from './metadata-form.tsx'

interface MetadataSectionProps {
  readonly exhibit: Exhibit
}

/** What is known of a web capture, an e-mail, a picture or a document: what the file says of itself, and what investigators put in its place. */
export function MetadataSection({ exhibit }: MetadataSectionProps) {
  const readOnly = useReadOnly()
  const draft = `metadata:${exhibit.id}`
  const editing = useIsDrafted(draft)
  const { title, fields } = groupOf(exhibit)
  const known = knownOf(exhibit, fields)
  if (known.length === 0 && !editing) {
    if (readOnly) return null
    return (
      <div className={details['actions']}>
        <Button variant="quiet" icon="pencil" onClick={() => beginDraft(draft)}>
          Describe the {title === 'Web capture' ? 'capture' : title.toLowerCase()}
        </Button>
      </div>
    )
  }
  const pencil = !readOnly && !editing && (
    <IconButton icon="pencil" label={`Edit: ${title}`} size="small" onClick={() => beginDraft(draft)} />
  )
  return (
    <Section title={title} aside={pencil}>
      {editing ? (
        <MetadataForm key={draft} draft={draft} exhibit={exhibit} fields={fields} />
      ) : (
        <Facts>
          {known.map(each => (
            <KnownFact key={each.field} {...each} title={titleOf(exhibit, each.field)} />
          ))}
        </Facts>
      )}
    </Section>
  )
}

function KnownFact({ title, value, otherwise, asFileSays }: Known & { readonly title: string }) {
  return (
    <Fact name={title}>
      {value !== undefined && (
        <>
          <bdi>{value}</bdi>
          <SpoofMark text={value} />
        </>
      )}
      {asFileSays && <span className={styles['said']}>as the file says</span>}
      {otherwise !== undefined && (
        <span className={styles['otherwise']}>
          The file says: <bdi>{otherwise}</bdi>
          <SpoofMark text={otherwise} />
        </span>
      )}
    </Fact>
  )
}
