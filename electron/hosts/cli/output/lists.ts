import type { RecordName, RecordNamed } from '#shared/model/record.ts'
import { all, type CaseState, get, linksAt } from '#shared/ops/state.ts'
import { hasConflict } from '#shared/queries/claims.ts'
import { contextOf, labelOf } from '#shared/queries/label.ts'
import { redactionWords } from '#shared/queries/redaction-words.ts'
import { propertyWord } from '#shared/queries/types.ts'
import type { Given } from '../command.ts'
import { isHere } from '../find-named.ts'
import { entityTypeNamed, linkTypeNamed } from '../type-named.ts'
import { conflictSign, gradeIn } from './claims.ts'
import { kindText, type Listing, sizeText } from './records.ts'

type List = (state: CaseState, given: Given) => Listing

/** What `list` can list out of a case. Each item is the record itself with what is derived of it. */
export const caseLists: Readonly<Record<string, List>> = {
  entities: (state, given) => {
    const type = given.one('type')
    const wanted = type === undefined ? undefined : entityTypeNamed(state.catalogue, type).id
    return listing(['', 'type', 'label', 'about', 'links', 'id'], records(state, 'entity', wanted), entity => {
      const [label, context] = [labelOf(state, entity.id), contextOf(state, entity.id)]
      const [conflict, links] = [hasConflict(state, entity.id), linksAt(state, entity.id).filter(isHere).length]
      const row = [conflict ? conflictSign : '', kindText(state, entity.id), label, context, String(links), entity.id]
      return { more: { label, context, conflict, links }, row }
    })
  },
  links: (state, given) => {
    const type = given.one('type')
    const wanted = type === undefined ? undefined : linkTypeNamed(state.catalogue, type).id
    return listing(['', 'from', 'link', 'to', 'id'], records(state, 'link', wanted), link => {
      const [from, to, conflict] = [labelOf(state, link.from), labelOf(state, link.to), hasConflict(state, link.id)]
      const title = kindText(state, link.id).replace(/^link: /, '')
      return {
        more: { label: labelOf(state, link.id), fromLabel: from, toLabel: to, conflict },
        row: [conflict ? conflictSign : '', from, title, to, link.id],
      }
    })
  },
  sources: state =>
    listing(['code', 'grade', 'kind', 'title', 'publisher', 'published', 'id'], records(state, 'source'), source => {
      const { code, kind, title, publisher = '', published = '', id } = source
      const grade = gradeIn(state, source)
      return { more: { grade }, row: [code, grade, kind, title, publisher, published, id] }
    }),
  exhibits: state =>
    listing(['number', 'title', 'media type', 'size', 'SHA-256', 'id'], records(state, 'exhibit'), exhibit => {
      const { number, title, mediaType, size, sha256, id } = exhibit
      return { more: {}, row: [number, title, mediaType, sizeText(size), sha256, id] }
    }),
  notes: state =>
    listing(['at', 'by', 'about', 'text', 'id'], records(state, 'note'), ({ at, author, about, text, id }) => {
      const label = about ? labelOf(state, about) : ''
      return { more: { label }, row: [at.slice(0, 10), author, label, text, id] }
    }),
  boards: state =>
    listing(['title', 'id'], records(state, 'board'), ({ title, id }) => ({ more: {}, row: [title, id] })),
  bundles: state =>
    listing(['number', 'at', 'for', 'purpose', 'by', 'id'], records(state, 'bundle'), each => ({
      more: {},
      row: [String(each.number), each.at.slice(0, 10), each.recipient, each.purpose, each.author, each.id],
    })),
  releases: state =>
    listing(['number', 'at', 'format', 'part', 'for', 'purpose', 'received', 'id'], records(state, 'release'), each => {
      const receipt = all(state, 'receipt').find(({ release }) => release === each.id)
      const received = receipt ? `${receipt.receivedBy}, ${receipt.receivedAt}` : ''
      const { number, at, format, scope, recipient, purpose, id } = each
      return { more: { received }, row: [number, at.slice(0, 10), format, scope, recipient, purpose, received, id] }
    }),
  redactions: state =>
    listing(['number', 'what', 'reason', 'in force', 'id'], all(state, 'redaction'), each => {
      const what = redactionWords(state, each)
      const inForce = each.removed ? 'taken back' : 'yes'
      return { more: { what }, row: [String(each.number), what, each.reason ?? '', inForce, each.id] }
    }),
  claims: state =>
    listing(['about', 'property', 'grade', 'source', 'status', 'id'], records(state, 'claim'), claim => ({
      more: { label: labelOf(state, claim.id) },
      row: [
        labelOf(state, claim.subject),
        propertyWord(state, claim),
        gradeIn(state, claim),
        (claim.source && get(state, 'source', claim.source)?.code) || '',
        claim.status,
        claim.id,
      ],
    })),
}

function records<N extends RecordName>(state: CaseState, name: N, type?: string): RecordNamed<N>[] {
  return all(state, name).filter(each => isHere(each) && (type === undefined || ('type' in each && each.type === type)))
}

function listing<R extends object>(
  head: readonly string[],
  from: readonly R[],
  tell: (record: R) => { readonly more: object; readonly row: readonly string[] },
): Listing {
  const items = from.map(record => {
    const { more, row } = tell(record)
    return { data: { ...record, ...more }, row }
  })
  return { head, items }
}
