import { useCase } from '#renderer/state/case-store.ts'
import { goTo } from '#renderer/state/window-store.ts'
import { Chip } from '#renderer/ui/chip.tsx'
import { Tooltip } from '#renderer/ui/tooltip.tsx'
import { get } from '#shared/ops/state.ts'
import styles from './source.module.css'
import { chipWords, sourceWords } from './source-words.ts'

interface SourceChipProps {
  readonly id: string
  /** By its code alone. */
  readonly brief?: boolean
  /** Where a press leads: the passage, where there is one; else the source itself. */
  readonly onOpen?: (() => void) | undefined
}

/** A source by code and publisher; its whole name on hover. */
export function SourceChip({ id, brief = false, onOpen }: SourceChipProps) {
  const source = useCase(state => get(state, 'source', id))
  const says = useCase(state => (source ? sourceWords(state, source) : ''))
  if (!source) return <span className={styles['none']}>{brief ? '—' : 'no source'}</span>
  const open = onOpen ?? (() => goTo('sources', { id }))
  return (
    <Tooltip says={says}>
      <span className={styles['chip']}>
        <Chip onClick={open}>
          <span className={styles['words']}>{brief ? source.code : chipWords(source)}</span>
        </Chip>
      </span>
    </Tooltip>
  )
}
