import { describe, expect, test } from 'vitest'
import { visible } from '#engine/dossier/fonts/visible.ts'
import { notesTitle } from '#engine/dossier/pdf/entries.ts'
import { pdfOf } from '#engine/dossier/pdf/pdf-of.ts'
import type { Block, DossierDocument, Text } from '#shared/dossier/document.ts'
import { hostileTexts } from '../../../support/cases/hostile.ts'
import { bytesOf, file, has, outputOf } from '../../../support/pdf.ts'
import { checkTagged } from '../../../support/tagged/check.ts'
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
