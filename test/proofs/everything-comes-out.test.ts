import { beforeAll, describe, expect, it } from 'vitest'
import { formatValue, kindOf } from '#shared/model/lookup.ts'
import type { KindId } from '#shared/model/value.ts'
import { all, type CaseState } from '#shared/ops/state.ts'
import { hasTool } from '../engine/handover/bundle/tools.ts'
import { everyType } from '../support/cases/every-type.ts'
import { throughLibreOffice } from '../support/docx.ts'
import { testFolder } from '../support/open-case.ts'
import { textOf } from '../support/pdf.ts'
import { sampleState } from '../support/sample-state.ts'
import { exporterOf, type WholeCase, wholeCase, writeAll } from './whole-case.ts'

const kinds: ReadonlySet<KindId> = new Set([
  'name',
  'address',
  'money',
  'range',
  'hash',
  'email',
  'phone',
  'identifier',
])

/** Every name, address and amount of the case; amounts with every digit and as people say them. */
function mustBeSaid(state: CaseState): ReadonlySet<string> {
  const values = all(state, 'claim').flatMap(({ value }) => (kinds.has(value.kind) ? [value] : []))
  const exactly = values.filter(({ kind }) => kind === 'money' || kind === 'range')
  return new Set([...values.map(formatValue), ...exactly.map(value => kindOf(value.kind).write(value as never))])
}

const squeezed = (text: string) => text.normalize('NFC').replaceAll(/[\s\u200e\u200f\u202a-\u202e]+/g, '')

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
const textOfHtml = (html: string) =>
  html.replaceAll(/<[^>]*>/g, '').replaceAll(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole)

describe.each([
  ['the sample', sampleState],
  ['one of everything', async () => everyType()],
] as const)('every address, name and amount of %s', (_, stateOf) => {
  let given: WholeCase
  beforeAll(async () => {
    given = wholeCase(await stateOf())
  })

  const written = async (format: string) => {
    const { files } = await writeAll(exporterOf(format), given, {})
    return [...files.values()][0] ?? Buffer.of()
  }
  const silent = (text: string) => {
    const said = squeezed(text)
    const wanted = mustBeSaid(given.edition.state)
    expect(wanted.size).toBeGreaterThan(30)
    return [...wanted].filter(each => !said.includes(squeezed(each)))
  }

  it.skipIf(!hasTool('pdftotext'))('comes out of the PDF (pdftotext)', async () => {
    expect(silent(textOf(await written('dossier-pdf')))).toEqual([])
  })

  it.skipIf(!hasTool('soffice') || !hasTool('pdftotext'))('comes out of the DOCX (soffice, pdftotext)', async () => {
    expect(silent(await throughLibreOffice(await written('dossier-docx'), await testFolder()))).toEqual([])
  })

  it('comes out of the HTML', async () => {
    expect(silent(textOfHtml((await written('dossier-html')).toString('utf8')))).toEqual([])
  })
})
