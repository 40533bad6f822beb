import { goTo } from '#renderer/state/window-store.ts'
import { cx } from '#renderer/ui/cx.ts'
import type { Dossier } from '#shared/model/records/dossier.ts'
import styles from './dossier-list.module.css'
import { kindOf } from './dossiers.ts'
import { stateWords } from './state-words.ts'

interface DossierListProps {
  readonly dossiers: readonly Dossier[]
  readonly chosen: string | undefined
  readonly open: Readonly<Record<string, number>>
}

export function DossierList({ dossiers, chosen, open }: DossierListProps) {
  return (
    <nav className={styles['list']} aria-label="Dossiers">
      <ul>
        {dossiers.map(dossier => {
          const { tone, brief } = stateWords(open[dossier.id])
          return (
            <li key={dossier.id}>
              <button
                type="button"
                className={styles['row']}
                aria-current={dossier.id === chosen ? 'true' : undefined}
                onClick={() => goTo('dossier', { id: dossier.id })}
              >
                <span className={styles['title']} title={dossier.title}>
                  {dossier.title}
                </span>
                <span className={styles['facts']}>
                  {kindOf(dossier)}
                  <span className={cx(styles['state'], styles[tone])}>{brief}</span>
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
