import { useEffect, useRef } from 'react'
import type { Result } from '#renderer/parts/search-results.ts'
import { cx } from '#renderer/ui/cx.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { EvidenceFoot } from './evidence-foot.tsx'
import styles from './search.module.css'
import type { EvidenceSearch } from './use-evidence-search.ts'

interface ResultListProps {
  readonly query: string
  readonly results: readonly Result[]
  /** How many more things fit than are listed. */
  readonly more: number
  readonly at: number
  readonly evidence: EvidenceSearch
  readonly onGo: (result: Result) => void
  readonly onHover: (at: number) => void
}

/** What was found, under the headings of its groups. */
export function ResultList({ query, results, more, at, evidence, onGo, onHover }: ResultListProps) {
  const current = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another one is current
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest' })
  }, [at])
  if (query.trim() === '') {
    return <p className={styles['hint']}>Words in any order, any spelling of accents; an address by any part of it.</p>
  }
  return (
    <>
      <div className={styles['results']} role="listbox" aria-label="Found">
        {results.map((result, index) => (
          <div key={result.key} role="presentation">
            {result.group !== results[index - 1]?.group && <h3 className={styles['group']}>{result.group}</h3>}
            {/* biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys */}
            <div
              ref={index === at ? current : undefined}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              className={cx(styles['result'], index === at && styles['current'])}
              onPointerMove={() => onHover(index)}
              onClick={() => onGo(result)}
            >
              <ResultRow {...result} />
            </div>
          </div>
        ))}
      </div>
      {more > 0 && (
        <p className={styles['foot']}>{more.toLocaleString('en')} more in the case fit. Another word finds fewer.</p>
      )}
      <EvidenceFoot found={results.length} evidence={evidence} />
    </>
  )
}

function ResultRow({ icon, colour, title, says, passage }: Result) {
  return (
    <>
      <span className={styles['icon']} style={{ color: colour }}>
        <Icon name={icon} />
      </span>
      <span className={cx(styles['words'], passage && styles['two'])}>
        <bdi className={styles['title']}>{title}</bdi>
        <bdi className={styles['says']}>{says}</bdi>
        {passage && <Passage {...passage} />}
      </span>
    </>
  )
}

/** The words found with what stands around them, in the direction they are written in. */
function Passage({ before, match, after }: NonNullable<Result['passage']>) {
  return (
    <bdi className={styles['passage']} dir="auto">
      {before}
      <mark className={styles['mark']}>{match}</mark>
      {after}
    </bdi>
  )
}
