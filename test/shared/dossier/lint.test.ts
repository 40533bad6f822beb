import { describe, expect, test } from 'vitest'
import { buildDossier } from '#shared/dossier/build.ts'
import { get } from '#shared/ops/state.ts'
import { editionOf, orderOf, textOf } from '../../support/dossiers.ts'
import { smallCase } from './small-case.ts'

const { state } = smallCase()
const importSummary = (summary: string) => buildDossier(editionOf(state), orderOf({ summary })).findings

describe('a sentence that needs an exhibit', () => {
  test.each<readonly [sentence: string, because: string]>([
    ['Losses came to 21.9 million USD.', 'number "21.9"'],
    ['It happened twice.', 'number "twice"'],
    ['Losses came to ٤٢ dinars.', 'number "٤٢"'],
    ['They laundered it.', 'says "laundered"'],
    ['Its front company sat there.', 'says "front company"'],
    ['The men are innocent.', 'says "innocent"'],
    ['Sie haben das Geld gestohlen.', 'says "gestohlen"'],
    ['Они украли деньги.', 'says "украли"'],
    ['돈을 훔쳤다.', 'says "훔쳤다"'],
    ['他们洗钱。', 'says "洗钱"'],
    ['Then Lazarus Group came.', 'names Lazarus Group'],
    ['then LAZARUS GROUP came.', 'names Lazarus Group'],
    ['The envoy met Kim Il-Example there.', 'names Kim Il-Example'],
    ['Workers’ Party of Korea, in short.', 'names Workers’ Party of Korea'],
    ['This was stolen [S2].', 'what it cites has no exhibit'],
    ['This was stolen [@Lazarus Group].', 'without citing an exhibit'],
    ['[sic] stolen.', 'says "stolen"'],
  ])('%s', (sentence, because) => {
    const found = importSummary(sentence)
    expect(found.map(each => [each.kind, each.sentence])).toEqual([['statement', sentence]])
    expect(found[0]?.why).toContain(because)
  })

  test.each([
    'Nothing is known of this.',
    'The group is described below.',
    'Losses came to 21.9 million USD [E-001].',
    'Losses came to 21.9 million USD. [E-001, page 4]',
    'They laundered it [S1].',
    'They laundered it [S2; S1, p. 4].',
    'Then [@Lazarus Group] came.',
    '1. The first point.',
    'In Laos there is nothing.',
    '',
  ])('passes: %s', sentence => {
    expect(importSummary(sentence)).toEqual([])
  })

  test.each([
    ['This is so [E-999].', 'Cites E-999, which is no source or exhibit of this edition.'],
    ['This is so [E-001; S9].', 'Cites S9, which is no source or exhibit of this edition.'],
    ['This is [@Nobody].', 'Refers to "Nobody", but nothing in this dossier is called so.'],
  ])('a citation that leads nowhere: %s', (sentence, why) => {
    expect(importSummary(sentence).map(each => [each.kind, each.why])).toEqual([['citation', why]])
  })
})

test('citations are printed as notes, names as links to their entries', () => {
  const summary = 'They took it [E-001, page 9]. So did [@Lazarus Group].'
  const { document } = buildDossier(editionOf(state), orderOf({ summary }))
  const runs = document.sections
    .find(each => each.id === 'summary')
    ?.blocks.flatMap(each => ('runs' in each ? each.runs : []))
  const [took, , name] = runs?.slice(2) ?? []
  expect([took?.text, took?.notes?.length]).toEqual(['They took it', 1])
  expect(name).toMatchObject({ text: 'Lazarus Group', to: expect.stringContaining('entity-') })
  const note = document.notes[(took?.notes?.[0] ?? 0) - 1]?.text.map(each => each.text).join('')
  expect(note).toContain('Exhibit E-001 "Panel report", page 9. SHA-256 c3c3')
  expect(textOf(document)).not.toContain('[E-001')
})

