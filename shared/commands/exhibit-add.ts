import { z } from 'zod'
import type { Exhibit } from '#shared/model/records/exhibit.ts'
import { create, type Draft } from '#shared/ops/edit.ts'
import type { Op } from '#shared/ops/op.ts'
import { all } from '#shared/ops/state.ts'
import { defineCommand, type PlanContext } from './command.ts'
import { handlingInput } from './handling-input.ts'
import { fileSaysInput } from './metadata-input.ts'
import { need } from './refuse.ts'
import { ofItsRecords } from './sentence.ts'

const text = z.string().trim().min(1)

/** A file that the vault holds. */
export const exhibitItem = z.strictObject({
  name: text,
  title: text.optional(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  size: z.number().int().min(0),
  mediaType: text,
  /** What the file says of itself; taken over as a first word, which the investigator may correct. */
  fileSays: fileSaysInput.optional(),
})

/**
 * Records files that the vault already holds as exhibits, each with the custody event of its collection. Only the
 * engine runs this, after it has hashed and stored the bytes.
 */
export const exhibitAdd = defineCommand({
  id: 'exhibit.add',
  title: 'Attach evidence',
  input: z.strictObject({
    items: z.array(exhibitItem).min(1),
    how: text.optional(),
    tool: text.optional(),
    handling: handlingInput.optional(),
    note: text.optional(),
    /** The exhibit they were taken out of, as an attachment out of its mail. */
    parent: text.optional(),
  }),
  plan: (state, { items, how, ...acquisition }, context) => {
    const parent = acquisition.parent ? need(state, 'exhibit', acquisition.parent) : undefined
    const recorded = items.map(each => ({ ...each, ...acquisition, acquiredHow: how }))
    return planExhibits(recorded, all(state, 'exhibit'), context, parent?.number)
  },
  sentence: ofItsRecords,
})

/** The ops that record files as exhibits, each followed by its collection; numbered after `others`. */
export function planExhibits(
  items: readonly Item[],
  others: readonly Pick<Exhibit, 'number'>[],
  context: PlanContext,
  extractedFromText?: string,
): Op[] {
  const taken = others.map(({ number }) => Number(/^E-(\d+)$/.exec(number)?.[1] ?? 0))
  const highest = taken.reduce((most, number) => Math.max(most, number), 0)
  return items.flatMap((each, index) => planOne(each, highest + 1 + index, context, extractedFromText))
}

type Item = z.infer<typeof exhibitItem> & Pick<Draft<Exhibit>, 'acquiredHow' | 'tool' | 'handling' | 'note' | 'parent'>

function planOne(each: Item, number: number, context: PlanContext, extractedFromText: string | undefined): Op[] {
  const id = context.newId('exhibit')
  const { by, at } = context
  return [
    create({
      ...each.fileSays,
      ...each,
      id,
      record: 'exhibit',
      number: `E-${String(number).padStart(3, '0')}`,
      title: each.title ?? each.name,
      acquiredAt: at,
      acquiredBy: by,
    }),
    create({
      id: context.newId('custody-event'),
      record: 'custody-event',
      exhibit: id,
      action: 'collected',
      actor: by,
      at,
      note: `${extractedFromText ? `taken out of ${extractedFromText}, ` : ''}SHA-256 ${each.sha256}`,
    }),
  ]
}
