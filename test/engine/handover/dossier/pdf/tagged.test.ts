import { describe, expect, test } from 'vitest'
import { visible } from '#engine/handover/dossier/fonts/visible.ts'
import { notesTitle } from '#engine/handover/dossier/pdf/entries.ts'
import { pdfOf } from '#engine/handover/dossier/pdf/pdf-of.ts'
import { buildDossier } from '#shared/dossier/build.ts'
import type { Block, DossierDocument, Text } from '#shared/dossier/document.ts'
import { templates } from '#shared/dossier/templates/list.ts'
import { stateOf } from '#shared/ops/apply.ts'
import { largeState } from '../../../../bench/large-state.ts'
import { hostileTexts } from '../../../../support/cases/hostile.ts'
import { idOf } from '../../../../support/cases/records.ts'
import { editionOf, orderOf } from '../../../../support/dossiers.ts'
import { bytesOf, file, has, outputOf } from '../../../../support/pdf.ts'
import { checkTagged } from '../../../../support/tagged/check.ts'
import { flat } from '../../../../support/tagged/elements.ts'
import { dossier } from './sample-dossier.ts'

const said = (text: Text) => text.map(run => run.text + (run.notes ?? []).map(note => `[${note}]`).join('')).join('')

/** All that a document says, piece by piece in its order. */
function* spokenBy({ sections, notes }: DossierDocument): Generator<string> {
  for (const { title, blocks } of sections) {
    yield title
    for (const block of blocks) yield* spokenIn(block)
  }
  if (notes.length > 0) yield notesTitle
  for (const { number, text } of notes) yield `[${number}]${said(text)}`
}

function spokenIn(block: Block): readonly string[] {
  switch (block.block) {
    case 'list':
      return block.items.map(said)
    case 'facts':
      return block.rows.flatMap(({ label, value }) => [label, said(value)])
    case 'table':
      return [
        ...(block.title ? [block.title] : []),
        ...[block.columns.map(({ title }) => title), ...block.rows.map(row => row.map(said))].flat(),
      ]
    case 'figure':
      return [block.title]
    default:
      return [said(block.runs)]
  }
}

const squeezed = (text: string) => visible(text).replace(/\s+/g, '')
const lowest = new Set(['P', 'H2', 'H3', 'H4', 'LBody', 'TH', 'TD', 'Caption', 'Note'])

