import { all, type CaseState } from '#shared/ops/state.ts'
import { useCase } from '../../state/case-store.ts'
import { goTo, useWindow } from '../../state/window-store.ts'
import { Tabs } from '../../ui/tabs.tsx'
import { About } from './about.tsx'
import styles from './case.module.css'
import { Redactions } from './redactions.tsx'
import { Releases } from './releases.tsx'
import { Timestamps } from './timestamps.tsx'

const parts = ['about', 'redactions', 'releases', 'timestamps'] as const
type Part = (typeof parts)[number]

const redactionsIn = (state: CaseState) => all(state, 'redaction').filter(each => !each.removed).length
const releasesIn = (state: CaseState) => all(state, 'release').length
const timestampsIn = (state: CaseState) => all(state, 'timestamp').length

/** What the case is, and what of it left: redactions, releases with their receipts, timestamps. */
export function Case() {
  const place = useWindow(state => state.places['case'])?.id
  const counts = {
    redactions: useCase(redactionsIn),
    releases: useCase(releasesIn),
    timestamps: useCase(timestampsIn),
  }
  const titled = (title: string, count: number | null) => (count ? `${title} · ${count.toLocaleString('en')}` : title)
  return (
    <div className={styles['page']}>
      <div className={styles['form']}>
        <h2 className={styles['heading']}>Case</h2>
        <Tabs
          label="Parts of the case"
          value={partAt(place)}
          onChange={part => goTo('case', { id: part })}
          tabs={[
            { value: 'about', title: 'What it is', content: <About /> },
            { value: 'redactions', title: titled('Redactions', counts.redactions), content: <Redactions /> },
            { value: 'releases', title: titled('Releases', counts.releases), content: <Releases at={place} /> },
            { value: 'timestamps', title: titled('Timestamps', counts.timestamps), content: <Timestamps /> },
          ]}
        />
      </div>
    </div>
  )
}

/** A place is a part by name, or else a release in the list of them. */
function partAt(place: string | undefined): Part {
  if (place === undefined) return 'about'
  return parts.find(part => part === place) ?? 'releases'
}
