import { Suspense, useRef } from 'react'
import { viewerFor } from '#renderer/parts/media.ts'
import type { ViewTarget } from '#renderer/state/window-store.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import type { Exhibit } from '#shared/model/records/exhibit.ts'
import { PassageBar } from '../passage/passage-bar.tsx'
import { usePassage } from '../passage/use-passage.ts'
import { OrFoundText } from './found-text/or-found-text.tsx'
import { viewers } from './list.ts'
import { useBytes } from './use-bytes.ts'
import styles from './viewer.module.css'

interface ViewerProps {
  readonly exhibit: Exhibit
  readonly place: ViewTarget
}

/** An exhibit as its kind is looked at. Opening it is recorded in its custody; nothing in it is ever run. */
export function Viewer({ exhibit, place }: ViewerProps) {
  const loaded = useBytes(exhibit)
  const area = useRef<HTMLDivElement>(null)
  const passage = usePassage(area)
  const Shown = viewers[viewerFor(exhibit.mediaType)]
  return (
    <section className={styles['viewer']} aria-label={`${exhibit.number} ${exhibit.title}`}>
      <div ref={area} className={styles['area']}>
        {loaded.state === 'failed' && (
          <EmptyState icon="file-warning" title={`${exhibit.number} cannot be shown`}>
            {loaded.says}
          </EmptyState>
        )}
        {loaded.state === 'read' && (
          <Suspense fallback={null}>
            <OrFoundText look={{ exhibit, bytes: loaded.bytes, place }}>
              <Shown exhibit={exhibit} bytes={loaded.bytes} place={place} />
            </OrFoundText>
          </Suspense>
        )}
      </div>
      {loaded.state === 'read' && <PassageBar exhibit={exhibit} passage={passage} />}
    </section>
  )
}
