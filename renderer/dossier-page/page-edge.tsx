import type { Cover } from '#shared/dossier/document.ts'
import styles from './dossier-page.module.css'

/** Stays in sight while the page scrolls, as it stands on every page of paper. */
export function PageEdge({ cover }: { readonly cover: Cover }) {
  return (
    <div className={styles['edge']}>
      <strong>{cover.handling}</strong>
      {cover.draft !== undefined && <strong className={styles['draft']}>DRAFT</strong>}
      <span>{cover.reference}</span>
    </div>
  )
}
