import { useMemo, useState } from 'react'
import { matchGroups } from '#shared/editions/redaction/groups.ts'
import type { PossibleMatch } from '#shared/editions/redaction/possible.ts'
import { countWords } from '#shared/queries/count-words.ts'
import { finder } from '#shared/queries/search-terms.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Failure } from '../form/failure.tsx'
import { LeaveReason } from './leave-reason.tsx'
import { MatchGroup } from './match-group.tsx'
import styles from './matches.module.css'
import { type Decide, useMatches } from './use-matches.ts'
import { useRowKept } from './use-row-kept.ts'

interface MatchesStepProps {
  readonly matches: readonly PossibleMatch[]
  readonly writing: boolean
  readonly onBack: () => void
  readonly onClose: () => void
  /** Goes on to write; what is left is listed again. */
  readonly onWrite: () => void
}

const mostGroups = 60

/** What a redacted edition may still tell, before it is written: each place is blacked out too, or left for a reason. */
export function MatchesStep({ matches, writing, onBack, onClose, onWrite }: MatchesStepProps) {
  const { left, decided, busy, error, decide } = useMatches(matches)
  const { words, setWords, shown, groups } = useFiltered(left)
  const ready = left.length === 0 && !writing
  const footer = (
    <>
      <Button onClick={onBack}>Back</Button>
      <Button variant="primary" icon="download" disabled={!ready} onClick={onWrite}>
        {writing ? 'Writing …' : 'Export'}
      </Button>
    </>
  )
  return (
    <Dialog
      title="Before it goes out"
      description="These words may still tell what is redacted, and only you can judge it. Black each out too, or leave it for a reason. It is remembered: you will be asked only for new places."
      size="large"
      onClose={onClose}
      stay={writing}
      onSubmit={() => ready && onWrite()}
      footer={footer}
    >
      {left.length === 0 ? (
        <Notice tone="done">
          All {countWords(decided, 'place')} are decided. What they bring up is looked for once more.
        </Notice>
      ) : (
        <DecideBar {...{ words, shown, busy, decide }} onFilter={setWords} />
      )}
      <Failure error={error} />
      {left.length > 0 && <HowMany groups={groups.length} places={shown.length} decided={decided} />}
      <MatchGroups {...{ left, groups, busy, decide }} />
    </Dialog>
  )
}

interface MatchGroupsProps {
  readonly left: readonly PossibleMatch[]
  readonly groups: ReturnType<typeof matchGroups>
  readonly busy: boolean
  readonly decide: Decide
}

/** The rows, of which the one that was decided on keeps the focus for its neighbour. */
function MatchGroups({ left, groups, busy, decide }: MatchGroupsProps) {
  const list = useRowKept(left)
  return (
    <>
      <ul ref={list} className={styles['groups']} aria-label="What may still tell">
        {groups.slice(0, mostGroups).map(group => (
          <MatchGroup key={group.id} group={group} busy={busy} decide={decide} />
        ))}
      </ul>
      {groups.length > mostGroups && (
        <p className={styles['why']}>
          And {(groups.length - mostGroups).toLocaleString('en')} more: filter, or decide on these first.
        </p>
      )}
    </>
  )
}

/** Those that hold the words of the filter, alike ones together. */
function useFiltered(left: readonly PossibleMatch[]) {
  const [words, setWords] = useState('')
  const shown = useMemo(() => {
    const fits = finder(words)
    return left.filter(match => holds(match, fits))
  }, [left, words])
  const groups = useMemo(() => matchGroups(shown), [shown])
  return { words, setWords, shown, groups }
}

interface HowManyProps {
  readonly groups: number
  readonly places: number
  readonly decided: number
}

const HowMany = ({ groups, places, decided }: HowManyProps) => (
  <>
    <p className={styles['why']} aria-live="polite">
      {`${countWords(groups, 'word or name', 'words and names')} in ${countWords(places, 'place')}`}
      {decided > 0 ? `, ${decided.toLocaleString('en')} decided` : ''}. On a row: B blacks out, L leaves, arrows move.
    </p>
    {groups === 0 && <p className={styles['why']}>Nothing is left that holds these words.</p>}
  </>
)

interface DecideBarProps {
  readonly words: string
  readonly shown: readonly PossibleMatch[]
  readonly busy: boolean
  readonly decide: Decide
  readonly onFilter: (words: string) => void
}

/** Finds among them, and decides on all that are found at once. */
function DecideBar({ words, shown, busy, decide, onFilter }: DecideBarProps) {
  const [leaving, setLeaving] = useState(false)
  const isAll = words.trim() === ''
  const these = `${isAll ? 'all' : 'these'} ${shown.length.toLocaleString('en')}`
  const canBlack = shown.length > 0 && shown.every(({ why }) => why !== 'fixed')
  return (
    <>
      <div className={styles['bar']}>
        <TextField label="Filter" value={words} onChange={onFilter} placeholder="Words in it or around it" autoFocus />
        <Button
          icon="eye-off"
          disabled={busy || !canBlack}
          onClick={() => void decide('blacked', shown, { everywhere: isAll })}
        >
          Black out {these}
        </Button>
        <Button disabled={busy || shown.length === 0} onClick={() => setLeaving(true)}>
          Leave {these} …
        </Button>
      </div>
      {leaving && (
        <LeaveReason
          asks={`Why they may stay readable in ${countWords(shown.length, 'place')}`}
          verb="Leave"
          onGive={reason => void decide('left', shown, { reason }).then(() => setLeaving(false))}
          onClose={() => setLeaving(false)}
        />
      )}
    </>
  )
}

const holds = ({ before, form, after, placeholder }: PossibleMatch, fits: (text: string) => boolean): boolean =>
  fits(`${before}${form}${after} ${placeholder}`)
