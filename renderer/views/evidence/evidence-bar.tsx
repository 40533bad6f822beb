import { ViewBar } from '#renderer/parts/view-bar.tsx'
import { useApp } from '#renderer/state/app-store.ts'
import { useReadOnly } from '#renderer/state/read-only.ts'
import { Button } from '#renderer/ui/button.tsx'
import type { Exhibit } from '#shared/model/records/exhibit.ts'
import { chooseFiles } from './attach.ts'
import { printLabels } from './print-labels.ts'

interface EvidenceBarProps {
  readonly count: number
  readonly open?: Exhibit
  /** The one in hand: labels are printed for it, else for all. */
  readonly chosen?: Exhibit | undefined
  readonly onBack?: () => void
}

export function EvidenceBar({ count, open, chosen, onBack }: EvidenceBarProps) {
  const readOnly = useReadOnly()
  const actor = useApp(state => state.app?.actor ?? '')
  return (
    <ViewBar
      filters="exhibits"
      says={
        open ? `${open.number} ${open.title}` : count === 1 ? '1 exhibit' : `${count.toLocaleString('en')} exhibits`
      }
    >
      {open && (
        <Button variant="quiet" icon="arrow-left" onClick={onBack}>
          All exhibits
        </Button>
      )}
      <Button icon="tag" onClick={() => printLabels(chosen, actor)}>
        {chosen ? `Print a label for ${chosen.number}` : 'Print labels'}
      </Button>
      {!readOnly && (
        <Button icon="paperclip" onClick={() => void chooseFiles()}>
          Attach files
        </Button>
      )}
    </ViewBar>
  )
}
