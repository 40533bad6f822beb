import { type ChangeEvent, type KeyboardEvent, type RefObject, useId, useLayoutEffect, useRef } from 'react'
import { useReadOnly } from '#renderer/state/read-only.ts'
import field from '#renderer/ui/field.module.css'
import { caretSpot } from './caret-spot.ts'
import { CiteList } from './cite-list.tsx'
import styles from './summary-field.module.css'
import { useCiting } from './use-citing.ts'
import type { KeptText } from './use-kept-text.ts'

interface SummaryFieldProps {
  readonly area: RefObject<HTMLTextAreaElement | null>
  readonly kept: KeptText
}

/** Keeps the list, while it is open, under the bracket that opened it. */
function useListAt(
  box: RefObject<HTMLElement | null>,
  area: SummaryFieldProps['area'],
  from: number | undefined,
): void {
  useLayoutEffect(() => {
    const list = box.current?.querySelector<HTMLElement>('[popover]')
    if (!list || !area.current || from === undefined) return
    list.showPopover()
    const { x, bottom } = caretSpot(area.current, from)
    const width = list.offsetWidth
    const below = innerHeight - bottom
    list.style.left = `${Math.max(8, Math.min(x - 12, innerWidth - width - 8))}px`
    list.style.top = below > 200 ? `${bottom + 4}px` : `${Math.max(8, bottom - list.offsetHeight - 26)}px`
  })
}

/** The summary: plain text, in which `[` offers what can be cited. */
export function SummaryField({ area, kept }: SummaryFieldProps) {
  const readOnly = useReadOnly()
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const { held, pick, ...citing } = useCiting(area, kept.type)
  useListAt(box, area, held?.citing.from)
  return (
    <div ref={box} className={field['field']}>
      <label htmlFor={id} className={field['label']}>
        Summary
      </label>
      <textarea
        ref={area}
        id={id}
        className={`${field['control']} ${styles['area']}`}
        value={kept.text}
        readOnly={readOnly}
        spellCheck={false}
        autoComplete="off"
        aria-describedby={`${id}-says`}
        {...listing(`${id}-list`, held?.at)}
        placeholder="What happened, who did it, and what shows it."
        {...writing(kept, citing)}
      />
      <CitingHint id={`${id}-says`} />
      {held && (
        <div className={styles['list']}>
          <CiteList id={`${id}-list`} label="Cite" options={held.options} at={held.at} onPick={pick} />
        </div>
      )}
    </div>
  )
}

/** What becomes of what is typed: it is kept, and the list of citations follows it. */
const writing = (kept: KeptText, { look, keys, close }: Pick<Citing, 'look' | 'keys' | 'close'>) => ({
  onChange: (event: ChangeEvent<HTMLTextAreaElement>) => {
    kept.type(event.target.value)
    look()
  },
  onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // The shortcut may lock the case: what was typed until then must be kept before.
    if (event.ctrlKey || event.metaKey) kept.save()
    keys(event)
  },
  onBlur: () => {
    close()
    kept.leave()
  },
})

type Citing = ReturnType<typeof useCiting>

/** What ties the text to the list while that is open. */
const listing = (list: string, at: number | undefined) => ({
  'aria-autocomplete': 'list' as const,
  'aria-controls': at === undefined ? undefined : list,
  'aria-activedescendant': at === undefined ? undefined : `${list}-${at}`,
})

const CitingHint = ({ id }: { readonly id: string }) => (
  <div id={id} className={field['hint']}>
    Type <kbd>[</kbd> behind a statement to cite: <code>[E-003, page 4]</code>, <code>[S1]</code>, or{' '}
    <code>[@name]</code> for an entity.
  </div>
)
