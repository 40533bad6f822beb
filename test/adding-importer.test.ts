/** As adding.test.ts: an importer put into its list on the fly, as a file and a line would. */
import { describe, expect, it } from 'vitest'
import type { Importer } from '#engine/formats/reading/importer.ts'
import { at, by, state } from './support/added.ts'

describe('an importer', () => {
  const watch: Importer = {
    id: 'watch-list',
    title: 'Watch list',
    help: 'One name a line, as a border post keeps it.',
    extensions: ['.watch'],
    options: [
      {
        id: 'rank',
        title: 'Whom it names',
        help: 'What stands on every line',
        unsaid: 'Officers',
        kind: 'choice',
        choices: [{ id: 'sailors', title: 'Sailors' }],
      },
    ],
    recognises: (_, name) => name.endsWith('.watch'),
    read: (files, reading, sink) => {
      const what = reading['rank'] === 'sailors' ? 'a sailor' : 'an officer'
      for (const line of files.flatMap(({ bytes }) => Buffer.from(bytes).toString().split('\n')))
        sink.entity({
          key: line,
          type: 'person',
          claims: [
            { property: 'name', value: line },
            { property: 'role', value: what },
          ],
        })
      sink.facts({ repeated: 0, counts: { names: 2 } })
    },
  }

  it('has its options in the dialog, on the command line, in its check and in mappings, and comes in by its list entry', async () => {
    const { importers } = await import('#engine/formats/importers.ts')
    const { importerFor } = await import('#engine/formats/importing/read-foreign.ts')
    const { checkReading } = await import('#engine/formats/importing/check-reading.ts')
    const { ofTable } = await import('#engine/formats/importing/reading-of-table.ts')
    const { foundIn } = await import('#engine/formats/importing/found-in.ts')
    const { askedOptions, forFormat, optionsOf } = await import('#renderer/dialogs/import/asked-options.ts')
    const { optionGiven, optionText } = await import('#hosts/cli/format-options.ts')
    const { importReading } = await import('#shared/commands/import-reading.ts')
    const { planImport } = await import('#shared/commands/import-plan.ts')
    const { checkFound } = await import('#shared/commands/import-check.ts')
    ;(importers as Importer[]).push(watch)
    const files = [{ name: 'north.watch', bytes: Buffer.from('Ada\nBo') }]
    expect(importerFor(files, undefined)).toBe(watch)

    const options = optionsOf(importers, 'watch-list')
    const around = { reading: {}, seen: { texts: [], tables: [], untyped: 0, eitherWay: 0 }, error: null }
    expect(askedOptions(options, around as unknown as Parameters<typeof askedOptions>[1])).toEqual([watch.options])
    const said = Object.fromEntries([optionGiven('"watch-list"', options, 'rank=sailors', state.catalogue)])
    expect(forFormat({ ...said, delimiter: 'tab' }, options)).toEqual({ rank: 'sailors' })
    expect(options.map(optionText).join()).toContain('--option rank=sailors')
    expect(() => optionGiven('"watch-list"', options, 'rank=cooks', state.catalogue)).toThrow(/must be one of sailors/)

    const reading = importReading.parse(said)
    expect(() => checkReading(watch, reading, state.catalogue)).not.toThrow()
    expect(() => checkReading(watch, { rank: 'cooks' }, state.catalogue)).toThrow(/"cooks" is not one of sailors/)
    expect(() => checkReading(watch, { delimiter: 'tab' }, state.catalogue)).toThrow(
      /Watch list has no option "delimiter"/,
    )
    expect(ofTable(watch, reading, ['name'])).toEqual({ rank: 'sailors' })

    const { entities, links, refused } = checkFound(state.catalogue, foundIn(watch, files, reading))
    expect(refused).toEqual([])
    const source = { fingerprint: 'f', title: 'North', sourceGrade: 'F', informationGrade: '6' } as const
    const input = {
      format: 'watch-list',
      source,
      reading,
      mappings: [],
      entities,
      links,
      said: new Set<string>(),
      records: [],
    }
    let count = 0
    const { ops, tally } = planImport(state, input, { by, at, newId: record => `${record}_${count++}` })
    expect(tally).toMatchObject({ added: { entities: 2, claims: 4 }, taken: { entities: { person: 2 } } })
    expect(JSON.stringify(ops)).toContain('a sailor')
    expect(ops.find(({ changes }) => changes['record']?.[1] === 'source')?.changes['reading']?.[1]).toEqual(reading)
  })
})
