import { useCallback } from 'react'
import { CopyMark } from '#renderer/fields/copy-mark.tsx'
import { SpoofMark } from '#renderer/fields/spoof-mark.tsx'
import { HandlingMark } from '#renderer/parts/handling/handling-mark.tsx'
import { NotesSection } from '#renderer/parts/notes/notes-section.tsx'
import { useCase } from '#renderer/state/case-store.ts'
import { beginDraft, useIsDrafted } from '#renderer/state/drafts.ts'
import { useReadOnly } from '#renderer/state/read-only.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Fact, Facts } from '#renderer/ui/facts.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { SidePanel } from '#renderer/ui/side-panel.tsx'
import { sizeWords } from '#renderer/ui/size-words.ts'
import { momentOf } from '#renderer/ui/when.ts'
import type { Exhibit } from '#shared/model/records/exhibit.ts'
import { type CaseState, get } from '#shared/ops/state.ts'
import { ClaimsRead } from './claims-read.tsx'
import { CustodyChain } from './custody-chain.tsx'
import styles from './details.module.css'
import { ExhibitTitle } from './exhibit-title.tsx'
import { extractedFromText, lastVerified } from './exhibits.ts'
import { ExportForm } from './export-form.tsx'
import { MetadataSection } from './metadata/metadata-section.tsx'

interface ExhibitDetailsProps {
  readonly id: string
  readonly opened: boolean
  readonly onOpen: () => void
}

/** What is known of an exhibit: where it came from, what was read from it, and who had it in their hands. */
export function ExhibitDetails({ id, opened, onOpen }: ExhibitDetailsProps) {
  const readOnly = useReadOnly()
  const exhibit = useCase(state => get(state, 'exhibit', id))
  const verified = useCase(useCallback((state: CaseState) => lastVerified(state, id), [id]))
  const draft = `export:${id}`
  const exporting = useIsDrafted(draft)
  if (!exhibit) return null
  return (
    <SidePanel label={`Details of ${exhibit.number}`}>
      <ExhibitTitle exhibit={exhibit} />
      <div className={styles['actions']}>
        {!opened && (
          <Button icon="eye" onClick={onOpen}>
            Open
          </Button>
        )}
        <Button icon="download" disabled={readOnly} onClick={() => beginDraft(draft)}>
          Export
        </Button>
      </div>
      {exporting && <ExportForm draft={draft} exhibit={exhibit} />}
      <ExhibitFacts exhibit={exhibit} />
      <p className={verified ? styles['verified'] : styles['unverified']}>
        <Icon name={verified ? 'shield-check' : 'shield'} size={15} />
        {verified ? `Read and found unaltered on ${momentOf(verified)}` : 'Not verified since it was collected'}
      </p>
      <MetadataSection exhibit={exhibit} />
      <ClaimsRead exhibit={id} />
      <Section title="Custody">
        <CustodyChain exhibit={id} />
      </Section>
      <NotesSection about={id} />
    </SidePanel>
  )
}

function ExhibitFacts({ exhibit }: { readonly exhibit: Exhibit }) {
  const parent = useCase(state => (exhibit.parent ? get(state, 'exhibit', exhibit.parent) : undefined))
  const parts = useCase(useCallback((state: CaseState) => extractedFromText(state, exhibit.id), [exhibit.id]))
  return (
    <Facts>
      <Fact name="File">
        {exhibit.name} <SpoofMark text={exhibit.name} />
      </Fact>
      <Fact name="Kind">{exhibit.mediaType}</Fact>
      <Fact name="Size">{`${sizeWords(exhibit.size)} (${exhibit.size.toLocaleString('en')} bytes)`}</Fact>
      <Fact name="Part of">{parent && `${parent.number} ${parent.title}`}</Fact>
      <Fact name="Taken out of it">{parts}</Fact>
      <Fact name="Collected">{`${momentOf(exhibit.acquiredAt)}, by ${exhibit.acquiredBy}`}</Fact>
      <Fact name="How">{exhibit.acquiredHow}</Fact>
      <Fact name="Tool">{exhibit.tool}</Fact>
      <Fact name="Note">{exhibit.note}</Fact>
      <Fact name="Handling">{exhibit.handling && <HandlingMark code={exhibit.handling} />}</Fact>
      <Fact name="SHA-256" mono>
        {exhibit.sha256} <CopyMark text={exhibit.sha256} label="Copy the SHA-256" />
      </Fact>
    </Facts>
  )
}
