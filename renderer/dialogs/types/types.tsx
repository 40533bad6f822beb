import { useState } from 'react'
import type { EntityType } from '#shared/model/entity-type.ts'
import type { LinkType } from '#shared/model/link-type.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { countWords } from '#shared/queries/count-words.ts'
import { usesNow } from '#shared/queries/type-uses.ts'
import { typeColour } from '../../parts/subject.ts'
import { caseStore, useCase } from '../../state/case-store.ts'
import { useReadOnly } from '../../state/read-only.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Row, Rows } from '../../ui/row.tsx'
import { Select } from '../../ui/select.tsx'
import type { DialogProps } from '../dialog-props.ts'
import styles from '../form/form.module.css'
import { draftOf, newType, type TypeDraft } from './type-draft.ts'
import { TypeForm } from './type-form.tsx'
import own from './types.module.css'

/** The types and properties that this case has beside the built-in ones: to make, change and remove. */
export function Types({ onClose }: DialogProps<'types'>) {
  const [draft, setDraft] = useState<TypeDraft | null>(null)
  if (draft) return <TypeForm begun={draft} onDone={() => setDraft(null)} />
  return <TypeList onOpen={setDraft} onClose={onClose} />
}

interface TypeListProps {
  readonly onOpen: (draft: TypeDraft) => void
  readonly onClose: () => void
}

function TypeList({ onOpen, onClose }: TypeListProps) {
  const lines = useCase(linesOf)
  const readOnly = useReadOnly()
  const open = (type: EntityType | LinkType) => {
    const { state } = caseStore.getState()
    if (state) onOpen(draftOf(state, type))
  }
  return (
    <Dialog
      title="Types of this case"
      description="Beside the built-in types a case can have its own. They travel with it in bundles and exports."
      onClose={onClose}
      footer={
        <Button variant="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      {lines.length === 0 ? (
        <p className={own['none']}>This case has no types of its own yet.</p>
      ) : (
        <Rows>
          {lines.map(type => (
            <TypeRow key={type.id} type={type} onOpen={open} />
          ))}
        </Rows>
      )}
      {!readOnly && <NewTypes onNew={what => onOpen(newType(what))} onOpen={open} />}
    </Dialog>
  )
}

interface NewTypesProps {
  readonly onNew: (what: 'entity' | 'link') => void
  readonly onOpen: (type: EntityType | LinkType) => void
}

function NewTypes({ onNew, onOpen }: NewTypesProps) {
  const { entityTypes, linkTypes, typeOf } = useCase(state => state.catalogue)
  const [chosen, setChosen] = useState<string | null>(null)
  const openChosen = (value: string | null) => {
    const [record = '', id] = value?.split(' ') ?? []
    const type = typeOf({ record, type: id })
    if (type) onOpen(type)
  }
  const builtIn = [
    ...entityTypes.map(type => ({ record: 'entity', type })),
    ...linkTypes.map(type => ({ record: 'link', type })),
  ]
    .filter(({ type }) => type.base === undefined)
    .map(({ record, type }) => ({ value: `${record} ${type.id}`, label: type.title }))
    .sort((a, b) => a.label.localeCompare(b.label))
  return (
    <div className={styles['stack']}>
      <div className={own['line']}>
        <Button icon="plus" onClick={() => onNew('entity')} autoFocus>
          New type of entity
        </Button>
        <Button icon="plus" onClick={() => onNew('link')}>
          New type of link
        </Button>
      </div>
      <div className={styles['row']}>
        <Select
          label="Or give a built-in type more properties"
          value={chosen}
          choices={builtIn}
          placeholder="Choose a type …"
          onChange={(value, picked) => (picked ? openChosen(value) : setChosen(value))}
        />
        {chosen !== null && <Button onClick={() => openChosen(chosen)}>Open</Button>}
      </div>
    </div>
  )
}

/** The case's own types, and built-in ones to which it gives properties. */
const linesOf = ({ catalogue }: CaseState) =>
  [...catalogue.entityTypes, ...catalogue.linkTypes].filter(
    type => type.base !== undefined || type.properties.some(({ id }) => isOfType(catalogue.records, id, type.id)),
  )

const isOfType = (records: CaseState['catalogue']['records'], property: string, type: string) =>
  records.some(each => each.id === property && each.record === 'custom-property' && each.of === type && !each.removed)

function TypeRow({
  type,
  onOpen,
}: {
  readonly type: EntityType | LinkType
  readonly onOpen: (type: EntityType | LinkType) => void
}) {
  const says = useCase(state => saysOf(state, type))
  const isEntity = 'caption' in type
  return (
    <Row
      kind="type"
      icon={isEntity ? type.icon : 'spline'}
      colour={isEntity ? typeColour(type) : 'var(--edge)'}
      amount={says}
      onClick={() => onOpen(type)}
    >
      {type.title}
    </Row>
  )
}

function saysOf(state: CaseState, type: EntityType | LinkType): string {
  const { catalogue } = state
  const given = catalogue.records.filter(
    each => each.record === 'custom-property' && each.of === type.id && !each.removed,
  )
  const properties = given.length === 0 ? '' : countWords(given.length, 'property', 'properties')
  if (type.base === undefined) return properties
  const base = (
    'caption' in type ? catalogue.entityType(type.base) : catalogue.linkType(type.base)
  )?.title.toLowerCase()
  const used = usesNow(state, type.id).length
  return [`like ${base ?? type.base}`, properties, used === 0 ? 'not used' : `${used.toLocaleString('en')} in use`]
    .filter(Boolean)
    .join(' · ')
}
