/** A case larger than anyone would click together in a test: built by the engine alone, before the window opens. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createCase } from '#engine/case/create.ts'
import { openCase } from '#engine/case/open.ts'
import { naming } from '#shared/commands/entity-add.ts'
import { builtIn } from '#shared/model/catalogue.ts'
import { kindOf, propertyOf } from '#shared/model/lookup.ts'
import { placementId } from '#shared/model/placement-id.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import type { Value } from '#shared/model/value.ts'
import { writtenAt as at, writtenBy as by, writeRecords } from '../../support/written-case.ts'

export interface FilledCase {
  readonly dataFolder: string
  /** The case folder, to start with. */
  readonly startWith: string
  readonly title: string
  readonly passphrase: string
}

const types = ['person', 'persona', 'company', 'front-company', 'wallet', 'exchange'] as const
const passphrase = 'seven words nobody would guess on a Monday'

const numbered = (n: number) => `Node ${n}`

/**
 * So many entities on a grid of the first board, a hundred units apart, and so many links, most of them to near ones.
 * `nameOf`: what the n-th is called.
 */
export async function filledCase(entities: number, links: number, nameOf = numbered): Promise<FilledCase> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'red-thread-filled-'))
  onTestFinished(() => rm(dataFolder, { recursive: true, force: true }))
  const title = `${entities} entities`
  const startWith = join(dataFolder, `${title}.case`)
  await createCase({ folder: startWith, title, passphrase, by })
  const open = () => openCase(startWith, { passphrase }, { actor: () => by, onCommit: async () => {} })
  const session = await open()
  const board = [...session.store.data.state.records.values()].find(({ record }) => record === 'board')?.id ?? ''
  await writeRecords(session, recordsOf(entities, links, board, nameOf))
  await (await open()).close()
  return { dataFolder, startWith, title, passphrase }
}

const idOf = (prefix: string, n: number) => `${prefix}_${n.toString(36).padStart(16, '0')}`

const wideOf = (entities: number) => Math.ceil(Math.sqrt(entities * 1.6))

/** Where the n-th of so many lies. */
export function filledPlace(n: number, entities: number): readonly [x: number, y: number] {
  const wide = wideOf(entities)
  return [(n % wide) * 150, Math.floor(n / wide) * 150]
}

function* recordsOf(
  entities: number,
  links: number,
  board: string,
  nameOf: (n: number) => string,
): Generator<CaseRecord> {
  for (let n = 0; n < entities; n++) {
    const [id, type] = [idOf('en', n), types[n % types.length] ?? types[0]]
    yield { id, record: 'entity', type, author: by, at }
    const { property, value } = named(type, nameOf(n))
    const graded = { sourceGrade: 'F', informationGrade: '6', author: by, at, status: 'asserted' } as const
    yield { id: idOf('cl', n), record: 'claim', subject: id, property, value, ...graded }
    const place = filledPlace(n, entities)
    yield { id: placementId(board, id), record: 'placement', board, thing: id, at: place }
  }
  for (let n = 0; n < links; n++) {
    const [from, to] = filledEnds(n, entities).map(end => idOf('en', end)) as [string, string]
    yield { id: idOf('ln', n), record: 'link', type: 'related-to', from, to, author: by, at }
  }
}

/** What a typed name becomes a claim of. */
function named(type: string, name: string): { readonly property: string; readonly value: Value } {
  const shape = builtIn.entityType(type)
  const property = shape && propertyOf(shape, naming(shape, name))
  const read = property && kindOf(property.kind).read(name, property.options)
  if (!read || 'unreadable' in read) throw new Error(`${type} cannot be called ${name}`)
  return { property: property.id, value: read }
}

/** The ends of the n-th link: a neighbour to the right, the one below, and every tenth a hub. */
export function filledEnds(n: number, entities: number): readonly [from: number, to: number] {
  const wide = wideOf(entities)
  const from = n % entities
  const way = n % 10 === 9 ? 7 * (n % 23) + 1 : n < entities ? 1 : wide
  return [from, (from + way) % entities]
}
