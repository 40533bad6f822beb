import type { EvidenceFound, EvidenceUnread } from '#shared/contract.ts'
import { type UnreadWhy, unreadWords } from '#shared/words/unread.ts'

/** Exhibits that share a reason why something of them was not searched. */
export interface UnreadGroup {
  readonly why: UnreadWhy
  readonly says: string
  readonly exhibits: readonly {
    readonly id: string
    /** Which parts; '' where it is the whole. */
    readonly places: string
  }[]
}

/** What was not searched, by reason, in the order in which the reasons weigh. */
export function unreadGroups(unread: readonly EvidenceUnread[]): UnreadGroup[] {
  return (Object.keys(unreadWords) as UnreadWhy[]).flatMap(why => {
    const exhibits = unread.flatMap(({ exhibit, parts }) => {
      const here = parts.filter(part => part.why === why)
      return here.length > 0 ? [{ id: exhibit, places: placesOf(here.map(part => part.place)) }] : []
    })
    return exhibits.length > 0 ? [{ why, says: unreadWords[why], exhibits }] : []
  })
}

const shown = 3

function placesOf(places: readonly string[]): string {
  const named = places.filter(Boolean)
  const more = named.length > shown ? ` and ${named.length - shown} more` : ''
  return `${named.slice(0, shown).join('; ')}${more}`
}

/** In so many exhibits it was found, and how many were not searched, or not to their end. */
export function searchedWords({ found, exhibits, unread }: EvidenceFound): string {
  const [none, part] = [unread.filter(each => each.whole).length, unread.filter(each => !each.whole).length]
  const where = found === 0 ? 'Not found' : 'Found'
  const among = `in ${found === 0 ? '' : `${found.toLocaleString('en')} of `}${plural(exhibits, 'exhibit')}`
  const left = [
    none > 0 && `${plural(none, 'was', 'were')} not searched`,
    part > 0 && `${plural(part, 'was', 'were')} searched in part`,
  ]
  const not = left.filter(Boolean).join(', ')
  return not === '' ? `${where} ${among}.` : `${where} ${among}. ${not}.`
}

const plural = (count: number, one: string, many = `${one}s`) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`
