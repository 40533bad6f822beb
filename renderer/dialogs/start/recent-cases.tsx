import type { RecentCase } from '#shared/contract.ts'
import { ask } from '../../bridge.ts'
import { attempt } from '../../state/act.ts'
import { setApp, startOpening } from '../../state/app-store.ts'
import { Icon } from '../../ui/icon.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import styles from './recent-cases.module.css'

const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

export function RecentCases({ recent }: { readonly recent: readonly RecentCase[] }) {
  if (recent.length === 0) return null
  const forget = (path: string) => attempt(async () => setApp(await ask('app.forget', { path })))
  return (
    <section className={styles['recent']} aria-label="Recent cases">
      <h2 className={styles['heading']}>Recent</h2>
      <ul className={styles['list']}>
        {recent.map(({ path, title, openedAt }) => (
          <li key={path} className={styles['line']}>
            <button type="button" className={styles['open']} onClick={() => startOpening(path, title)}>
              <Icon name="briefcase" className={styles['icon']} />
              <span className={styles['title']}>{title}</span>
              <span className={styles['path']}>{path}</span>
              <time className={styles['when']} dateTime={openedAt}>
                {when.format(new Date(openedAt))}
              </time>
            </button>
            <IconButton
              icon="x"
              size="small"
              label={`Take "${title}" off this list`}
              onClick={() => void forget(path)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
