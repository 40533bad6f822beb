import { describe, it } from 'vitest'
import { apart } from '#engine/importers/apart.ts'
import { importerFor } from '#engine/importers/read-foreign.ts'
import { reportOf } from '#engine/case/import-report.ts'
import { checkFound } from '#shared/commands/import-check.ts'
import { importTake } from '#shared/commands/import-take.ts'
import { apply, stateOf } from '#shared/ops/apply.ts'
import { all } from '#shared/ops/state.ts'
import { everyType } from '../support/cases/every-type.ts'
import { sampleState } from '../support/sample-state.ts'
import { fixedContext, freshState } from '../support/plan-context.ts'
import { exporterOf, wholeCase, writeAll } from './whole-case.ts'

const formats = ['csv','xlsx','graphml','gexf','neo4j','ftm','stix','misp','case-uco','records']
describe.each([['sample', sampleState], ['every', async () => everyType()]] as const)('%s', (_, of) => {
  it.each(formats)('%s', { timeout: 120_000 }, async format => {
    const given = wholeCase(await of())
    const { files, losses } = await writeAll(exporterOf(format), given, {})
    const ins = [...files].map(([name, bytes]) => ({ name, bytes }))
    const importer = importerFor(ins, undefined, 'x')
    const found = apart(importer.read(ins, {}), importer.isLocalId)
    const { entities, links, unread, eitherWay } = checkFound(found.entities, found.links)
    for (const [what, state] of [['same', stateOf([...given.edition.state.records.values()])], ['empty', freshState()]] as const) {
      const source = { fingerprint: 'f'.repeat(64), title: 'A file', sourceGrade: 'F', informationGrade: '6' } as const
      const input = importTake.input.parse({ format: importer.id, source, entities, links, records: found.records })
      const ops = importTake.plan(state, input, fixedContext())
      const told = { ...found, unread: [...found.unread, ...unread], eitherWay, reading: {} }
      const r = reportOf(state, { format: importer.id, ...told, entities, links, ops })
      apply(state, ops)
      console.log(format, importer.id, what, JSON.stringify({ had: { e: all(given.edition.state,'entity').length, l: all(given.edition.state,'link').length, c: all(given.edition.state,'claim').length}, now: {e: all(state,'entity').length, l: all(state,'link').length, c: all(state,'claim').length}, added: r.added, known: r.known, left: r.left, unread: r.unreadCount, u: r.unread.slice(0,4), n: r.noted.slice(0,3), counts: what==='empty'?r.counts:undefined, losses: losses.length }))
    }
  })
})
