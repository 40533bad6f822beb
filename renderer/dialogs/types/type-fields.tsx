import { type EntityGroup, entityGroups } from '#shared/model/entity-type.ts'
import { hueOfGroup } from '#shared/model/hue-of.ts'
import { type Hue, hueIds, hues } from '#shared/model/hues.ts'
import { typeIcons } from '#shared/model/type-icons.ts'
import { hueColour } from '../../parts/subject.ts'
import { useCatalogue } from '../../state/catalogue.ts'
import { type Choice, Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from '../form/form.module.css'
import { basedOn, type TypeDraft } from './type-draft.ts'
import own from './types.module.css'

const groups = (Object.keys(entityGroups) as EntityGroup[]).map(
  (value): Choice<EntityGroup> => ({ value, label: entityGroups[value] }),
)
const colours = hueIds.map((value): Choice<Hue> => ({ value, label: hues[value].title, colour: hueColour(value) }))
const icons = typeIcons.map((value): Choice => ({ value, label: value.replaceAll('-', ' '), icon: value }))

interface TypeFieldsProps {
  readonly draft: TypeDraft
  readonly onChange: (draft: TypeDraft) => void
}

/** What a type is called, what it is like, and for entities how it looks. */
export function TypeFields({ draft, onChange }: TypeFieldsProps) {
  const catalogue = useCatalogue()
  const { what, base } = draft
  const isEntity = what === 'entity'
  const types = isEntity ? catalogue.entityTypes : catalogue.linkTypes
  const bases = types
    .filter(type => type.base === undefined)
    .map((type): Choice => ({ value: type.id, label: type.title, ...('icon' in type && { icon: type.icon }) }))
    .sort((a, b) => a.label.localeCompare(b.label))
  return (
    <>
      <Names draft={draft} onChange={onChange} />
      <Select
        label={isEntity ? 'It is most like a' : 'It is most like'}
        value={base}
        choices={bases}
        onChange={next => onChange(basedOn(draft, catalogue, next))}
      />
      <p className={styles['under']}>
        It has the properties of that, fits the same links, and other programs get it as that.
      </p>
      {isEntity && <Look draft={draft} onChange={onChange} />}
    </>
  )
}

function Names({ draft, onChange }: TypeFieldsProps) {
  const { what, title, plural, reverse } = draft
  const isEntity = what === 'entity'
  return (
    <div className={styles['pair']}>
      <TextField
        label="Name"
        value={title}
        onChange={next => onChange({ ...draft, title: next })}
        placeholder={isEntity ? 'Spy balloon' : 'pilots'}
        autoFocus
      />
      {isEntity ? (
        <TextField
          label="Of several"
          value={plural}
          onChange={next => onChange({ ...draft, plural: next })}
          placeholder={title.trim() === '' ? 'Spy balloons' : title}
        />
      ) : (
        <TextField
          label="From the other end"
          value={reverse}
          onChange={next => onChange({ ...draft, reverse: next })}
          placeholder="piloted by"
        />
      )}
    </div>
  )
}

function Look({ draft, onChange }: TypeFieldsProps) {
  const { group, hue, icon } = draft
  const colour = hueColour(hue ?? hueOfGroup[group])
  const asGroup = { value: 'group', label: `As ${entityGroups[group]}`, colour: hueColour(hueOfGroup[group]) } as const
  return (
    <div className={own['look']}>
      <Select label="Group" value={group} choices={groups} onChange={next => onChange({ ...draft, group: next })} />
      <Select
        label="Colour"
        value={hue ?? asGroup.value}
        choices={[asGroup, ...colours]}
        onChange={next => onChange({ ...draft, hue: next === 'group' ? null : next })}
      />
      <Select
        label="Icon"
        value={icon}
        choices={icons.map(each => ({ ...each, colour }))}
        placeholder="As what it is like"
        onChange={next => onChange({ ...draft, icon: next })}
      />
    </div>
  )
}
