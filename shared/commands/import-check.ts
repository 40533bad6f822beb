import { type ErrorMessage, errorMessage } from '#shared/errors.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import type { DecimalMark } from '#shared/model/decimal-text.ts'
import type { Value } from '#shared/model/value.ts'
import { withArticle } from '#shared/words/with-article.ts'
import { claimedValue, type Subject } from './claim-input.ts'

/** As the importers of the engine find them. */
interface Thing {
  readonly key: string
  readonly type: string
  readonly claims: readonly FoundClaim[]
}
interface FoundClaim {
  readonly property: string
  readonly value: string | Value
  readonly decimal?: DecimalMark
  readonly locator?: string
}
interface Joined extends Thing {
  readonly from: string
  readonly to: string
  /** Where in the file it stands, if its key does not say so. */
  readonly where?: string
}

export interface Checked<E extends Thing, L extends Joined> {
  readonly entities: readonly E[]
  readonly links: readonly Omit<L, 'where'>[]
  readonly unread: readonly { readonly where: string; readonly why: string }[]
  /** How many of them are figures that can be read in two ways. */
  readonly eitherWay: number
}

/**
 * Parts what the model can hold from what it cannot: a thing of no type of ours, a link whose ends are missing or do
 * not fit, a value its property cannot read. Nothing of the rest is lost for it. Values that name files are refused:
 * a foreign file cannot name an exhibit of this case.
 */
export function checkFound<E extends Thing, L extends Joined>(
  catalogue: Catalogue,
  entities: readonly E[],
  links: readonly L[],
): Checked<E, L> {
  const unread: { where: string; why: string }[] = []
  let eitherWay = 0
  const types = new Map<string, string>()
  const sound = entities.filter(({ key, type }) => {
    if (types.has(key)) return unread.push({ where: key, why: 'it stands in the file twice' }) < 0
    if (!catalogue.entityType(type)) return unread.push({ where: key, why: `"${type}" is not a type of entity` }) < 0
    types.set(key, type)
    return true
  })
  const joined = links.filter(link => {
    const why = wrongEnds(catalogue, link, types)
    if (why) unread.push({ where: link.where ?? link.key, why })
    return why === null
  })
  const readable = <T extends Thing>(record: 'entity' | 'link', thing: T): T => ({
    ...thing,
    claims: thing.claims.filter(claim => {
      const why = unreadable(catalogue, { id: thing.key, record, type: thing.type }, claim)
      if (why?.code === 'either-way') eitherWay += 1
      if (why) unread.push({ where: claim.locator ?? thing.key, why: why.says.replace(/ Nothing was changed\.$/, '') })
      return why === null
    }),
  })
  return {
    entities: sound.map(thing => readable('entity', thing)),
    links: joined.map(thing => {
      const { where: _, ...link } = readable('link', thing)
      return link
    }),
    unread,
    eitherWay,
  }
}

function wrongEnds(
  catalogue: Catalogue,
  { type, from, to }: Joined,
  types: ReadonlyMap<string, string>,
): string | null {
  const known = catalogue.linkType(type)
  if (!known) return `"${type}" is not a type of link`
  const [a, b] = [types.get(from), types.get(to)]
  if (a === undefined || b === undefined)
    return `its end ${a === undefined ? from : to} was not taken in, or is nowhere in the file`
  return catalogue.endsFit(known, a, b)
    ? null
    : `"${known.title}" cannot lead from ${withArticle(a)} to ${withArticle(b)}`
}

function unreadable(catalogue: Catalogue, subject: Subject, claim: FoundClaim): ErrorMessage | null {
  try {
    claimedValue(catalogue, subject, claim, () => false)
    return null
  } catch (error) {
    return errorMessage(error)
  }
}
