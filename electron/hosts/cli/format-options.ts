import { encodingNamed, encodings } from '#shared/characters/encodings.ts'
import type { FormatOption } from '#shared/contract.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import { didYouMean } from './nearest.ts'
import { entityTypeNamed, linkTypeNamed } from './type-named.ts'
import { UsageError } from './usage-error.ts'

/** `name=value` as a format takes it; what it does not know is refused, not ignored. `of`: what has these options. */
export function optionGiven(
  of: string,
  options: readonly FormatOption[],
  text: string,
  catalogue: Catalogue,
): readonly [id: string, value: string | boolean] {
  const [name = '', ...rest] = text.split('=')
  const option = options.find(each => each.id === name)
  const known = [...new Set(options.map(each => each.id))]
  if (!option) throw new UsageError(`${of} has no option "${name}".${didYouMean(name, known)}`, 'red-thread formats')
  return [name, optionValue(option, rest.length > 0 ? rest.join('=') : undefined, catalogue)]
}

function optionValue(option: FormatOption, typed: string | undefined, catalogue: Catalogue): string | boolean {
  if (option.kind === 'flag') return typed === undefined || typed === 'yes' || typed === 'true'
  if (typed === undefined) throw new UsageError(`--option ${option.id} needs a value: ${option.id}=…`)
  if (option.kind === 'text') return named(option, typed, catalogue)
  const known = option.choices.map(each => each.id)
  if (known.includes(typed)) return typed
  throw new UsageError(
    `--option ${option.id}: "${typed}" must be one of ${known.join(', ')}.${didYouMean(typed, known)}`,
  )
}

type TextOption = Extract<FormatOption, { readonly kind: 'text' }>

/** The id of what a text names, however people write it. */
function named({ id, names }: TextOption, typed: string, catalogue: Catalogue): string {
  if (names === 'entity-type') return entityTypeNamed(catalogue, typed).id
  if (names === 'link-type') return linkTypeNamed(catalogue, typed).id
  if (names !== 'encoding') return typed
  const encoding = encodingNamed(typed)
  if (encoding !== undefined) return encoding
  throw new UsageError(`--${id}: "${typed}" is not one of ${encodings.map(({ title }) => title).join(' · ')}.`)
}

/** An option in the list of formats: what it takes and what it does. */
export function optionText(option: FormatOption): string {
  return `      --option ${option.id}=${takes(option)}  ${option.help}`
}

function takes(option: FormatOption): string {
  if (option.kind === 'flag') return 'yes|no'
  if (option.kind === 'choice') return option.choices.map(each => each.id).join('|')
  return option.names === undefined || option.names === 'dossier' || option.names === 'entity'
    ? '<words>'
    : `<${option.names}>`
}