describe.skipIf(!has('qpdf'))('a tagged dossier', () => {
  const whole = dossier(120)
  const pdf = bytesOf(pdfOf(whole))

  test('breaks no rule of PDF/UA-1 and PDF/A-2a', async () => {
    expect(checkTagged(await pdf).complaints).toEqual([])
  })

  test('is read in the order of the document, and nothing twice', async () => {
    const { read } = checkTagged(await pdf)
    const contents = read.findIndex(({ text }) => text === 'Contents')
    const from = read.findIndex(({ tag, text }, n) => n > contents && tag === 'H2' && text === 'Summary')
    const aloud = read
      .slice(from)
      .filter(({ tag }, n, all) => lowest.has(tag) && all[n - 2]?.tag !== 'Note')
      .map(({ text }) => squeezed(text))
    expect(aloud).toEqual([...spokenBy(whole)].map(squeezed))
  })

  test('whatever is in it', async () => {
    const blocks: readonly Block[] = [
      { block: 'heading', level: 3, runs: [{ text: 'Small, and first' }] },
      { block: 'list', items: [[], [{ text: '' }]] },
      { block: 'facts', rows: [] },
      { block: 'paragraph', runs: [] },
      { block: 'table', title: 'Empty', columns: [{ title: '', share: 1 }], rows: [[], [[{ text: '' }]]] },
      { block: 'paragraph', runs: [{ text: 'nowhere', to: 'nothing', notes: [99] }] },
      {
        block: 'notice',
        tone: 'note',
        runs: hostileTexts.map(text => ({ text, look: 'struck' as const, notes: [1] })),
      },
      { block: 'paragraph', runs: [{ text: '\uE000\uF8FF private, \u0000 nothing' }] },
      {
        block: 'table',
        columns: [
          { title: 'A', share: 1 },
          { title: 'B', share: 1 },
        ],
        rows: [[[{ text: 'word '.repeat(9000) }], []]],
      },
    ]
    const sections = [
      { id: 's', title: '', blocks },
      { id: 's', title: 'Nothing', blocks: [] },
    ]
    const odd = { ...dossier(0), cover: { ...dossier(0).cover, title: '' }, sections }
    expect(checkTagged(await bytesOf(pdfOf(odd))).complaints).toEqual([])
  })

  test('quotes within its notes, right-to-left words in their order', async () => {
    const quotes = [[{ text: 'As the witness said.' }], [{ text: 'قال الشاهد كل شيء' }]]
    const quoting = { ...whole, notes: whole.notes.map(note => ({ ...note, quotes })) }
    const { complaints, elements, read } = checkTagged(await bytesOf(pdfOf(quoting)))
    expect(complaints).toEqual([])
    expect(read.filter(({ tag }) => tag === 'BlockQuote').map(({ text }) => text)).toEqual(
      whole.notes.flatMap(() => quotes.map(said)),
    )
    const above = [...flat(elements)].filter(([{ tag }]) => tag === 'BlockQuote').map(([, held]) => held.at(-1)?.tag)
    expect(new Set(above)).toEqual(new Set(['Note']))
  })

  test.each([3, 12, 40])('is short, and no heading ends a page: a case of %i entities', async count => {
    const state = stateOf([...largeState(count)])
    for (const { id, ofOne } of templates) {
      const order = orderOf({ template: id, ...(ofOne ? { about: idOf('entity', 0) } : {}) })
      const { document } = buildDossier(editionOf(state), order)
      // Its 100 exhibits and sources are those of a large case.
      const own = document.sections.filter(section => section.id !== 'exhibits' && section.id !== 'sources')
      const { complaints, elements } = checkTagged(await bytesOf(pdfOf({ ...document, sections: own })))
      expect(complaints, id).toEqual([])
      const last = new Map<string, string>()
      for (const [{ tag, kids }] of flat(elements)) {
        for (const kid of kids) if (kid.kid === 'content') last.set(kid.page, tag)
      }
      expect(
        [...last.values()].filter(tag => /^H\d$/.test(tag)),
        id,
      ).toEqual([])
      if (count === 3) expect(last.size, id).toBeLessThanOrEqual(7)
    }
  })

  test.each([
    ['/MarkInfo', '/MarkXnfo', /not marked as tagged/],
    ['/StructParents', '/StructPaXents', /does not find its element/],
    ['/MCID 1>>', '/MCID 0>>', /stands twice/],
    ['/Artifact BMC', '/Xrtifact BMC', /neither in the structure nor an artifact/],
    ['/Scope /Column', '/Scope /Xolumn', /TH without scope/],
    ['/S /H3', '/S /H4', /H4 follows H2/],
    ['/S /TD', '/S /TX', /TX is no standard type/],
    ['/Alt (', '/Xlt (', /figure without words/],
    ['/Contents (Go to', '/Xontents (Go to', /does not say what it is/],
    ['/Type /OBJR', '/Type /XBJR', /in no Link element/],
    ['/FontFile2', '/FontXile2', /not embedded/],
    ['/Tabs /S', '/Tabs /R', /no tab order/],
    ['<pdfuaid:part>1', '<pdfuaid:part>2', /metadata lack/],
  ])('is refused with %s as %s', async (from, to, why) => {
    const { stdout } = outputOf(await pdf, 'qpdf', ['--qdf', '--object-streams=disable', file, '-'])
    const text = stdout.toString('latin1')
    expect(text).toContain(from)
    const { complaints } = checkTagged(Buffer.from(text.replaceAll(from, to), 'latin1'))
    expect(complaints.join('\n')).toMatch(why)
  })

  test('is refused without its structure', async () => {
    const { complaints } = checkTagged(await bytesOf(pdfOf(whole, { conformance: '1b' })))
    expect(complaints.length).toBeGreaterThan(10)
  })
})
