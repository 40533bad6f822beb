import { useState } from 'react'
import { useCase } from '#renderer/state/case-store.ts'
import { useWindow } from '#renderer/state/window-store.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import type { IconName } from '#renderer/ui/icons.ts'
import type { Template } from '#shared/dossier/template.ts'
import { templates } from '#shared/dossier/templates/list.ts'
import { get } from '#shared/ops/state.ts'
import styles from './begin.module.css'
import { begin } from './begin.ts'
import { BeginAbout } from './begin-about.tsx'

const icons: Readonly<Record<string, IconName>> = {
  'case-file': 'briefcase',
  'wallet-schedule': 'wallet',
  'exhibit-list': 'archive',
  chronology: 'calendar-clock',
  profile: 'user-round',
  'conflict-report': 'scale',
}

/** What a dossier is, and the kinds there are; one press begins it. */
export function BeginChoices() {
  const [asking, setAsking] = useState<Template | null>(null)
  const [one, ...more] = useWindow(state => state.selection)
  const chosen = useCase(state => (one && more.length === 0 ? get(state, 'entity', one)?.id : undefined))
  const choose = (template: Template) => {
    if (!template.ofOne) void begin(template)
    else if (chosen !== undefined) void begin(template, chosen)
    else setAsking(template)
  }
  return (
    <section className={styles['page']} aria-label="New dossier">
      <header className={styles['head']}>
        <h2>New dossier</h2>
        <p>
          A dossier is what an agency receives: a summary in your words, then every value with its source, exhibit and
          hash. It stays a draft until each statement cites an exhibit, or you say why it may stand without.
        </p>
      </header>
      <ul className={styles['kinds']}>
        {templates.map(template => (
          <li key={template.id}>
            <button type="button" className={styles['kind']} onClick={() => choose(template)}>
              <Icon name={icons[template.id] ?? 'file-text'} size={20} className={styles['icon']} />
              <strong>{template.title}</strong>
              <span>{template.help}</span>
            </button>
            {asking === template && (
              <BeginAbout onBegin={about => void begin(template, about)} onClose={() => setAsking(null)} />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
