import { useState } from 'react'
import { useCase } from '#renderer/state/case-store.ts'
import { goTo, openSearch } from '#renderer/state/window-store.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Progress } from '#renderer/ui/progress.tsx'
import type { EvidenceFound } from '#shared/contract.ts'
import { labelOf } from '#shared/queries/label.ts'
import styles from './search.module.css'
import { searchedWords, type UnreadGroup, unreadGroups } from './unread.ts'
import type { EvidenceSearch } from './use-evidence-search.ts'

interface EvidenceFootProps {
  /** Of everything that is listed. */
  readonly found: number
  readonly evidence: EvidenceSearch
}

/** How far the evidence was searched: what was not is reported, and listed when it is asked for. */
export function EvidenceFoot({ found, evidence }: EvidenceFootProps) {
  const { state, answer } = evidence
  if (answer) return <Searched key={String(answer.unread.length > 0)} answer={answer} found={found} />
  if (state === 'searching') {
    return (
      <div className={styles['foot']} role="status">
        Looking into the text of the evidence <Progress label="Searching the evidence" done={0} />
      </div>
    )
  }
  if (found > 0) return null
  return <p className={styles['hint']}>Nothing found so far. Enter looks into the text of the evidence.</p>
}

function Searched({ answer, found }: { readonly answer: EvidenceFound; readonly found: number }) {
  const [open, setOpen] = useState(false)
  const { exhibits, unread } = answer
  if (exhibits === 0) return found > 0 ? null : <p className={styles['hint']}>Nothing found.</p>
  return (
    <>
      {open && <UnreadList groups={unreadGroups(unread)} />}
      <div className={styles['foot']} role="status">
        <span className={styles['searched']}>
          {found === 0 && 'Nothing found, neither in the case nor in the text of its evidence. '}
          {searchedWords(answer)}
        </span>
        {unread.length > 0 && (
          <Button variant="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? 'Hide what was not searched' : 'What was not searched'}
          </Button>
        )}
      </div>
    </>
  )
}

/** More of a reason are reported as a number. */
const shown = 50

function UnreadList({ groups }: { readonly groups: readonly UnreadGroup[] }) {
  return (
    <section className={styles['unread']} aria-label="Not searched">
      {groups.map(({ why, says, exhibits }) => (
        <div key={why}>
          <h3 className={styles['reason']}>
            {exhibits.length.toLocaleString('en')} · {says}
          </h3>
          <ul className={styles['exhibits']}>
            {exhibits.slice(0, shown).map(({ id, places }) => (
              <UnreadRow key={id} id={id} places={places} />
            ))}
            {exhibits.length > shown && <li>and {(exhibits.length - shown).toLocaleString('en')} more</li>}
          </ul>
        </div>
      ))}
    </section>
  )
}

function UnreadRow({ id, places }: { readonly id: string; readonly places: string }) {
  const label = useCase(state => labelOf(state, id))
  const open = () => {
    openSearch(false)
    goTo('evidence', { id })
  }
  return (
    <li>
      <button type="button" className={styles['exhibit']} onClick={open}>
        <bdi className={styles['title']}>{label}</bdi>
        <bdi className={styles['says']}>{places}</bdi>
      </button>
    </li>
  )
}
