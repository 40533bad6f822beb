import { IconButton } from '#renderer/ui/icon-button.tsx'
import { PageField } from './page-field.tsx'

interface PageStepsProps {
  /** 1 for the first. */
  readonly page: number
  readonly count: number
  readonly onGo: (page: number) => void
}

/** The page before, "Page 3 of 12", the next page. */
export function PageSteps({ page, count, onGo }: PageStepsProps) {
  return (
    <>
      <IconButton
        icon="chevron-left"
        label="Previous page"
        size="small"
        disabled={page <= 1}
        onClick={() => onGo(page - 1)}
      />
      <PageField page={page} count={count} onGo={onGo} />
      <IconButton
        icon="chevron-right"
        label="Next page"
        size="small"
        disabled={page >= count}
        onClick={() => onGo(page + 1)}
      />
    </>
  )
}
