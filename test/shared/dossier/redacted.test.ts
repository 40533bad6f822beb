import { expect, test } from 'vitest'
import { buildDossier } from '#shared/dossier/build.ts'
import { previewEdition } from '#shared/dossier/preview-edition.ts'
import { redact } from '#shared/editions/redact.ts'
import { get } from '#shared/ops/state.ts'
import { editionOf, textOf } from '../../support/dossiers.ts'
import { smallCase } from './small-case.ts'

function waivedCase() {
  const made = smallCase()
  const { state, run, group } = made
  run('claim.add', { subject: group, property: 'alias', value: 'Hidden Cobra', source: made.source })
  const id = run('dossier.add', {
    title: 'About Lazarus Group',
    template: 'case-file',
    handling: 'AMBER',
    scope: { of: 'case' },
    summary: 'Lazarus Group, also Hidden Cobra, laundered it.',
  })
  const kept = () => get(state, 'dossier', id) ?? expect.fail('no dossier')
  const [finding] = buildDossier(previewEdition(state, kept()), kept()).findings
  run('dossier.waive', { id, key: finding?.key, sentence: finding?.sentence, reason: 'Agreed on Lazarus Group' })
  return { ...made, kept }
}

test('a blacked-out dossier says nothing of what is blacked out, and keeps its waivers', () => {
  const { state, run, group, kept } = waivedCase()
  run('redaction.add', { kind: 'subject', subject: group, reason: 'Third party' })
  const { state: black, redacted } = redact(state, state)
  const order = get(black, 'dossier', kept().id) ?? expect.fail('no dossier')
  const { document } = buildDossier(editionOf(black, { redacted: redacted() }), order)
  const all = JSON.stringify(document)
  for (const hidden of ['Lazarus', 'Cobra']) expect(all).not.toContain(hidden)
  expect(document.cover.draft).toBeUndefined()
  expect(textOf(document)).toContain('[REDACTED 1]')
})

test('a preview is cleared for its reader: what they may not have is told by number only', () => {
  const { state, run, group, source, kept } = waivedCase()
  run('claim.add', { subject: group, property: 'description', value: 'For few eyes', source, handling: 'RED' })
  const edition = previewEdition(state, kept())
  const text = textOf(buildDossier(edition, kept()).document)
  expect(edition.withheld.map(each => each.handling)).toEqual(['RED'])
  expect(text).not.toContain('For few eyes')
  expect(text).toContain(edition.withheld[0]?.id)
})
