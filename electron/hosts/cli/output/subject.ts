import { exhibitOf } from '#shared/model/lookup.ts'
import type { Entity } from '#shared/model/records/entity.ts'
import type { Link } from '#shared/model/records/link.ts'
import { all, type CaseState, claimsAbout, get, linksAt } from '#shared/ops/state.ts'
import { addressBook } from '#shared/queries/addresses.ts'
import { badges, badgesOf } from '#shared/queries/badges.ts'
import { contextOf, labelOf } from '#shared/queries/label.ts'
import type { Answer } from '../command.ts'
import { isHere } from '../find-named.ts'
import { table } from '../table.ts'
import { visible } from '../visible.ts'
import { claimRows, claimsData } from './claims.ts'
import { kindText } from './records.ts'

/** An entity as the inspector shows it: claims by property, links, exhibits, notes. */
export function entityAnswer(state: CaseState, entity: Entity, withFormer: boolean): Answer {
  const { id } = entity
  const signs = badgesOf(state, id, addressBook(state))
  const facts = { ...entity, label: labelOf(state, id), context: contextOf(state, id), badges: signs }
  const links = linksOf(state, id)
  const about = aboutSubject(state, id)
  return {
    data: { ...facts, properties: claimsData(state, id), links, ...about },
    text: () =>
      join([
        [headLine(state, id, facts.context), ...signs.map(sign => `${badges[sign].sign} ${badges[sign].title}`)].join(
          '\n',
        ),
        part('Claims', claimRows(state, id, withFormer)),
        part(
          'Links',
          links.map(link => [link.direction === 'from' ? '→' : '←', link.title, link.other.label, link.id]),
        ),
        ...aboutParts(about),
      ]),
  }
}

export function linkAnswer(state: CaseState, link: Link, withFormer: boolean): Answer {
  const { id, from, to } = link
  const end = (at: string) => ({ id: at, label: labelOf(state, at) })
  const about = aboutSubject(state, id)
  const data = {
    ...link,
    from: end(from),
    to: end(to),
    label: labelOf(state, id),
    properties: claimsData(state, id),
    ...about,
  }
  return {
    data,
    text: () =>
      join([
        headLine(state, id, state.catalogue.linkType(link.type)?.correlation ? 'a correlation, not continuity' : ''),
        part('Ends', [
          ['from', data.from.label, from],
          ['to', data.to.label, to],
        ]),
        part('Claims', claimRows(state, id, withFormer)),
        ...aboutParts(about),
      ]),
  }
}

/** The exhibits its claims stand in, and the notes about it. */
function aboutSubject(state: CaseState, id: string) {
  const claims = claimsAbout(state, id)
  const cited = claims.flatMap(({ exhibit, value }) => [exhibit, exhibitOf(value)])
  const ids = new Set(cited.filter(each => each !== undefined))
  const exhibits = [...ids].flatMap(each => get(state, 'exhibit', each) ?? [])
  return { exhibits, notes: all(state, 'note').filter(note => note.about === id && isHere(note)) }
}

const aboutParts = ({ exhibits, notes }: ReturnType<typeof aboutSubject>) => [
  part(
    'Exhibits',
    exhibits.map(({ number, title, id }) => [number, title, id]),
  ),
  part(
    'Notes',
    notes.map(({ author, at, text }) => [at.slice(0, 10), author, text]),
  ),
]

function linksOf(state: CaseState, id: string) {
  return linksAt(state, id)
    .filter(isHere)
    .map(({ id: link, type, from, to }) => {
      const direction = from === id ? ('from' as const) : ('to' as const)
      const other = direction === 'from' ? to : from
      const shape = state.catalogue.linkType(type)
      const title = (direction === 'from' ? shape?.title : shape?.reverse) ?? type
      return { id: link, type, direction, title, other: { id: other, label: labelOf(state, other) } }
    })
}

const headLine = (state: CaseState, id: string, more: string) =>
  visible([labelOf(state, id), kindText(state, id), more, id].filter(Boolean).join('  ·  '))

const part = (title: string, rows: readonly (readonly string[])[]) =>
  rows.length > 0 ? `${title}\n${table(rows, undefined, '  ')}` : ''

const join = (parts: readonly string[]) => parts.filter(Boolean).join('\n\n')
