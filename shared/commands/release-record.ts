import { z } from 'zod'
import { create } from '#shared/ops/edit.ts'
import { all, get } from '#shared/ops/state.ts'
import { defineCommand } from './command.ts'
import { ofItsRecords } from './sentence.ts'

const words = z.string().trim().min(1)

/**
 * Records that a part of the case went out in clear, and for each exhibit whose file went along that it was exported
 * or handed over. The engine runs this before the files appear in their place.
 */
export const releaseRecord = defineCommand({
  id: 'release.record',
  title: 'Record a release',
  undoable: false,
  input: z.strictObject({
    format: words,
    scope: words,
    entries: z.number().int().min(0),
    head: z.string(),
    upTo: words,
    withheld: z.number().int().min(0),
    redacted: z.literal(true).optional(),
    files: z.array(z.strictObject({ path: words, size: z.number().int().min(0), sha256: z.string() })).min(1),
    recipient: words,
    purpose: words,
    /** Exhibits whose bytes went along, and whether as a hand-over or a mere export. */
    exhibits: z.array(z.string()),
    action: z.enum(['exported', 'handed over']),
  }),
  plan: (state, { exhibits, action, ...input }, { newId, by, at }) => {
    const number = `R-${String(all(state, 'release').length + 1).padStart(3, '0')}`
    const id = newId('release')
    const { recipient, purpose } = input
    const events = exhibits.flatMap(exhibit => {
      // Attaching it may have been taken back while the files were written: then there is no custody to tell it in.
      if (!get(state, 'exhibit', exhibit)) return []
      const event = { exhibit, action, actor: by, at, purpose, recipient, release: id, note: `in release ${number}` }
      return [create({ ...event, id: newId('custody-event'), record: 'custody-event' })]
    })
    return [create({ ...input, id, record: 'release', number, author: by, at }), ...events]
  },
  sentence: ofItsRecords,
})
