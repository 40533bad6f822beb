import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { fuzzy } from '#renderer/commands/fuzzy.ts'
import { useFocusBack } from '#renderer/ui/focus-back.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { type EntityGroup, type EntityType, entityGroups } from '#shared/model/entity-type.ts'
import { entityTypes } from '#shared/model/types/list.ts'
import styles from './add-panel.module.css'
import { setAdding, useBoard } from './board-store.ts'
import { dragType } from './drop.ts'
import hues from './hues.module.css'
import { addAndName } from './naming.ts'

/** Every type of entity by group: click or Enter adds at the middle, a drag where it is let go. */
export function AddPanel() {
  const [query, setQuery] = useState('')
  const panel = useRef<HTMLElement>(null)
  const asked = useBoard(state => state.asked)
  useFocusBack()
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time it is asked for, also while it is open
  useEffect(() => panel.current?.querySelector('input')?.focus(), [asked])
  const scores = useMemo(() => scored(query), [query])
  const found = entityTypes.filter(type => scores.has(type))
  const best = [...scores].reduce<[EntityType, number] | undefined>(
    (a, b) => (a && a[1] >= b[1] ? a : b),
    undefined,
  )?.[0]
  const pick = (type: string) => {
    setQuery('')
    void addAndName(type)
  }
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setAdding(false)
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement && best) pick(best.id)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <section ref={panel} className={styles['panel']} aria-label="Add an entity" data-over-board onKeyDown={keys}>
      <div className={styles['head']}>
        <TextField
          label="Type of entity"
          labelHidden
          value={query}
          onChange={setQuery}
          placeholder="Person, wallet, exchange …"
        />
        <IconButton icon="x" label="Close" onClick={() => setAdding(false)} />
      </div>
      <div className={styles['groups']}>
        {groups.map(group => (
          <Group
            key={group}
            group={group}
            types={found.filter(type => type.group === group)}
            best={query === '' ? undefined : best}
            onPick={pick}
          />
        ))}
        {found.length === 0 && <p className={styles['none']}>No type is called that.</p>}
      </div>
    </section>
  )
}

const groups = Object.keys(entityGroups) as EntityGroup[]

/** The types that fit the query, each with how well. */
function scored(query: string): ReadonlyMap<EntityType, number> {
  const score = fuzzy(query)
  const scores = entityTypes.map(type => [type, Math.max(score(type.title), score(type.plural))] as const)
  return new Map(scores.filter(([, fits]) => fits > 0))
}

interface GroupProps {
  readonly group: EntityGroup
  readonly types: readonly EntityType[]
  readonly best: EntityType | undefined
  readonly onPick: (type: string) => void
}

function Group({ group, types, best, onPick }: GroupProps) {
  if (types.length === 0) return null
  return (
    <div className={hues['hue']} data-group={group}>
      <h2 className={styles['heading']}>{entityGroups[group]}</h2>
      {types.map(type => (
        <button
          key={type.id}
          type="button"
          className={styles['type']}
          title={type.help}
          data-type={type.id}
          data-best={type === best ? '' : undefined}
          draggable
          onClick={() => onPick(type.id)}
          onDragStart={event => event.dataTransfer.setData(dragType, type.id)}
        >
          <Icon name={type.icon} size={17} className={styles['icon']} />
          {type.title}
        </button>
      ))}
    </div>
  )
}
