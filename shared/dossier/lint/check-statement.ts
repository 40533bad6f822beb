import { fold } from '#shared/model/fold.ts'
import type { Citation, Reference } from '../citations.ts'
import { citationsIn } from '../citations.ts'
import { exhibitOfClaim, exhibitOfSource } from '../evidence.ts'
import type { Making } from '../making.ts'
import { accusationIn } from './accusations.ts'
import { type Finding, finding } from './finding.ts'
import { capitalisedName } from './names.ts'
import { type Sentence, sentencesIn } from './sentences.ts'
import type { Statement } from './statement.ts'

/**
 * Each sentence of a statement that gives a number, a name or an accusation and cites no exhibit, and each citation that
 * names nothing in this edition.
 */
export function checkStatement(making: Making, statement: Statement): Finding[] {
  const { text } = statement
  const citations = citationsIn(text, code => making.directory.evidence(code) !== undefined)
  return sentencesIn(text, citations).flatMap(sentence => {
    const own = citations.filter(each => each.start >= sentence.start && each.end <= sentence.end)
    const quote = text.slice(sentence.start, sentence.end)
    const of = (kind: Finding['kind'], why: string) =>
      finding(making, statement.field, { ...statement, kind, sentence: quote, why })
    const dead = own.flatMap(each => each.refs).flatMap(ref => deadReference(making, ref) ?? [])
    const unsupported =
      statement.backed || own.some(each => isBacked(making, each)) ? null : unbacked(making, text, sentence, own)
    return [...new Set(dead)].map(why => of('citation', why)).concat(unsupported ? [of('statement', unsupported)] : [])
  })
}

/** Why a reference leads nowhere, or null. */
function deadReference({ directory }: Making, ref: Reference): string | null {
  if (ref.to === 'evidence') {
    return directory.evidence(ref.code) ? null : `Cites ${ref.code}, which is no source or exhibit of this edition.`
  }
  const found = directory.entities(ref.name).length
  if (found === 1) return null
  const how = found === 0 ? 'nothing in this dossier is called so' : `${found} entities are called so; use an id`
  return `Refers to "${ref.name}", but ${how}.`
}

const isBacked = (making: Making, { refs }: Citation): boolean =>
  refs.some(ref => ref.to === 'evidence' && hasExhibit(making, ref.code))

function hasExhibit({ directory, state }: Making, code: string): boolean {
  const found = directory.evidence(code)
  return found?.record === 'exhibit' || exhibitOfSource(state, found?.id) !== undefined
}

/** Whether the name that `[@…]` prints comes from a claim with an exhibit. */
function isNameBacked({ directory, state, naming }: Making, name: string): boolean {
  const [id, other] = directory.entities(name)
  const claim = id !== undefined && other === undefined ? naming(id) : undefined
  return claim !== undefined && exhibitOfClaim(state, claim) !== undefined
}

/** What in the sentence needs an exhibit, in words; null where nothing does. */
function unbacked(making: Making, text: string, sentence: Sentence, own: readonly Citation[]): string | null {
  const words = withoutCitations(making, text, sentence, own)
  const number = numberIn(words)
  const accusation = accusationIn(fold(words))
  const name = making.nameIn(words) ?? capitalisedName(words)
  const signs = [
    number && `gives the number "${number}"`,
    accusation && `says "${accusation}"`,
    name && `names ${name}`,
  ].filter(sign => sign !== undefined && sign !== '')
  if (signs.length === 0) return null
  const listed = signs.length > 1 ? `${signs.slice(0, -1).join(', ')} and ${signs.at(-1)}` : signs[0]
  const cited = own.some(each => each.refs.some(ref => ref.to === 'evidence'))
  return `It ${listed}, ${cited ? 'and what it cites has no exhibit' : 'without citing an exhibit'}.`
}

/** The sentence as it reads without its citations; a name whose own source has an exhibit needs no other. */
function withoutCitations(making: Making, text: string, { start, end }: Sentence, own: readonly Citation[]): string {
  let words = ''
  let at = start
  for (const citation of own) {
    words += text.slice(at, citation.start)
    const [ref] = citation.refs
    if (ref?.to === 'entity' && !isNameBacked(making, ref.name)) words += ref.name
    at = citation.end
  }
  words += text.slice(at, end)
  for (const { placeholder } of making.edition.redacted) words = words.replaceAll(placeholder, ' ')
  return words
}

const listMark = /^\s*(?:[-*•–]\s+|\(?\d{1,3}[.)]\s+)/
const number = /[\p{Nd}\p{Nl}][\p{Nd}.,:%/-]*/u
const numberWord =
  /(?<!\p{L})(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|billions?|trillions?|twice|double[ds]?|half|zwei|drei|hundert|tausend|million(?:en)?|milliarden?|тысяч\p{L}*|миллион\p{L}*|миллиард\p{L}*)(?!\p{L})|[〇一二三四五六七八九十百千万億亿兆]{2,}/iu

/** The first number of a sentence, in figures of any script or in words; the mark of a list is none. */
function numberIn(sentence: string): string | undefined {
  const words = sentence.replace(listMark, '')
  return number.exec(words)?.[0].replace(/[.,:/-]+$/, '') ?? numberWord.exec(words)?.[0]
}
