import { describe, expect, it } from 'vitest'
import { leftOver, mailboxesOf } from '#engine/formats/writing/exhibit-metadata.ts'
import { exporters } from '#engine/handover/exporters.ts'
import { redact } from '#shared/editions/redact.ts'
import { metadataFields } from '#shared/model/exhibit-metadata.ts'
import type { Exhibit } from '#shared/model/records/exhibit.ts'
import { exactMoment, writtenDate } from '#shared/model/written-date.ts'
import { stateOf } from '#shared/ops/apply.ts'
import { all, type CaseState } from '#shared/ops/state.ts'
import { capturedPage, receivedMail } from '../../../support/cases/captures.ts'
import { at, by, caseRecord, idOf } from '../../../support/cases/records.ts'
import { write } from './edition-of.ts'

describe('what mails write', () => {
  it.each([
    [
      '"Doe, J." <j@x.example>, k@y.example',
      [
        ['Doe, J.', 'j@x.example'],
        ['', 'k@y.example'],
      ],
    ],
    ['', []],
    ['undisclosed-recipients:;', []],
    ['team: a@x.example, b@x.example;', []],
    ['a@x.example, [REDACTED 2]', []],
    ['a@x.example, b@x.exa…', []],
    ['an owner of the villa', []],
  ] as const)('%s', (line, boxes) => {
    expect(mailboxesOf(line).map(({ name, address }) => [name, address])).toEqual(boxes)
  })

  it.each([
    ['Mon, 2 Mar 2026 09:00:00 +0100 (CET)', '2026-03-02T09:00:00+01:00'],
    ['Mon, 2 Mar 2026 09:00 -0000', '2026-03-02T09:00:00Z'],
    ['2026-03-01T08:58:12.5Z', '2026-03-01T08:58:12.5Z'],
    ['2026-03-01T08:58', undefined],
    ['2 March 2026', undefined],
    ['last Monday', undefined],
  ])('%s is the moment %s', (text, moment) => expect(exactMoment(text)).toBe(moment))

  it('keep the precision they have', () => {
    expect(writtenDate('2 March 2026')).toEqual({ kind: 'date', date: '2026-03-02' })
    expect(writtenDate(undefined)).toBeUndefined()
  })
})

const mail = receivedMail(2) as Exhibit
const state = stateOf([caseRecord('Two exhibits'), capturedPage(1), mail])
/** What stands is said in its own right: not only where the file says the same. */
const unsaid = stateOf(
  [...state.records.values()].map(record => {
    const { fileSays: _, ...rest } = record as Exhibit
    return record.record === 'exhibit' ? rest : record
  }),
)
const valuesIn = (given: CaseState) =>
  all(given, 'exhibit').flatMap(exhibit =>
    metadataFields.flatMap(field => {
      const [stands, said] = [exhibit[field], exhibit.fileSays?.[field]]
      return [
        ...(stands === undefined ? [] : [{ id: exhibit.id, field, text: stands }]),
        ...(said === undefined ? [] : [{ id: exhibit.id, field: 'fileSays', text: said }]),
      ]
    }),
  )

const ways = ['csv', 'graphml', 'gexf', 'neo4j', 'case-uco', 'misp', 'stix', 'ftm'].flatMap(format =>
  format === 'stix' ? [['stix', {}] as const, ['stix', { profile: 'strict-core' }] as const] : [[format, {}] as const],
)

async function textsOf(format: string, options: Readonly<Record<string, string>>, given = state) {
  const exporter = exporters.find(({ id }) => id === format)
  if (!exporter) throw new Error(`there is no format ${format}`)
  const { files, losses } = await write(exporter, given, options)
  return { text: [...files.values()].map(bytes => plain(bytes.toString('utf8'))).join('\n'), losses }
}

/** As it reads without the quotes and escapes of JSON, CSV and XML. */
const plain = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll(/\\+"|""/g, '"')

/** In full, or each of the people it lists; the moment a mail was sent in any zone. */
function isSaid(text: string, value: string): boolean {
  const people = mailboxesOf(value)
  const moment = exactMoment(value)
  if (text.includes(plain(value))) return true
  if (people.length > 0) return people.every(({ name, address }) => text.includes(address) && text.includes(name))
  return moment !== undefined && [moment, new Date(moment).toISOString()].some(each => text.includes(each))
}

describe.each(ways)('%s %o', (format, options) => {
  it.each([
    ['and what the file says', state],
    ['with a file that says nothing', unsaid],
  ])('says each value %s, but for GEXF, which tells that it holds no exhibits', async (_, given) => {
    const { text, losses } = await textsOf(format, options, given)
    const values = valuesIn(given)
    const silent = values.filter(({ text: value }) => !isSaid(text, value))
    expect(values.length).toBeGreaterThan(15)
    if (format !== 'gexf') expect(silent).toEqual([])
    const leftOut = silent.filter(({ id }) => !losses.some(loss => loss.record === id && loss.field === undefined))
    expect(leftOut).toEqual([])
    const lines = losses.map(loss => JSON.stringify(loss))
    expect(lines).toHaveLength(new Set(lines).size)
  })

  it('keeps what is redacted to itself', async () => {
    const hidden = ['jane.doe@mail.example.org', 'invoice 5512', 'news.example.org']
    const redactions = hidden.map((term, n) => ({
      ...({
        id: idOf('redaction', n),
        record: 'redaction',
        number: n + 1,
        kind: 'term',
        term,
        author: by,
        at,
      } as const),
    }))
    const whole = stateOf([...state.records.values(), ...redactions])
    const { text } = await textsOf(format, options, redact(whole, whole).state)
    expect(hidden.filter(term => text.includes(term))).toEqual([])
    if (format !== 'gexf') expect(text).toContain('[REDACTED 1]')
  })
})

it('words are only for what has no place, and for what the file says', () => {
  const placed = new Set(metadataFields.filter(field => field !== 'attachments'))
  expect(leftOver({ ...mail, attachments: '3', fileSays: { attachments: '2', sentAt: 'today' } }, placed)).toEqual([
    { field: 'attachments', words: 'Attachments: 3' },
    { field: 'fileSays', words: 'The file itself says: Sent: today; Attachments: 2' },
  ])
  expect(leftOver(receivedMail(1) as Exhibit, new Set(metadataFields)).map(({ field }) => field)).toEqual(['fileSays'])
})
