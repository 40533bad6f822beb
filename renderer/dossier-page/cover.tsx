import { cx } from '#renderer/ui/cx.ts'
import { contentsOf } from '#shared/dossier/contents.ts'
import { coverLines } from '#shared/dossier/cover-lines.ts'
import type { DossierDocument } from '#shared/dossier/document.ts'
import { Facts } from './block.tsx'
import styles from './dossier-page.module.css'
import { useReading } from './reading.ts'
import words from './runs.module.css'

interface Props {
  readonly document: DossierDocument
}

export function Cover({ document }: Props) {
  const { cover } = document
  const rows = coverLines(document).map(({ label, value, figure }) => ({
    label,
    value: [{ text: value, ...(figure && ({ look: 'figure' } as const)) }],
  }))
  return (
    <header className={styles['cover']}>
      <h1>{cover.title}</h1>
      <p className={styles['template']}>{cover.template}</p>
      {cover.draft !== undefined && (
        <p className={cx(styles['notice'], styles['warning'])}>
          <strong>Draft.</strong> {cover.draft}
        </p>
      )}
      <Facts rows={rows} />
    </header>
  )
}

export function Contents({ document }: Props) {
  const { goTo } = useReading()
  return (
    <nav className={styles['contents']} aria-label="Contents">
      <h2>Contents</h2>
      <ul>
        {contentsOf(document).map(({ level, id, title }) => (
          <li key={id} className={cx(level === 2 && styles['deeper'])}>
            <button type="button" className={words['link']} onClick={() => goTo(id)}>
              {title}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
