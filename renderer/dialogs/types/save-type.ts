import type { CommandInput } from '#shared/commands/list.ts'
import { runOrThrow } from '../../state/act.ts'
import { choicesOf, type PropertyDraft, type TypeDraft } from './type-draft.ts'

/** Makes or changes the type a form holds, as one entry. `before`: as the case had it. Throws what is refused. */
export async function saveType(draft: TypeDraft, before: TypeDraft | null): Promise<void> {
  const { id, what, builtIn, plural, reverse, base } = draft
  const title = draft.title.trim()
  if (id === null && what === 'entity') {
    const { group, hue, icon } = draft
    const more = { ...(plural.trim() !== '' && { plural: plural.trim() }), ...(hue !== null && { hue }) }
    const look = { ...more, group, icon }
    await runOrThrow('entity-type.add', { title, ...look, base: base ?? '', properties: fresh(draft) })
  } else if (id === null) {
    const other = reverse.trim() === '' ? {} : { reverse: reverse.trim() }
    await runOrThrow('link-type.add', { title, ...other, base: base ?? '', properties: fresh(draft) })
  } else {
    const own = builtIn ? {} : { title, ...lookOf(draft), base: base ?? '' }
    await runOrThrow('type.edit', { id, ...own, properties: propertiesOf(draft, before) })
  }
}

const lookOf = ({ what, plural, reverse, group, hue, icon }: TypeDraft) =>
  what === 'entity' ? { plural: plural.trim() || null, group, hue, icon } : { reverse: reverse.trim() || null }

const fresh = ({ properties }: TypeDraft) => properties.filter(({ id }) => id === undefined).map(asInput)

function propertiesOf(draft: TypeDraft, before: TypeDraft | null): CommandInput<'type.edit'>['properties'] {
  const kept = new Set(draft.properties.map(({ id }) => id))
  return {
    add: fresh(draft),
    change: draft.properties.flatMap(property => {
      const { kind: _, ...change } = asInput(property)
      return property.id === undefined ? [] : [{ id: property.id, ...change }]
    }),
    drop: (before?.properties ?? []).flatMap(({ id }) => (id === undefined || kept.has(id) ? [] : [id])),
  }
}

function asInput(property: PropertyDraft) {
  const { title, kind, many, caption } = property
  const choices = choicesOf(property)
  return { title: title.trim(), kind, many, caption, ...(choices && { choices }) }
}
