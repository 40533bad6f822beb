import { useState } from 'react'
import { ask } from '../../bridge.ts'
import { attempt } from '../../state/act.ts'
import { setApp, useApp } from '../../state/app-store.ts'
import type { Theme, Wheel } from '../../state/settings.ts'
import { changeSettings, useWindow } from '../../state/window-store.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { type Choice, Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { DialogProps } from '../dialog-props.ts'
import styles from '../form/form.module.css'

const themes: readonly Choice<Theme>[] = [
  { value: 'system', label: 'As the system', icon: 'monitor' },
  { value: 'light', label: 'Light', icon: 'sun' },
  { value: 'dark', label: 'Dark', icon: 'moon' },
]

const wheels: readonly Choice<Wheel>[] = [
  { value: 'auto', label: 'A wheel zooms, two fingers move' },
  { value: 'zoom', label: 'Zooms' },
  { value: 'move', label: 'Moves; with Ctrl it zooms' },
]

const idleTimes: readonly Choice[] = ['1', '2', '5', '10', '15', '30'].map(value => ({
  value,
  label: value === '1' ? 'After 1 minute' : `After ${value} minutes`,
}))

export function SettingsDialog({ onClose }: DialogProps) {
  const { app, settings, actor, setActor, done } = useSettingsDialog({ onClose })
  const footer = (
    <>
      <span className={`${styles['left']} ${styles['muted']} ${styles['small']}`}>Red Thread {app?.version}</span>
      <Button variant="primary" onClick={() => void done()}>
        Done
      </Button>
    </>
  )
  return (
    <Dialog title="Settings" size="small" onClose={onClose} onSubmit={() => void done()} footer={footer}>
      <TextField
        label="Your name"
        value={actor}
        onChange={setActor}
        hint="The journal of each case records what you do under this name."
      />
      <Select label="Theme" value={settings.theme} choices={themes} onChange={theme => changeSettings({ theme })} />
      <Select
        label="Scrolling on a board"
        value={settings.wheel}
        choices={wheels}
        onChange={wheel => changeSettings({ wheel })}
      />
      <Select
        label="Lock the case when the computer is left alone"
        value={String(settings.idleMinutes)}
        choices={idleTimes}
        onChange={value => changeSettings({ idleMinutes: Number(value) })}
      />
    </Dialog>
  )
}

function useSettingsDialog({ onClose }: Pick<DialogProps, 'onClose'>) {
  const app = useApp(state => state.app)
  const settings = useWindow(state => state.settings)
  const [actor, setActor] = useState(app?.actor ?? '')
  const done = async () => {
    const name = actor.trim()
    const isNew = name !== '' && name !== app?.actor
    const answer = isNew ? await attempt(() => ask('app.actor', { actor: name })) : app
    if (!answer) return
    setApp(answer)
    onClose()
  }
  return { app, settings, actor, setActor, done }
}