describe('a waiver', () => {
  const { state, run } = smallCase()
  const dossier = run('dossier.add', {
    title: 'T',
    template: 'case-file',
    handling: 'AMBER',
    scope: { of: 'case' },
    summary: 'They laundered it. Then they left.',
  })
  const built = () => {
    const record = get(state, 'dossier', dossier)
    if (!record) throw new Error('no dossier')
    return buildDossier(editionOf(state), record)
  }
  const waive = (reason: string) => {
    const [{ key, sentence } = { key: '', sentence: '' }] = built().findings
    run('dossier.waive', { id: dossier, key, sentence, reason })
    return key
  }

  test('needs a reason, ends the draft and is printed with who gave it', () => {
    expect(built().document.cover.draft).toBe('1 statement or value without an exhibit.')
    expect(() => waive(' ')).toThrow('needs a reason')
    waive('Common ground of both parties')
    const { document, findings } = built()
    expect(document.cover.draft).toBeUndefined()
    expect(findings[0]?.waiver?.reason).toBe('Common ground of both parties')
    expect(textOf(document)).toContain('Common ground of both parties')
    expect(textOf(document)).toContain('A. Investigator, 2026-11-21')
  })

  test('survives other edits, and dies with its sentence', () => {
    run('dossier.edit', { id: dossier, summary: 'Before. They laundered it. After.', title: 'Other' })
    run('note.add', { text: 'Something else' })
    expect(built().document.cover.draft).toBeUndefined()
    run('dossier.edit', { id: dossier, summary: 'They laundered it all.' })
    expect(built().document.cover.draft).toContain('1 statement')
    run('dossier.edit', { id: dossier, summary: 'They laundered it.' })
    expect(built().document.cover.draft).toBeUndefined()
  })

  test('taken back opens the finding again', () => {
    const key = built().findings[0]?.key
    run('dossier.unwaive', { id: dossier, key })
    expect(built().document.cover.draft).toContain('1 statement')
  })

  test('is found again where the edition is blacked out', () => {
    waive('Agreed')
    const record = get(state, 'dossier', dossier)
    if (!record) throw new Error('no dossier')
    const black = JSON.parse(JSON.stringify(record).replaceAll('laundered', 'laundered [REDACTED 3]'))
    const redacted = [{ placeholder: '[REDACTED 3]', places: 2 }]
    expect(buildDossier(editionOf(state, { redacted }), black).document.cover.draft).toBeUndefined()
  })
})

test('what stands around claims is checked too: reasons, notes, claims and links that nothing backs', () => {
  const { state, run, group, bare, source } = smallCase()
  run('claim.add', { subject: group, property: 'sponsor', value: 'the state', source: bare })
  run('claim.add', { subject: group, property: 'description', value: 'no source at all' })
  const preferred = run('claim.add', { subject: group, property: 'alias', value: 'APT38', source })
  run('claim.prefer', { id: preferred, because: 'Mandiant said so in 2018' })
  const other = run('entity.add', { type: 'incident', claims: [{ property: 'name', value: 'Harmony theft', source }] })
  run('link.add', { type: 'attributed-to', from: other, to: group })
  run('note.add', { text: 'They stole it.', about: other })
  run('note.add', { text: 'It has 3 pages.', about: source })
  const { findings } = buildDossier(editionOf(state), orderOf({ notes: true }))
  expect(findings.map(each => [each.kind, each.where, each.sentence])).toEqual([
    ['statement', 'Reason for preferring also known as of Lazarus Group', 'Mandiant said so in 2018'],
    ['statement', 'Note on Harmony theft', 'They stole it.'],
    ['link', 'Links', 'Harmony theft attributed to Lazarus Group'],
    ['claim', 'Lazarus Group', 'Believed to be sponsored by: the state'],
    ['claim', 'Lazarus Group', 'Description: no source at all'],
  ])
  for (const { record } of findings) expect(state.records.has(record)).toBe(true)
})
