import { NotesSection } from '#renderer/parts/notes/notes-section.tsx'
import { useReadOnly } from '#renderer/state/read-only.ts'
import { AddValue } from './add-value.tsx'
import { ClaimsSection } from './claims-section.tsx'
import { ExhibitsSection } from './exhibits-section.tsx'
import { HistorySection } from './history-section.tsx'
import { LinksSection } from './links-section.tsx'
import { SubjectHeader } from './subject-header.tsx'

/** Everything about one entity or link. */
export function SubjectCard({ id }: { readonly id: string }) {
  const readOnly = useReadOnly()
  return (
    <>
      <SubjectHeader id={id} />
      <ClaimsSection id={id} />
      {!readOnly && <AddValue subject={id} />}
      <LinksSection id={id} />
      <ExhibitsSection id={id} />
      <NotesSection about={id} />
      <HistorySection id={id} />
    </>
  )
}
