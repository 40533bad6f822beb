import { useEffect, useRef } from 'react'
import { cx } from '#renderer/ui/cx.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { Progress } from '#renderer/ui/progress.tsx'
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
              <span className={styles['title']}>{result.title}</span>
              <span className={styles['says']}>{result.says}</span>
            </div>
          </div>
        ))}
      </div>
      <Foot found={results.length} evidence={evidence} />
    </>
  )
}

function Foot({ found, evidence }: { readonly found: number; readonly evidence: EvidenceSearch }) {
  if (evidence.state === 'searching') {
    return (
      <div className={styles['foot']} role="status">
        Looking into the text of the evidence <Progress label="Searching the evidence" done={0} />
      </div>
    )
  }
  if (found > 0) return null
  const looked = evidence.state === 'done' ? 'Nothing found, neither in the case nor in the text of its evidence.' : ''
  return (
    <p className={styles['hint']}>{looked || 'Nothing found so far. Enter looks into the text of the evidence.'}</p>
  )
}
