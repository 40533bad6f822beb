import { useEffect, useRef } from 'react'
import { cx } from '#renderer/ui/cx.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { EvidenceFoot } from './evidence-foot.tsx'
import type { Result } from './results.ts'
import styles from './search.module.css'
import type { EvidenceSearch } from './use-evidence-search.ts'

interface ResultListProps {
  readonly query: string
  readonly results: readonly Result[]
  readonly at: number
  readonly evidence: EvidenceSearch
  readonly onGo: (result: Result) => void
  readonly onHover: (at: number) => void
}

/** What was found, under the headings of its groups. */
export function ResultList({ query, results, at, evidence, onGo, onHover }: ResultListProps) {
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
              <span className={styles['icon']} style={{ color: result.colour }}>
                <Icon name={result.icon} />
              </span>
              <span className={cx(styles['words'], result.passage && styles['two'])}>
                <bdi className={styles['title']}>{result.title}</bdi>
                <bdi className={styles['says']}>{result.says}</bdi>
                {result.passage && <Passage {...result.passage} />}
              </span>
            </div>
          </div>
        ))}
      </div>
      <EvidenceFoot found={results.length} evidence={evidence} />
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
