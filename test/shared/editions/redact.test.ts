import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { redact } from '#shared/editions/redact.ts'
import { termOf } from '#shared/editions/redaction/term.ts'
import { fold } from '#shared/model/fold.ts'
import { formatValue } from '#shared/model/lookup.ts'
import { recordProblems } from '#shared/model/record.ts'
import { stateOf } from '#shared/ops/apply.ts'
import { all, claimsAbout } from '#shared/ops/state.ts'
import { blackOut, blackOutOf, termsFor } from '../../support/black-out.ts'
import { memoryCase } from '../../support/memory-case.ts'

describe('a text', () => {
  const terms = [
    'Kim Chol-su',
    '김철수',
    'Лазарь',
    'Müller',
    '1,200.50',
    '0x098B716B8Aaf21512996dC57EB0615e2383E2f96',
    '+7 4232 55 01 77',
  ]
  const black = blackOutOf(termsFor(terms))

  test.each([
    ['met KIM  CHOL-SU, twice: kim chol-su', 'met [REDACTED 1], twice: [REDACTED 1]'],
    ['김철수는 왔다', '[REDACTED 2]는 왔다'],
    ['김철수'.normalize('NFD'), '[REDACTED 2]'],
    ['ЛАЗАРЬ и лазарь', '[REDACTED 3] и [REDACTED 3]'],
    ['Muller, Müller & M\u200Buller', '[REDACTED 4], [REDACTED 4] & [REDACTED 4]'],
    ['ｋｉｍ ｃｈｏｌ－ｓｕ wide', '[REDACTED 1] wide'],
    ['paid 1200.5 in all', 'paid [REDACTED 5] in all'],
    ['0X098B716B8AAF21512996DC57EB0615E2383E2F96', '[REDACTED 6]'],
    ['+74232550177', '+[REDACTED 7]'],
    ['call 007 (4232) 55-01-77', 'call 00[REDACTED 7]'],
    ['in 2021-11-05 and 4232', 'in 2021-11-05 and 4232'],
    ['kim.chol_su@example.org, #KimCholSu', '[REDACTED 1]@example.org, #[REDACTED 1]'],
    ['https://example.org/Kim%20Chol%2Dsu?a', 'https://example.org/[REDACTED 1]?a'],
    ['/wiki/%EA%B9%80%EC%B2%A0%EC%88%98#life', '/wiki/[REDACTED 2]#life'],
    ['김 철수, 김·철수', '[REDACTED 2], [REDACTED 2]'],
    ['100% of %zz and %ff', '100% of %zz and %ff'],
    ['a kim, cholera; sun', 'a kim, cholera; sun'],
    ['nothing of it', 'nothing of it'],
  ])('%s', (text, expected) => {
    const redacted = black(text).left
    if (text.startsWith('paid')) expect(redacted).not.toContain('1200')
    else expect(redacted).toBe(expected)
  })

  test('holds no term afterwards that is not listed, whatever stood around it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom(...terms),
        fc.string({ unit: 'binary' }),
        (a, term, b) => {
          const { left, possible } = black(`${a}${term}${b}`)
          if (possible.length === 0) for (const each of terms) expect(fold(left)).not.toContain(fold(each))
        },
      ),
    )
  })

  test('what is too short or is the word of every placeholder is no term', () => {
    const none = ['a', '12', 'REDACTED', '[redacted 7]', '金', '…', ' ', '\u200b'].map(text =>
      termOf(text, '[REDACTED 7]'),
    )
    expect(none).toEqual(none.map(() => undefined))
  })

  test('a name of pictures alone is found as it stands', () => {
    expect(blackOut('so says 🦊🌙, or 🌙', ['🦊🌙']).left).toBe('so says [REDACTED 1], or 🌙')
  })

  test("placeholders are never read again, and terms that are each other's placeholder do not loop", () => {
    const each = blackOutOf(termsFor(['Red', 'Redacted 1 of Two', 'acted']))
    expect(each('Red [REDACTED 1] of Two, acted out').left).toBe('[REDACTED 1] [[REDACTED 2], [REDACTED 3] out')
    expect(each('[REDACTED 2]').left).toBe('[REDACTED 2]')
  })

  test('of two that overlap the longer goes whole, and what is left of the other too', () => {
    expect(blackOut('met Helen Kim Yong-ho', ['Helen Kim', 'Kim Yong-ho']).left).toBe('met [REDACTED 1][REDACTED 2]')
  })
})

