import { viewerFor } from '#renderer/parts/media.ts'
import { beginDraft, useIsDrafted } from '#renderer/state/drafts.ts'
import { useReadOnly } from '#renderer/state/read-only.ts'
import { Button } from '#renderer/ui/button.tsx'
import type { Exhibit } from '#shared/model/records/exhibit.ts'
import styles from './passage.module.css'
import { PassageForm, whole } from './passage-form.tsx'
import type { Passage } from './use-passage.ts'

interface PassageBarProps {
  readonly exhibit: Exhibit
  readonly passage: Passage | null
}

/** The line under a viewer: how to begin, then what is selected, then the claim being made of it. */
export function PassageBar({ exhibit, passage }: PassageBarProps) {
  const draft = `passage:${exhibit.id}`
  const making = useIsDrafted(draft)
  const readOnly = useReadOnly()
  if (readOnly) return null
  if (making) return <PassageForm key={draft} draft={draft} exhibit={exhibit} />
  return (
    <div className={styles['bar']}>
      {passage ? (
        <>
          <q className={styles['quote']}>{passage.text}</q>
          <span className={styles['where']}>{passage.locator}</span>
          <Button variant="primary" icon="quote" onClick={() => beginDraft(draft, { passage })}>
            Make a claim from this passage
          </Button>
        </>
      ) : (
        <Hint exhibit={exhibit} onWhole={() => beginDraft(draft, { passage: whole })} />
      )}
    </div>
  )
}

function Hint({ exhibit, onWhole }: { readonly exhibit: Exhibit; readonly onWhole: () => void }) {
  if (!['image', 'picture'].includes(viewerFor(exhibit.mediaType)))
    return <span className={styles['hint']}>Select a passage to make a claim from it.</span>
  return (
    <>
      <span className={styles['hint']}>What does the picture show?</span>
      <Button icon="quote" onClick={onWhole}>
        Make a claim from this picture
      </Button>
    </>
  )
}
