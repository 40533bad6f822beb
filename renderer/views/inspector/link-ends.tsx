import { useFieldCase } from '#renderer/fields/field-case.ts'
import { useCase } from '#renderer/state/case-store.ts'
import { useCatalogue } from '#renderer/state/catalogue.ts'
import { select } from '#renderer/state/window-store.ts'
import { get } from '#shared/ops/state.ts'
import { labelOf } from '#shared/queries/label.ts'
import styles from './subject-header.module.css'

/** A link as a sentence whose two ends can be pressed. */
export function LinkEnds({ id }: { readonly id: string }) {
  const link = useCase(state => get(state, 'link', id))
  const from = useCase(state => labelOf(state, link?.from ?? ''))
  const to = useCase(state => labelOf(state, link?.to ?? ''))
  const catalogue = useCatalogue()
  const { shortAddress } = useFieldCase()
  if (!link) return null
  return (
    <h2 className={styles['name']}>
      <button type="button" className={styles['end']} onClick={() => select([link.from])}>
        {shortAddress(from)}
      </button>{' '}
      <span className={styles['verb']}>{catalogue.linkType(link.type)?.title ?? link.type}</span>{' '}
      <button type="button" className={styles['end']} onClick={() => select([link.to])}>
        {shortAddress(to)}
      </button>
    </h2>
  )
}
