import { setImmediate } from 'node:timers/promises'
import type { EvidenceFound, EvidenceHit, EvidenceUnread } from '#shared/contract.ts'
import type { Exhibit } from '#shared/model/records/exhibit.ts'
import { formAfter, placeIn, type Searchable, type TextForm, textAt } from '../evidence/text/text-form.ts'
import type { Job } from '../work/jobs.ts'
import { exhibitsHere } from './evidence.ts'
import { type Needle, type Needles, needlesOf } from './needles.ts'
import type { Session } from './session.ts'

/** Hits told in all, and of one exhibit: the way back to how each is written takes its time. */
const mostHits = 60
const mostOfOne = 12
/** Exhibits looked at before others have their turn. */
const atOnce = 64
/** UTF-16 units of what stands around a hit. */
const [before, after] = [60, 100]

/** A stretch of a form in which something was found. */
type Stretch = readonly [from: number, to: number]

/**
 * Looks for the words in the text of every exhibit: together as they are typed, else all of them anywhere in one exhibit.
 * What was not searched is reported. Texts that were not read yet are not waited for.
 */
export async function searchEvidence(session: Session, query: string, job: Job): Promise<EvidenceFound> {
  const needles = needlesOf(query)
  const exhibits = exhibitsHere(session)
  const unread: EvidenceUnread[] = []
  const ranked: readonly EvidenceHit[][] = [[], [], []]
  let found = 0
  for (const [index, exhibit] of exhibits.entries()) {
    if (index % atOnce === 0) {
      // Others have their turn, and a newer query can cancel this one.
      await setImmediate()
      job.signal.throwIfAborted()
      job.progress(index, exhibits.length)
      await session.texts.load(exhibits.slice(index, index + atOnce))
    }
    const text = await session.texts.searchable(exhibit)
    unread.push(...unreadOf(exhibit, text))
    const match = text && matchIn(text.form, needles)
    if (!match) continue
    found += 1
    const hits = ranked[match.rank] ?? []
    if (hits.length < mostHits) hits.push(...match.stretches.map(stretch => hitIn(exhibit, text, stretch)))
  }
  return { hits: ranked.flat().slice(0, mostHits), found, exhibits: exhibits.length, unread }
}

function unreadOf({ id: exhibit }: Exhibit, text: Searchable | undefined): readonly EvidenceUnread[] {
  if (!text) return [{ exhibit, whole: true, parts: [{ place: '', why: 'waiting' }] }]
  return text.unread.length === 0 ? [] : [{ exhibit, whole: text.parts.length === 0, parts: text.unread }]
}

/** Where it stands, once in each text; 0 where the words stand together. */
function matchIn(form: TextForm, { phrase, words }: Needles) {
  const together = stretchesOf(form, phrase)
  if (together.length > 0) return { stretches: together, rank: 0 }
  const [longest, ...others] = words
  if (!longest || others.length === 0 || !words.every(word => word(form.form, 0))) return undefined
  const each = stretchesOf(form, longest, formAfter(form, form.form.length))
  const withAll = each.filter(([at]) => {
    const start = form.form.lastIndexOf('\n', at) + 1
    const text = form.form.slice(start, formAfter(form, at))
    return others.every(word => word(text, 0))
  })
  return { stretches: (withAll.length > 0 ? withAll : each).slice(0, mostOfOne), rank: withAll.length > 0 ? 1 : 2 }
}

function stretchesOf(form: TextForm, needle: Needle, most = mostOfOne): readonly Stretch[] {
  const stretches: Stretch[] = []
  for (let at = needle(form.form, 0); at && stretches.length < most; ) {
    stretches.push(at)
    at = needle(form.form, formAfter(form, at[0]))
  }
  return stretches
}

function hitIn(exhibit: Exhibit, { parts, form }: Searchable, [from, to]: Stretch): EvidenceHit {
  const at = textAt(form, from)
  const { place, text } = parts[at] ?? { place: '', text: '' }
  const [start, end] = placeIn(text, form, from, to)
  const sooner = parts.slice(0, at).filter(part => part.place === place)
  return {
    exhibit: exhibit.id,
    place,
    line: sooner.reduce((sum, part) => sum + linesOf(part.text, part.text.length), linesOf(text, start)),
    before: `${start > before ? '…' : ''}${line(text.slice(Math.max(0, start - before), start))}`.trimStart(),
    match: line(text.slice(start, end)),
    after: `${line(text.slice(end, end + after))}${end + after < text.length ? '…' : ''}`.trimEnd(),
  }
}

/** Lines begun up to a place of a text. */
function linesOf(text: string, end: number): number {
  let lines = 1
  for (const { index } of text.matchAll(/\r\n?|\n/g)) {
    if (index >= end) break
    lines += 1
  }
  return lines
}

const line = (text: string) => text.replace(/\s+/g, ' ').toWellFormed()
