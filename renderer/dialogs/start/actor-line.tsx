import { useState } from 'react'
import type { AppStatus } from '#shared/contract.ts'
import { ask } from '../../bridge.ts'
import { attempt } from '../../state/act.ts'
import { setApp } from '../../state/app-store.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './actor-line.module.css'

/** Whose name the journal records. At first start it is asked for; later it is a line to change. */
export function ActorLine({ app }: { readonly app: AppStatus }) {
  const [actor, setActor] = useState(app.actor)
  const [editing, setEditing] = useState(app.recent.length === 0)
  const keep = () =>
    attempt(async () => {
      setApp(await ask('app.actor', { actor }))
      setEditing(false)
    })
  if (!editing) {
    return (
      <p className={styles['line']}>
        What you do is recorded under the name <strong>{app.actor}</strong>.{' '}
        <Button variant="quiet" onClick={() => setEditing(true)}>
          Change
        </Button>
      </p>
    )
  }
  return (
    <form
      className={styles['form']}
      onSubmit={event => {
        event.preventDefault()
        if (actor.trim()) void keep()
      }}
    >
      <TextField
        label="Your name, as the journal of each case will record it"
        value={actor}
        onChange={setActor}
        className={styles['field']}
      />
      <Button type="submit" disabled={actor.trim() === ''}>
        Keep
      </Button>
    </form>
  )
}
