import { Chip } from '#renderer/ui/chip.tsx'
import type { ValueOf } from '#shared/model/value.ts'
import { useFieldCase } from './field-case.ts'

/** An exhibit by number and title; a press opens it. */
export function FileShown({ value }: { readonly value: ValueOf<'file'> }) {
  const { exhibits, onOpenExhibit } = useFieldCase()
  const exhibit = exhibits.find(({ id }) => id === value.exhibit)
  if (!exhibit) return <span>an exhibit no longer here</span>
  return (
    <Chip title={exhibit.name} onClick={() => onOpenExhibit(exhibit.id)}>
      {exhibit.number} {exhibit.title}
    </Chip>
  )
}
