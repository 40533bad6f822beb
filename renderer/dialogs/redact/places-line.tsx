import { placeholderOf } from '#shared/editions/redaction/term.ts'
import type { Redaction } from '#shared/model/records/redaction.ts'
import { countWords } from '#shared/queries/count-words.ts'
import { usePlaces } from '../../parts/redaction-places/use-places.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import styles from '../form/form.module.css'

/** How much a redaction would black out, before it is made. */
export function PlacesLine({ planned }: { readonly planned: Redaction | null }) {
  const places = usePlaces(planned)?.[0]?.places
  if (!planned) return null
  if (places === 0)
    return <Notice tone="warning">Nothing in the case is blacked out by it today; what is added later would be.</Notice>
  const says =
    places === undefined
      ? 'Counting the places …'
      : `Blacks out ${countWords(places, 'place')} in an edition of the whole case.`
  return (
    <p className={styles['muted']} aria-live="polite">
      {says}
    </p>
  )
}

interface NamedBeforeProps {
  readonly redaction: Redaction
  readonly onRestore: () => void
}

/** One thing has one number, in every edition. */
export function NamedBefore({ redaction, onRestore }: NamedBeforeProps) {
  const { number, removed } = redaction
  const placeholder = placeholderOf(number)
  return (
    <Notice tone="note" action={removed && <Button onClick={onRestore}>Restore {placeholder}</Button>}>
      {removed
        ? `It was ${placeholder} and is taken back. Restored, it keeps its number.`
        : `It is redacted already, as ${placeholder}.`}
    </Notice>
  )
}
