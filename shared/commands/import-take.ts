import { z } from 'zod'
import { RedThreadError } from '#shared/errors.ts'
import { defaultScheme, informationMarks, schemeIds, sourceMarks } from '#shared/model/grade.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import { canonicalHash } from '#shared/ops/canonical.ts'
import { create, edits } from '#shared/ops/edit.ts'
import type { Op } from '#shared/ops/op.ts'
import { all, type CaseState, get } from '#shared/ops/state.ts'
import { type ClaimInput, claimInput, planClaim, type Subject } from './claim-input.ts'
import { defineCommand, type PlanContext } from './command.ts'
import { exhibitItem, planExhibits } from './exhibit-add.ts'
import { adopt } from './import-adopt.ts'
import { importBoards, isArranged, ownBoard } from './import-board.ts'
import { handlingOfFile, mayName } from './import-handling.ts'
import { entityIdIn, type FoundEntity, type Imported, importedId, linkIdIn, type Naming } from './import-identity.ts'
import { mappedTable, mappingOps } from './import-mapping.ts'
import { importReading } from './import-reading.ts'
import { sameAsHere, sameThingsIn } from './import-same.ts'
import { imported } from './import-sentence.ts'
import { nextSourceCode } from './source-add.ts'

const claim = claimInput
  .pick({ property: true, value: true, decimal: true, original: true, locator: true, validFrom: true, validTo: true })
  .extend(claimInput.pick({ status: true, handling: true }).shape)
  .extend({ reason: z.string().optional() })
const found = z.strictObject({ key: z.string(), type: z.string(), claims: z.array(claim) })
/** Its key is the id of a record of the case. */
const here = z.literal(true).optional()
const entity = found.extend({ local: z.literal(true).optional(), here })

/** What an importer found, as `Found` of the engine; checked here again, for it comes out of a foreign file. */
const input = z.strictObject({
  format: z.string(),
  /** What the source of all this is called, and how it is graded unless a claim says otherwise. */
  source: z.strictObject({
    /** SHA-256 of the file or files: the same file is the same source. */
    fingerprint: z.string(),
    title: z.string(),
    /** Of the grade; absent: 6x6, whatever the case's is. */
    scheme: z.enum(schemeIds).optional(),
    sourceGrade: z.enum(sourceMarks),
    informationGrade: z.enum(informationMarks),
  }),
  /** How it was read where the file leaves it open; kept with the source, so that it can be read so again. */
  reading: importReading.optional(),
  /** The tables of which somebody said how they are read; absent: nobody did. */
  mappings: z.array(mappedTable).default([]),
  /** Where new entities are shown; absent: on every board, or on their own where one is arranged. */
  boards: z.enum(importBoards).optional(),
  /** The exhibit the raw file is already. */
  exhibit: z.string().optional(),
  /** The raw files that are none yet, in the vault already; they become exhibits. None in a dry run. */
  files: z.array(exhibitItem).default([]),
  entities: z.array(entity),
  links: z.array(found.extend({ from: z.string(), to: z.string(), here })),
  records: z.array(z.looseObject({ id: z.string(), record: z.string() })),
})

type Input = z.infer<typeof input>
type FoundClaim = z.infer<typeof claim>

/**
 * Takes in what an importer found, as one commit. Ids are derived from format and key, those of claims from what they
 * say, so that the same file taken in twice adds nothing; and from a key of the case's own, for ids go out where what
 * they were made of is withheld or blacked out.
 */
export const importTake = defineCommand({
  id: 'import.take',
  title: 'Import a file',
  input,
  plan: (state, found, context) => {
    const info = get(state, 'case', 'case')
    // A case of an earlier version has none yet.
    const secret = info?.importKey ?? context.newId('case')
    const idOf = (record: Imported, key: string) => importedId(secret, record, found.format, key)
    const records = found.records as unknown as CaseRecord[]
    const unmarked = info?.handling ?? 'RED'
    const handling = handlingOfFile([...found.entities, ...found.links], records, unmarked)
    const raw = planRaw(state, found, records, handling, context)
    const exhibit = found.exhibit ?? raw[0]?.id
    const names = (claim: string | undefined) => mayName(handling, claim, unmarked)
    const taking: Taking = { state, found, exhibit, names, context, idOf, begun: new Set(), ops: [] }
    for (const record of adopt(state, records, exhibit)) begin(taking, record)
    const source = idOf('source', found.source.fingerprint)
    takeThings(taking, source)
    if (taking.ops.length === 0) return []
    const begun = sourceOps(taking, source)
    const own = (found.boards ?? (isArranged(state) ? 'own' : 'every')) === 'own'
    const mappings = mappingOps(state, secret, found.format, found.mappings)
    const board = own ? ownBoard(state, taking.ops, found.source.title, context) : []
    return [...raw, ...begun, ...taking.ops, ...mappings, ...board, ...(info ? edits(info, { importKey: secret }) : [])]
  },
  sentence: imported,
})

