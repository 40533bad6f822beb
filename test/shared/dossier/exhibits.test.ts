import { expect, test } from 'vitest'
import { buildDossier } from '#shared/dossier/build.ts'
import { stateOf } from '#shared/ops/apply.ts'
import { capturedPage, receivedMail } from '../../support/cases/captures.ts'
import { caseRecord } from '../../support/cases/records.ts'
import { editionOf, orderOf, sectionOf } from '../../support/dossiers.ts'

test('an exhibit says where and when it was captured, who wrote to whom, and where its file says otherwise', () => {
  const edition = editionOf(stateOf([caseRecord('Captures'), capturedPage(1), receivedMail(2)]))
  const blocks = sectionOf(buildDossier(edition, orderOf({ template: 'exhibit-list' })).document, 'exhibits')
  const rows = blocks.flatMap(block => (block.block === 'facts' ? block.rows : []))
  const facts = new Map(rows.map(({ label, value }) => [label, value.map(run => run.text).join('')]))
  expect(Object.fromEntries(facts)).toMatchObject({
    'Captured from': 'https://news.example.org/theft?id=7',
    'Captured at': '2026-03-01T08:58:12Z',
    'Title of the page': 'Theft at the exchange, corrected',
    'Title of the page, by the file itself': 'Theft at the exchange',
    Sender: '"Doe, Jane" <jane.doe@mail.example.org>',
    'Subject of the e-mail': 'Re: payment of invoice 5512',
    Sent: 'Mon, 2 Mar 2026 09:00:00 +0100',
  })
  expect([...facts.keys()].filter(label => label.includes('by the file itself'))).toHaveLength(1)
})
