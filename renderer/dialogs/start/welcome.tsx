import { useState } from 'react'
import type { AppStatus } from '#shared/contract.ts'
import { attempt } from '../../state/act.ts'
import { chooseCase, openSample } from '../../state/app-store.ts'
import { openDialog } from '../../state/window-store.ts'
import { Icon } from '../../ui/icon.tsx'
import type { IconName } from '../../ui/icons.ts'
import { Logo } from '../../ui/logo.tsx'
import { ActorLine } from './actor-line.tsx'
import { RecentCases } from './recent-cases.tsx'
import { StartScreen } from './start-screen.tsx'
import styles from './welcome.module.css'

export function Welcome({ app }: { readonly app: AppStatus }) {
  // To copy the sample and derive its key takes a moment.
  const [opening, setOpening] = useState(false)
  const sample = async () => {
    if (opening) return
    setOpening(true)
    await attempt(openSample)
    setOpening(false)
  }
  return (
    <StartScreen>
      <div className={styles['welcome']}>
        <header className={styles['header']}>
          <Logo size={44} />
          <div>
            <h1 className={styles['name']}>Red Thread</h1>
            <p className={styles['what']}>Build the case, keep every source, follow the money. Offline.</p>
          </div>
        </header>
        <div className={styles['choices']}>
          {app.sampleAvailable && (
            <Choice
              icon="waypoints"
              title={opening ? 'Opening the sample case …' : 'Open the sample case'}
              onClick={() => void sample()}
            >
              From theft to front company: a finished picture to look around in.
            </Choice>
          )}
          <Choice icon="folder-plus" title="New case" onClick={() => openDialog({ dialog: 'new-case' })}>
            An encrypted folder on this computer, with a passphrase of its own.
          </Choice>
          <Choice icon="folder-open" title="Open a case or bundle" onClick={() => void attempt(chooseCase)}>
            A case folder from this computer, or what a colleague sent you.
          </Choice>
        </div>
        <RecentCases recent={app.recent} />
        <ActorLine app={app} />
      </div>
    </StartScreen>
  )
}

interface ChoiceProps {
  readonly icon: IconName
  readonly title: string
  readonly children: string
  readonly onClick: () => void
}

function Choice({ icon, title, children, onClick }: ChoiceProps) {
  return (
    <button type="button" className={styles['choice']} onClick={onClick}>
      <Icon name={icon} size={22} className={styles['icon']} />
      <strong>{title}</strong>
      <span className={styles['about']}>{children}</span>
    </button>
  )
}