/** The raw files as exhibits, numbered after those of the case and those the file itself brings. */
function planRaw(
  state: CaseState,
  { files, format }: Input,
  records: readonly CaseRecord[],
  handling: string | undefined,
  context: PlanContext,
) {
  const brought = records.filter(record => record.record === 'exhibit')
  const raw = files.map(file => ({ ...file, handling, acquiredHow: `imported as ${format}` }))
  return planExhibits(raw, [...all(state, 'exhibit'), ...brought], context)
}

interface Taking {
  readonly state: CaseState
  readonly found: Input
  /** The exhibit it all rests on. */
  readonly exhibit: string | undefined
  /** Whether something of that handling may name it. */
  readonly names: (handling: string | undefined) => boolean
  readonly context: PlanContext
  readonly idOf: (record: Imported, key: string) => string
  readonly begun: Set<string>
  readonly ops: Op[]
}

/** Entities and links with their claims. A key that names a carried record means that record: somebody added to it in the file. */
function takeThings(taking: Taking, source: string): void {
  const { state, found, context, idOf } = taking
  const carried = new Set(found.records.map(record => record.id))
  const moved = sameAsHere(state, found.records as unknown as CaseRecord[])
  const naming = (record: 'entity' | 'link'): Naming => ({
    made: told => moved.get(told) ?? (carried.has(told) ? told : idOf(record, told)),
    source,
  })
  const same = sameThingsIn(state)
  const ids = new Map<string, string>()
  for (const { key, type, claims, local, here } of found.entities) {
    const thing = { key, type, claims: claims as FoundEntity['claims'], local }
    const id = here && get(state, 'entity', key) ? key : entityIdIn(state, thing, naming('entity'), same)
    ids.set(key, id)
    begin(taking, { id, record: 'entity', type, author: context.by, at: context.at })
    takeClaims(taking, { id, record: 'entity', type }, claims, source)
  }
  for (const { key, type, claims, here, ...ends } of found.links) {
    const [from, to] = [ends.from, ends.to].map(end => ids.get(end))
    if (!from || !to) continue
    const id = here && get(state, 'link', key) ? key : linkIdIn(state, { key, type, from, to }, naming('link'))
    begin(taking, { id, record: 'link', type, from, to, author: context.by, at: context.at })
    takeClaims(taking, { id, record: 'link', type }, claims, source)
  }
}

function begin({ state, begun, ops }: Taking, record: CaseRecord): void {
  if (state.records.has(record.id) || begun.has(record.id)) return
  begun.add(record.id)
  ops.push(create(record as Parameters<typeof create>[0]))
}

function takeClaims(taking: Taking, subject: Subject, claims: readonly FoundClaim[], source: string): void {
  const { state, found, exhibit, names, context, idOf, begun, ops } = taking
  for (const given of claims) {
    // A figure read the other way than before is another claim.
    const read = given.decimal === 'comma' ? [given.decimal] : []
    const id = idOf('claim', canonicalHash([subject.id, given.property, given.value, source, ...read]))
    if (state.records.has(id) || begun.has(id)) continue
    const { scheme = defaultScheme, sourceGrade, informationGrade } = found.source
    const asked: ClaimInput = { ...given, scheme, sourceGrade, informationGrade }
    const planned = planClaim(state, subject, asked, { ...context, newId: () => id })
    begun.add(id)
    const restsOn = exhibit === undefined || !names(given.handling) ? {} : { exhibit: [null, exhibit] as const }
    ops.push({ id: planned.id, changes: { ...planned.changes, source: [null, source], ...restsOn } })
  }
}

/** The source as it begins; one that is here already is told how the file was read this time, where that is another way. */
function sourceOps(taking: Taking, id: string): readonly Op[] {
  const here = get(taking.state, 'source', id)
  const { reading } = taking.found
  if (!here) return [sourceOp(taking, id)]
  return reading ? edits(here, { reading }) : []
}

function sourceOp({ state, found: { source, reading, entities, links }, exhibit, names }: Taking, id: string): Op {
  if (!source.title.trim()) throw new RedThreadError('invalid-input', { problems: ['the source needs a title'] })
  const { title, scheme, sourceGrade, informationGrade } = source
  const code = nextSourceCode(state)
  // Every claim of the file rests on it, and so on what it rests on.
  const claims = [...entities, ...links].flatMap(each => each.claims)
  const file = claims.every(({ handling }) => names(handling)) ? exhibit : undefined
  const stored = scheme === defaultScheme ? undefined : scheme
  return create({
    id,
    record: 'source',
    code,
    title,
    kind: 'tool',
    exhibit: file,
    scheme: stored,
    sourceGrade,
    informationGrade,
    reading,
  })
}
