import type { CommandInput } from '#shared/commands/list.ts'
import { runOrThrow } from '../../state/act.ts'
import { choicesOf, type PropertyDraft, type TypeDraft } from './type-draft.ts'

/** Makes or changes the type a form holds. `before`: as the case had it. Throws what is refused; what was done stays. */
export async function saveType(draft: TypeDraft, before: TypeDraft | null): Promise<void> {
  const { id, what, builtIn, plural, reverse, base, group, icon, properties } = draft
  const title = draft.title.trim()
  const fresh = properties.filter(each => each.id === undefined).map(asInput)
  if (id === null && what === 'entity') {
    const named = plural.trim() === '' ? {} : { plural: plural.trim() }
    await runOrThrow('entity-type.add', { title, ...named, base: base ?? '', group, icon, properties: fresh })
    return
  }
  if (id === null) {
    const other = reverse.trim() === '' ? {} : { reverse: reverse.trim() }
    await runOrThrow('link-type.add', { title, ...other, base: base ?? '', properties: fresh })
    return
  }
  const look = what === 'entity' ? { plural: plural.trim() || null, group, icon } : { reverse: reverse.trim() || title }
  if (!builtIn) await runOrThrow('type.edit', { id, title, ...look, base: base ?? '' })
  await saveProperties(id, draft, before)
}

/** One after another: the words of a refusal then name which. */
async function saveProperties(of: string, { properties }: TypeDraft, before: TypeDraft | null): Promise<void> {
  const kept = new Set(properties.map(({ id }) => id))
  for (const { id } of before?.properties ?? [])
    if (id !== undefined && !kept.has(id)) await runOrThrow('property.remove', { id })
  for (const property of properties) {
    const { kind: _, ...change } = asInput(property)
    if (property.id === undefined) await runOrThrow('property.add', { of, ...asInput(property) })
    else await runOrThrow('property.edit', { id: property.id, ...change })
  }
}

function asInput(property: PropertyDraft): Omit<CommandInput<'property.add'>, 'of'> {
  const { title, kind, many, caption } = property
  const choices = choicesOf(property)
  return { title: title.trim(), kind, many, caption, ...(choices && { choices }) }
}
