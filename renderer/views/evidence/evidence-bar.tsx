import { Button } from '#renderer/ui/button.tsx'
import type { Exhibit } from '#shared/model/records/exhibit.ts'
import { ViewBar } from '../search/view-bar.tsx'
import { chooseFiles } from './attach.ts'

interface EvidenceBarProps {
  readonly count: number
  readonly readOnly: boolean
  readonly open?: Exhibit
  readonly onBack?: () => void
}

export function EvidenceBar({ count, readOnly, open, onBack }: EvidenceBarProps) {
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
      {!readOnly && (
        <Button icon="paperclip" onClick={() => void chooseFiles()}>
          Attach files
        </Button>
      )}
    </ViewBar>
  )
}
