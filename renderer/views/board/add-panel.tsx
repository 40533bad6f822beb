import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { fuzzyAmong } from '#renderer/commands/fuzzy.ts'
import { typeColour } from '#renderer/parts/subject.ts'
import { useCatalogue } from '#renderer/state/catalogue.ts'
import { useFocusBack } from '#renderer/ui/focus-back.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { type EntityGroup, type EntityType, entityGroups } from '#shared/model/entity-type.ts'
import styles from './add-panel.module.css'
import { setAdding, useBoard } from './board-store.ts'
import { dragType } from './drop.ts'
import { addAndName } from './naming.ts'

/** Every type of entity by group: click or Enter adds at the middle, a drag where it is let go. */
export function AddPanel() {
  const { query, setQuery, panel, found, best, pick, keys } = useAddPanel()
  return (
    <section ref={panel} className={styles['panel']} aria-label="Add an entity" data-over-board onKeyDown={keys}>
      <div className={styles['head']}>
        <TextField
          label="Type of entity"
          labelHidden
          value={query}
          onChange={setQuery}
          placeholder="Person, wallet, bank …"
        />
        <IconButton icon="x" label="Close" onClick={() => setAdding(false)} />
      </div>
      <div className={styles['groups']}>
        {sectionsOf(found, query !== '').map(({ title, types }) => (
          <Section key={title} title={title} types={types} best={query === '' ? undefined : best} onPick={pick} />
        ))}
        {found.length === 0 && (
          <p className={styles['none']}>
            No type is called that. Try a wider word, or clear the field to see them all.
          </p>
        )}
      </div>
    </section>
  )
}

function useAddPanel() {
  const [query, setQuery] = useState('')
  const panel = useRef<HTMLElement>(null)
  const asked = useBoard(state => state.asked)
  useFocusBack()
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time it is asked for, also while it is open
  useEffect(() => panel.current?.querySelector('input')?.focus(), [asked])
  const { entityTypes } = useCatalogue()
  const scores = useMemo(() => scored(entityTypes, query), [entityTypes, query])
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
  return { query, setQuery, panel, found, best, pick, keys }
}

const groups = Object.keys(entityGroups) as EntityGroup[]

/** The types that fit the query, each with how well. */
function scored(entityTypes: readonly EntityType[], query: string): ReadonlyMap<EntityType, number> {
  const score = fuzzyAmong(query)
  const scores = entityTypes.map(type => [type, score([type.title, type.plural], type.also)] as const)
  return new Map(scores.filter(([, fits]) => fits > 0))
}

/** The case's own and what most cases are made of come first, the rest by group; what is sought, by group alone. */
function sectionsOf(found: readonly EntityType[], sought: boolean) {
  const own = sought ? [] : found.filter(type => type.base !== undefined)
  const first = sought ? [] : found.filter(type => type.common)
  const rest = found.filter(type => !own.includes(type) && !first.includes(type))
  return [
    { title: 'Of this case', types: own },
    { title: 'Most used', types: first },
    ...groups.map(group => ({ title: entityGroups[group], types: rest.filter(type => type.group === group) })),
  ].filter(({ types }) => types.length > 0)
}

interface SectionProps {
  readonly title: string
  readonly types: readonly EntityType[]
  readonly best: EntityType | undefined
  readonly onPick: (type: string) => void
}

function Section({ title, types, best, onPick }: SectionProps) {
  return (
    <div>
      <h2 className={styles['heading']}>{title}</h2>
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
          <span className={styles['icon']} style={{ color: typeColour(type) }}>
            <Icon name={type.icon} size={17} />
          </span>
          {type.title}
        </button>
      ))}
    </div>
  )
}
