import { caseCounts } from '#renderer/state/case-counts.ts'
import { useCase } from '#renderer/state/case-store.ts'
import { useCatalogue } from '#renderer/state/catalogue.ts'
import { narrow, showAll, useWindow } from '#renderer/state/window-store.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { Popover } from '#renderer/ui/popover.tsx'
import { type EntityGroup, entityGroups } from '#shared/model/entity-type.ts'
import { conditionsIn, without } from '#shared/queries/filter/filter.ts'
import { ClaimFilter } from './claim-filter.tsx'
import styles from './filter.module.css'
import { GradeFilter } from './grade-filter.tsx'

/** Chooses what is left out of sight. Nothing moves, and nothing in the case changes. */
export function FilterMenu() {
  const filter = useWindow(state => state.caseFilter)
  const trigger = (
    <Button variant="quiet" icon="list-filter">
      Filter
    </Button>
  )
  return (
    <Popover label="Filter what is shown" trigger={trigger}>
      <div className={styles['filter']}>
        <ClaimFilter />
        <GradeFilter />
        <Types />
        {conditionsIn(filter) > 0 && (
          <Button variant="quiet" onClick={() => showAll()}>
            Show everything
          </Button>
        )}
      </div>
    </Popover>
  )
}

function Types() {
  const counts = useCase(caseCounts).types
  const catalogue = useCatalogue()
  const present = Object.keys(counts)
  return (
    <section>
      <h3 className={styles['heading']}>Types</h3>
      {(Object.keys(entityGroups) as EntityGroup[]).map(group => (
        <Group
          key={group}
          group={group}
          counts={counts}
          types={present.filter(id => catalogue.entityType(id)?.group === group)}
        />
      ))}
    </section>
  )
}

interface GroupProps {
  readonly group: EntityGroup
  readonly types: readonly string[]
  readonly counts: Readonly<Record<string, number>>
}

function Group({ group, types, counts }: GroupProps) {
  const catalogue = useCatalogue()
  const { withoutGroups = [], withoutTypes = [] } = useWindow(state => state.caseFilter)
  if (types.length === 0) return null
  const shown = !withoutGroups.includes(group)
  return (
    <div>
      <Checkbox checked={shown} onChange={on => narrow({ withoutGroups: toggled(withoutGroups, group, on) })}>
        {entityGroups[group]}
      </Checkbox>
      <div className={styles['types']}>
        {types.map(id => (
          <Checkbox
            key={id}
            disabled={!shown}
            checked={shown && !withoutTypes.includes(id)}
            onChange={on => narrow({ withoutTypes: toggled(withoutTypes, id, on) })}
          >
            {catalogue.entityType(id)?.title}
            <span className={styles['count']}>{counts[id]}</span>
          </Checkbox>
        ))}
      </div>
    </div>
  )
}

function toggled<T>(list: readonly T[], member: T, shown: boolean): readonly T[] | undefined {
  return shown ? without(list, member) : [...list, member]
}
