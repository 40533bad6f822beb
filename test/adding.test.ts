/**
 * What is added on the fly: everything that asks about records, kinds, types and commands must answer for what
 * `support/added.ts` put into their lists, or say in the loss report that it cannot. So a switch over names that does not
 * know the new one turns this red.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { lazy } from 'react'
import { describe, expect, it } from 'vitest'
import type { Exporting } from '#engine/formats/writing/exporter.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { at, by, records, state, stateOf, value } from './support/added.ts'

const idsOf = (part: CaseState) => [...part.records.keys()]

describe('a record', () => {
  it('is checked, called, found and begun as its shape says', async () => {
    const { labelOf } = await import('#shared/queries/label.ts')
    const { search } = await import('#shared/queries/search.ts')
    const { searchIndex } = await import('#shared/queries/search-index.ts')
    const { describe: sentence } = await import('#shared/commands/describe.ts')
    const { newId } = await import('#engine/case/new-id.ts')
    const { recordProblems } = await import('#shared/model/record.ts')
    expect(records.flatMap(recordProblems)).toEqual([])
    expect([...(state.placementsOf.get('en_drone') ?? [])]).toEqual(['sg_1'])
    expect(recordProblems({ id: 'sg_2', record: 'sighting' }).length).toBeGreaterThan(3)
    expect(labelOf(state, 'sg_1')).toBe('a light of Kestrel')
    expect(search(searchIndex(state), state, 'glimmering').hits.map(hit => hit.id)).toEqual(['sg_1'])
    const changes = { record: [null, 'sighting'], title: [null, 'a light'], about: [null, 'en_drone'] } as const
    const commit = { seq: 1, at, by, command: 'of.a-newer-version', ops: [{ id: 'sg_1', changes }] }
    expect(sentence(state, commit)).toBe('Saw a light')
    expect(newId('sighting')).toMatch(/^sg_/)
  })

  it('is in the part of what it is about, withheld by its code, and leaves without what stays inside', async () => {
    const { partOf } = await import('#shared/editions/scope.ts')
    const { clear } = await import('#shared/editions/clear.ts')
    const { withoutBundleOnly } = await import('#shared/editions/bundle-only.ts')
    expect(idsOf(partOf(state, { of: 'records', ids: ['en_drone'] }))).toContain('sg_1')
    expect(idsOf(partOf(state, { of: 'records', ids: ['en_other'] }))).not.toContain('sg_1')
    const secret = stateOf(records.map(each => (each.id === 'sg_1' ? { ...each, handling: 'RED' } : each)))
    expect(clear(secret, 'AMBER').withheld).toEqual([{ id: 'sg_1', record: 'sighting', handling: 'RED' }])
    const hidden = stateOf(records.map(each => (each.id.startsWith('cl_') ? { ...each, handling: 'RED' } : each)))
    expect(idsOf(clear(hidden, 'AMBER').state)).not.toContain('sg_1')
    expect(JSON.stringify([...withoutBundleOnly(state).state.records.values()])).not.toContain('never to leave')
  })

  it('is blacked out like any other, but for who worked on it', async () => {
    const { redact } = await import('#shared/editions/redact.ts')
    const redaction = { id: 'rd_1', record: 'redaction', number: 1, author: by, at }
    const whole = stateOf([...records, { ...redaction, kind: 'records', records: ['sg_1'] } as unknown as CaseRecord])
    const emptied = redact(whole, whole).state.records.get('sg_1') as unknown as Record<string, string>
    expect([emptied['title'], emptied['seen'], emptied['author']]).toEqual(['[REDACTED 1]', '[REDACTED 1]', by])
    const term = stateOf([...records, { ...redaction, kind: 'term', term: 'glimmering' } as unknown as CaseRecord])
    expect(JSON.stringify([...redact(term, term).state.records.values()])).not.toContain('glimmering')
  })

  it('is taken over by another case where its shape says that it may be', async () => {
    const { adopt } = await import('#shared/commands/import-adopt.ts')
    const taker = stateOf([
      ...records.filter(each => each.record === 'case'),
      { id: 'en_here', record: 'entity', type: 'person', author: by, at } as CaseRecord,
    ])
    expect(adopt(taker, records, undefined).map(each => each.id)).toContain('sg_1')
  })
})

describe('a kind of value', () => {
  it('is read, shown, found and told apart as it says', async () => {
    const { planCommand } = await import('#shared/commands/plan.ts')
    const { claimsByProperty } = await import('#shared/queries/claims.ts')
    const { contextOf } = await import('#shared/queries/label.ts')
    const { search } = await import('#shared/queries/search.ts')
    const { searchIndex } = await import('#shared/queries/search-index.ts')
    const context = { by, at, newId: () => 'cl_new' }
    const input = { subject: 'en_drone', property: 'callsign', value: 'DELTA-433' }
    const [op] = planCommand(state, 'claim.add', input, context)
    expect(op?.changes['value']?.[1]).toEqual(value)
    expect(contextOf(state, 'en_drone')).toBe('call DELTA-433')
    expect(search(searchIndex(state), state, 'shortwave').hits.map(hit => hit.id)).toEqual(['en_drone'])
    const twice = (band: string) =>
      stateOf([
        ...records,
        { ...records.find(each => each.id === 'cl_callsign'), id: 'cl_2', value: { ...value, sign: 'ECHO-868', band } },
      ] as unknown as CaseRecord[])
    const conflicts = (band: string) => claimsByProperty(twice(band), 'en_drone').some(({ conflict }) => conflict)
    expect([conflicts(''), conflicts('upper')]).toEqual([true, false])
  })

  it('is looked for by a redaction of whom it tells', async () => {
    const { redact } = await import('#shared/editions/redact.ts')
    const redaction = {
      id: 'rd_1',
      record: 'redaction',
      number: 1,
      author: by,
      at,
      kind: 'subject',
      subject: 'en_drone',
    }
    const note = { id: 'no_1', record: 'note', text: 'Heard on DELTA-433, which is quiet at night', author: by, at }
    const whole = stateOf([...records, note, redaction] as unknown as CaseRecord[])
    const { records: kept } = redact(whole, whole).state
    expect(JSON.stringify([...kept.values()])).not.toContain('DELTA-433')
    expect(kept.get('no_1')).toMatchObject({ text: 'Heard on [REDACTED 1], which is quiet at night' })
    // What speaks of it as a whole goes with it.
    expect(JSON.stringify(kept.get('sg_1'))).not.toContain('glimmering')
  })
})

describe('a command', () => {
  it('is planned by its id, told by its sentence, and undone', async () => {
    const { isUndoable, planCommand } = await import('#shared/commands/plan.ts')
    const { describe: sentence } = await import('#shared/commands/describe.ts')
    const ops = planCommand(state, 'sighting.add', { about: 'en_drone' }, { by, at, newId: () => 'sg_new' })
    expect(sentence(state, { seq: 2, at, by, command: 'sighting.add', ops })).toBe('Noted 1 sighting')
    expect(sentence(state, { seq: 3, at, by, command: 'undo sighting.add', ops })).toBe('Undid: noted 1 sighting')
    expect(isUndoable('sighting.add')).toBe(true)
  })
})

describe('a type', () => {
  it('is added, named, drawn, and linked by what fits any end', async () => {
    const { planCommand } = await import('#shared/commands/plan.ts')
    const { linkTypesBetween } = state.catalogue
    const { addressBook } = await import('#shared/queries/addresses.ts')
    const { nodeOf } = await import('#shared/queries/board-view.ts')
    const ops = planCommand(state, 'entity.add', { type: 'drone', name: 'Merlin' }, { by, at, newId: each => each })
    expect(ops.map(op => op.id)).toEqual(['entity', 'claim'])
    const node = nodeOf(state, 'bo_1', 'en_drone', addressBook(state))
    expect(node).toMatchObject({ label: 'Kestrel', context: 'call DELTA-433', type: 'drone', icon: 'drone' })
    expect(linkTypesBetween('drone', 'person').map(type => type.id)).toContain('related-to')
  })
})

describe('a setting of the window', () => {
  it('has its usual value, is read back, and falls to the usual one where what was kept means nothing', async () => {
    const { settingsFrom, settingsList } = await import('#renderer/state/settings.ts')
    const read = (kept: unknown) => (kept === 'loud' || kept === 'quiet' ? kept : undefined)
    Object.assign(settingsList, { alarm: { usual: 'quiet', read } })
    expect(settingsFrom({})).toMatchObject({ alarm: 'quiet', theme: 'system' })
    expect(settingsFrom({ alarm: 'loud', theme: 'dark' })).toMatchObject({ alarm: 'loud', theme: 'dark' })
    expect(settingsFrom({ alarm: 7, theme: 'mauve' })).toMatchObject({ alarm: 'quiet', theme: 'system' })
  })
})

describe('a view', () => {
  it('is gone to from the palette and by its keys, and brings its own actions', async () => {
    const { views } = await import('#renderer/views/list.ts')
    const beacon = { id: 'beacon.light', title: 'Light the beacon', group: 'Beacons', icon: 'sun', run: () => {} }
    const component = lazy(async () => ({ default: () => null }))
    const view = { id: 'beacons', title: 'Beacons', icon: 'sun', shortcut: 'Alt+9', component, actions: [beacon] }
    ;(views as unknown as unknown[]).push(view)
    const { actionsWith } = await import('#renderer/app/actions.ts')
    const { isAction } = await import('#renderer/commands/action.ts')
    const { all } = actionsWith(state.catalogue)
    expect(all.map(({ id }) => id)).toEqual(expect.arrayContaining(['view.beacons', 'beacon.light']))
    const goTo = all.filter(isAction).find(({ id }) => id === 'view.beacons')
    expect([goTo?.title, goTo?.shortcuts]).toEqual(['Go to beacons', ['Alt+9']])
  })
})

describe('a format to export', () => {
  it('is offered, written with its report, and recorded as a release, in the terminal as in the window', async () => {
    const { exporters } = await import('#engine/handover/exporters.ts')
    const write = async function* ({ edition }: Exporting) {
      yield { path: 'drones.txt', pieces: [`${[...edition.state.records.keys()].length} records\n`] }
    }
    const exporter = { id: 'drones', title: 'Drones', help: 'For pilots.', form: { file: '.txt' }, write }
    ;(exporters as unknown as unknown[]).push(exporter)
    const { commandLineOn } = await import('./hosts/cli/in-process.ts')
    const { testFolder } = await import('./support/open-case.ts')
    const folder = await testFolder()
    const terminal = await commandLineOn(folder)
    expect((await terminal.run('formats')).out).toContain('drones')
    const path = join(folder, 'out.txt')
    const asked = ['--up-to', 'red', '--recipient', 'K. Ito', '--purpose', 'Joint inquiry']
    const written = await terminal.run('export', 'drones', path, ...asked)
    expect([written.err, written.exit]).toEqual(['', 0])
    expect(await readFile(path, 'utf8')).toMatch(/^\d+ records\n$/)
    expect(await readFile(`${path}.loss-report.json`, 'utf8')).toContain('drones')
    const releases = await terminal.run('list', 'releases')
    expect(releases.out).toContain('drones')
    await terminal.close()
  })
})

/** Formats that are text, and not made of others. */
const formats = [
  ...['csv', 'ftm', 'stix', 'case-uco', 'misp', 'neo4j', 'graphml', 'gexf', 'dossier-html', 'records'],
] as const

describe.each(formats)('%s', format => {
  it('holds what was added, or tells that it does not', async () => {
    const { exporterOf, wholeCase, writeAll } = await import('./proofs/whole-case.ts')
    const { files, losses } = await writeAll(exporterOf(format), wholeCase(state), {})
    const written = Buffer.concat([...files.values()]).toString('utf8')
    const told = new Set(losses.map(loss => loss.record))
    expect(written.includes('Kestrel')).toBe(true)
    expect(written.includes('DELTA-433') || told.has('cl_callsign')).toBe(true)
    expect(written.includes('a glimmering') || told.has('sg_1')).toBe(true)
  })
})
