import type { EvidenceFound, EvidenceHit, EvidenceUnread } from '#shared/contract.ts'
import type { Exhibit } from '#shared/model/records/exhibit.ts'
import { formAfter, placeIn, type TextForm, textAt } from '../evidence-text/text-form.ts'
import type { Job } from '../jobs.ts'
import { exhibitsHere } from './evidence.ts'
import { type Needle, type Needles, needlesOf } from './needles.ts'
import type { Session } from './session.ts'

/** Hits told in all, and of one exhibit: each is read from disk to be shown as it is written. */
const mostHits = 60
const mostOfOne = 12
/** UTF-16 units of what stands around a hit. */
const [before, after] = [60, 100]

/** A stretch of a form in which something was found. */
type Stretch = readonly [from: number, to: number]

/**
 * Looks for the words in the text of every exhibit: together as they are typed, else all of them anywhere in one exhibit.
 * What was not searched is told. Texts that were not read yet are not waited for.
 */
export async function searchEvidence(session: Session, query: string, job: Job): Promise<EvidenceFound> {
  const sought = needlesOf(query)
  const exhibits = exhibitsHere(session)
  const unread: EvidenceUnread[] = []
  const found: {
    readonly exhibit: Exhibit
    readonly form: TextForm
    readonly stretches: readonly Stretch[]
    readonly rank: number
  }[] = []
  for (const [index, exhibit] of exhibits.entries()) {
    job.signal.throwIfAborted()
    job.progress(index, exhibits.length)
    const text = await session.texts.searchable(exhibit)
    if (!text) unread.push({ exhibit: exhibit.id, whole: true, parts: [{ place: '', why: 'waiting' }] })
    else if (text.unread.length > 0) {
      unread.push({ exhibit: exhibit.id, whole: text.form.form.trim() === '', parts: text.unread })
    }
    const match = text && matchIn(text.form, sought)
    if (text && match) found.push({ exhibit, form: text.form, ...match })
  }
  found.sort((a, b) => a.rank - b.rank)
  const hits: EvidenceHit[] = []
  for (const each of found) {
    if (hits.length >= mostHits) break
    hits.push(...(await hitsOf(session, each.exhibit, each.form, each.stretches.slice(0, mostHits - hits.length))))
  }
  return { hits, found: found.length, exhibits: exhibits.length, unread }
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

async function hitsOf(
  session: Session,
  exhibit: Exhibit,
  form: TextForm,
  stretches: readonly Stretch[],
): Promise<EvidenceHit[]> {
  const { parts = [] } = (await session.texts.text(exhibit)) ?? {}
  return stretches.flatMap(([from, to]) => {
    const part = parts[textAt(form, from)]
    if (!part) return []
    const [start, end] = placeIn(part.text, form, from, to)
    const line = (text: string) => text.replace(/\s+/g, ' ').toWellFormed()
    return [
      {
        exhibit: exhibit.id,
        place: part.place,
        before: `${start > before ? '…' : ''}${line(part.text.slice(Math.max(0, start - before), start))}`.trimStart(),
        match: line(part.text.slice(start, end)),
        after: `${line(part.text.slice(end, end + after))}${end + after < part.text.length ? '…' : ''}`.trimEnd(),
      },
    ]
  })
}
