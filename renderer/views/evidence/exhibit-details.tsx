import { useCallback } from 'react'
import { CopyMark } from '#renderer/fields/copy-mark.tsx'
import { SpoofMark } from '#renderer/fields/spoof-mark.tsx'
import { useCase } from '#renderer/state/case-store.ts'
import { beginDraft, useIsDrafted } from '#renderer/state/drafts.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { sizeWords } from '#renderer/ui/size-words.ts'
import { momentOf } from '#renderer/ui/when.ts'
import { type CaseState, get } from '#shared/ops/state.ts'
import { NotesSection } from '../inspector/notes-section.tsx'
import { Section } from '../inspector/section.tsx'
import { HandlingMark } from '../sources/handling-mark.tsx'
import { ClaimsRead } from './claims-read.tsx'
import { CustodyChain } from './custody-chain.tsx'
import styles from './details.module.css'
import { ExhibitTitle } from './exhibit-title.tsx'
import { lastVerified, takenOutOf } from './exhibits.ts'
import { ExportForm } from './export-form.tsx'
import { MetadataSection } from './metadata/metadata-section.tsx'

interface ExhibitDetailsProps {
  readonly id: string
  readonly readOnly: boolean
  readonly opened: boolean
  readonly onOpen: () => void
}

/** What is known of an exhibit: where it came from, what was read from it, and who had it in their hands. */
export function ExhibitDetails({ id, readOnly, opened, onOpen }: ExhibitDetailsProps) {
  const exhibit = useCase(state => get(state, 'exhibit', id))
  const verified = useCase(useCallback((state: CaseState) => lastVerified(state, id), [id]))
  const parent = useCase(state => (exhibit?.parent ? get(state, 'exhibit', exhibit.parent) : undefined))
  const parts = useCase(useCallback((state: CaseState) => takenOutOf(state, id), [id]))
  const draft = `export:${id}`
  const exporting = useIsDrafted(draft)
  if (!exhibit) return null
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['File', exhibit.name],
    ['Kind', exhibit.mediaType],
    ['Size', `${sizeWords(exhibit.size)} (${exhibit.size.toLocaleString('en')} bytes)`],
    ['Part of', parent && `${parent.number} ${parent.title}`],
    ['Taken out of it', parts],
    ['Collected', `${momentOf(exhibit.acquiredAt)}, by ${exhibit.acquiredBy}`],
    ['How', exhibit.acquiredHow],
    ['Tool', exhibit.tool],
    ['Note', exhibit.note],
  ]
  return (
    <aside className={styles['details']} aria-label={`Details of ${exhibit.number}`}>
      <ExhibitTitle exhibit={exhibit} readOnly={readOnly} />
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
      <dl className={styles['facts']}>
        {facts.map(([what, says]) => says && <Fact key={what} what={what} says={says} />)}
        {exhibit.handling && (
          <>
            <dt>Handling</dt>
            <dd>
              <HandlingMark code={exhibit.handling} />
            </dd>
          </>
        )}
        <dt>SHA-256</dt>
        <dd className={styles['hash']}>
          {exhibit.sha256} <CopyMark text={exhibit.sha256} label="Copy the SHA-256" />
        </dd>
      </dl>
      <p className={verified ? styles['verified'] : styles['unverified']}>
        <Icon name={verified ? 'shield-check' : 'shield'} size={15} />
        {verified ? `Read and found unaltered on ${momentOf(verified)}` : 'Not verified since it was collected'}
      </p>
      <MetadataSection exhibit={exhibit} readOnly={readOnly} />
      <ClaimsRead exhibit={id} />
      <Section title="Custody">
        <CustodyChain exhibit={id} />
      </Section>
      <NotesSection about={id} readOnly={readOnly} />
    </aside>
  )
}

function Fact({ what, says }: { readonly what: string; readonly says: string }) {
  return (
    <>
      <dt>{what}</dt>
      <dd>
        {says} {what === 'File' && <SpoofMark text={says} />}
      </dd>
    </>
  )
}