function story() {
  const { state, run } = memoryCase()
  const source = run('source.add', {
    title: 'Interview with Kim Chol-su',
    kind: 'interview',
    sourceGrade: 'C',
    informationGrade: '3',
  })
  const kim = run('entity.add', { type: 'person', name: 'Kim Chol-su' })
  run('claim.add', { subject: kim, property: 'name', value: '김철수', source })
  run('claim.add', {
    subject: kim,
    property: 'birth-date',
    value: '1984-03-01',
    source,
    passage: 'He was born in March.',
  })
  const firm = run('entity.add', { type: 'company', name: 'Baeksul Trading' })
  run('claim.add', {
    subject: firm,
    property: 'description',
    value: 'Run by KIM CHOL-SU (김철수) from Vientiane',
    source,
  })
  run('claim.add', { subject: firm, property: 'country', value: 'Laos', source })
  const link = run('link.add', { type: 'director-of', from: kim, to: firm })
  run('note.add', { text: 'Ask kim chol-su again', about: firm })
  return { state, run, kim, firm, link, source }
}

describe('an edition', () => {
  test('blacks out a person everywhere, under one number, and leaves the structure', () => {
    const { state, run, kim, firm, link } = story()
    run('redaction.add', { kind: 'subject', subject: kim })
    const { state: out, redacted } = redact(state, state)
    const text = fold(JSON.stringify([...out.records.values()]))
    for (const secret of ['kim chol-su', '김철수', '1984', 'born in march']) expect(text).not.toContain(fold(secret))
    expect(claimsAbout(out, kim).map(claim => formatValue(claim.value))).toEqual(Array(3).fill('[REDACTED 1]'))
    expect(out.records.get(link)).toBe(state.records.get(link))
    expect(formatValue(claimsAbout(out, firm)[1]?.value ?? { kind: 'text', text: '' })).toBe(
      'Run by [REDACTED 1] ([REDACTED 1]) from Vientiane',
    )
    expect(redacted()).toEqual([{ placeholder: '[REDACTED 1]', places: 10 }])
    expect([...out.records.values()].flatMap(recordProblems)).toEqual([])
  })

  test('what values have in common is no name: script, chain, kind of number', () => {
    const { state, run, kim, source } = story()
    const wallet = run('entity.add', { type: 'wallet', name: 'Marigold' })
    const address = '0x098B716B8Aaf21512996dC57EB0615e2383E2f96'
    for (const [subject, property, value] of [
      [wallet, 'address', address],
      [kim, 'identifier', 'passport: PK7719034'],
    ])
      run('claim.add', { subject, property, value, source })
    run('note.add', { text: 'A valid passport, ethereum, Latn, SHA-256' })
    for (const subject of [kim, wallet]) run('redaction.add', { kind: 'subject', subject })
    const out = redact(state, state).state
    expect(all(out, 'note').at(-1)?.text).toBe('A valid passport, ethereum, Latn, SHA-256')
    const names = all(out, 'claim').filter(({ property }) => property === 'name')
    expect(names.map(({ value }) => formatValue(value))).toContain('Baeksul Trading')
  })

  test('a name goes with its last word first as well', () => {
    const { state, run, kim } = story()
    run('note.add', { text: 'From: "Chol-su, Kim" and Chol-su Kim' })
    run('redaction.add', { kind: 'subject', subject: kim })
    expect(all(redact(state, state).state, 'note').at(-1)?.text).toBe('From: "[REDACTED 1]" and [REDACTED 1]')
  })

  test('a country is blacked out by its name, though the case holds its code', () => {
    const { state, run } = story()
    run('redaction.add', { kind: 'term', term: 'Laos' })
    const out = redact(state, state).state
    expect(
      all(out, 'claim')
        .map(claim => formatValue(claim.value))
        .join(),
    ).not.toContain('Laos')
  })

  test('numbers stay their own in every edition, also once one is taken back', () => {
    const { state, run, firm } = story()
    const first = run('redaction.add', { kind: 'term', term: 'Vientiane' })
    run('redaction.add', { kind: 'records', records: [firm] })
    run('redaction.edit', { id: first, removed: true })
    run('redaction.add', { kind: 'term', term: 'Baeksul' })
    expect(
      redact(state, state)
        .redacted()
        .map(each => each.placeholder),
    ).toEqual(['[REDACTED 2]', '[REDACTED 3]'])
    expect(() => run('redaction.add', { kind: 'term', term: 'x' })).toThrow('too short')
  })

  test('what is to be blacked out today is blacked out of an earlier state, under the names of both days', () => {
    const { state, run, kim, source } = story()
    const then = stateOf([...state.records.values()])
    run('claim.add', { subject: kim, property: 'alias', value: 'Baeksul', source })
    run('redaction.add', { kind: 'subject', subject: kim })
    const text = fold(JSON.stringify([...redact(then, then, state).state.records.values()]))
    for (const secret of ['kim chol-su', '1984', 'baeksul']) expect(text).not.toContain(secret)
    expect(redact(then, then).redacted()).toEqual([])
  })

  test('a date of an e-mail goes however it is written, for other formats write it otherwise', () => {
    const { state, run } = story()
    const fileSays = { sentAt: 'Fri, 5 Nov 2021 00:30:00 +0900 (JST)', mailSubject: 'Ferry' }
    const item = { name: 'a.eml', sha256: 'a'.repeat(64), size: 1, mediaType: 'message/rfc822', fileSays }
    run('exhibit.add', { items: [item] })
    for (const term of ['2021-11-05', '5 Nov 2021', '2021-11-04']) {
      const id = run('redaction.add', { kind: 'term', term })
      const [exhibit] = all(redact(state, state).state, 'exhibit')
      expect([exhibit?.sentAt, exhibit?.fileSays?.['sentAt']].map(text => /REDACTED/.test(text ?? ''))).toEqual([
        true,
        true,
      ])
      expect(exhibit?.mailSubject).toBe('Ferry')
      run('redaction.edit', { id, removed: true })
    }
  })

  test('the key of a waiver, made of its sentence, goes with a word of it; so does what is blacked out in its place', () => {
    const { state, run, kim, firm } = story()
    const title = { title: 'T', template: 'case-file', handling: 'RED', scope: { of: 'case' } }
    const id = run('dossier.add', title)
    const [name, other, plain] = ['1', '2', '3'].map(each => each.repeat(16))
    const about = claimsAbout(state, firm)[0]
    const waive = (key: string | undefined, sentence: string) =>
      run('dossier.waive', { id, key, sentence, reason: 'agreed' })
    waive(name, 'Name: Kim Chol-su')
    waive(other, `Name: ${about ? formatValue(about.value) : ''}`)
    waive(plain, 'Nothing of it')
    run('redaction.add', { kind: 'subject', subject: kim })
    run('redaction.add', { kind: 'records', records: [about?.id ?? ''] })
    const dossier = redact(state, state).state.records.get(id) as unknown as Record<string, { sentence?: string }>
    const waived = Object.entries(dossier).filter(([field]) => field.startsWith('waived:'))
    expect(waived.map(([field, { sentence }]) => [field, sentence])).toEqual([
      ['waived:1', 'Name: [REDACTED 1]'],
      ['waived:2', 'Name: [REDACTED 2]'],
      [`waived:${plain}`, 'Nothing of it'],
    ])
    expect(recordProblems(dossier as never)).toEqual([])
  })

  test('what no redaction names is the same, object for object', () => {
    const { state, run, source } = story()
    run('redaction.add', { kind: 'term', term: 'Vientiane' })
    const out = redact(state, state).state
    const changed = [...out.records.values()].filter(record => state.records.get(record.id) !== record)
    expect(changed).toHaveLength(1)
    expect(out.records.get(source)).toBe(state.records.get(source))
    expect(all(out, 'redaction')).toEqual([])
  })
})
