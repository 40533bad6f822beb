import { metadataFields } from '#shared/model/exhibit-metadata.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import { stateOf } from '#shared/ops/apply.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { at, by, caseRecord, claimOf, exhibitOf, idOf, sourceOf } from './records.ts'

/** Text that breaks writers: each is legal in a case, none may break a file, run, or vanish silently. */
export const hostileTexts: readonly string[] = [
  'right\u202Eto left\u202C, isolated \u2066אבג\u2069, marks \u200E\u200F\u061C',
  'control \u0000\u0007\u0008\u000B\u001B[31m\u007F\u0085 characters',
  "=cmd|'/C calc'!A0",
  '+SUM(1,2)',
  '-2+3',
  '@SUM(A1)',
  '\t=1+1',
  '"quoted", \'single\'; semi,comma|pipe`tick`',
  'line one\nline two\r\nline three\rfour\u2028five\u2029six',
  '<script>alert(1)</script><img src=x onerror=alert(1)>]]>&amp;&#0;',
  '😀👩‍👩‍👧‍👦🏴‍☠️ 🇰🇵 e\u0301 ﬁ ① ≈ ≠ ∑ ☠',
  'مرحبا بالعالم שלום עולם',
  '김철수 金正恩 朝鮮 ラザルス Лазарь Ελλάδα ไทย हिन्दी ລາວ',
  'lone \uD800 surrogate \uDC00 pair',
  '\uFEFFbom \uFFFE\uFFFF noncharacters \u00AD\u200B\u2060zero width',
  '__proto__',
  'constructor',
  '../../etc/passwd',
  'CON.txt',
  '{{7*7}} %s%n %00 \\u0000 \\',
  '   leading and trailing   ',
  "''already quoted",
]

/** So many entities, each with hostile names and descriptions, a hostile link to another, and one value of a megabyte. */
export function hostile(entities = 5000): CaseState {
  const text = (n: number) => hostileTexts[n % hostileTexts.length] ?? ''
  const records: CaseRecord[] = [
    caseRecord(`Hostile ${text(0)} ${text(9)}`),
    exhibitOf(1, text(1), { name: '..\\evil\u202Etxt.exe' } as Partial<CaseRecord>),
    exhibitOf(2, text(9), { name: text(8), note: text(10) } as Partial<CaseRecord>),
    ...hostileTexts.map((each, n) => exhibitOf(n + 3, each, hostileMetadata(n))),
    sourceOf(1, text(7), { exhibit: idOf('exhibit', 1), url: 'javascript:alert(1)' } as Partial<CaseRecord>),
    sourceOf(2, text(12), { publisher: text(4), via: idOf('source', 1) } as Partial<CaseRecord>),
  ]
  for (let n = 0; n < entities; n++) {
    const id = idOf('entity', n)
    const cited = { source: idOf('source', 1 + (n % 2)), locator: text(n + 3), original: text(n + 5) }
    const name = { kind: 'name', name: `${text(n)} ${n}`, script: 'Zyyy' } as const
    records.push({ id, record: 'entity', type: n % 2 ? 'person' : 'company', author: text(n + 1), at })
    records.push(claimOf(2 * n, id, 'name', name, cited))
    const described = n === 1 ? 'megabyte '.repeat(116_509) : `${text(n + 7)} — ${text(n + 2)}`
    records.push(claimOf(2 * n + 1, id, 'description', { kind: 'text', text: described }, { ...cited, author: by }))
  }
  for (let n = 1; n < entities; n++) {
    const ends = { from: idOf('entity', n - 1), to: idOf('entity', n) }
    records.push({ id: idOf('link', n), record: 'link', type: 'associate', ...ends, author: by, at })
  }
  return stateOf(records)
}

/** Another text in each field of a capture and an e-mail, and others again as what the file says. */
function hostileMetadata(n: number): Partial<CaseRecord> {
  const from = (start: number) =>
    Object.fromEntries(
      metadataFields.map((field, at) => [field, hostileTexts[(start + at) % hostileTexts.length] ?? '']),
    )
  return { ...from(n), fileSays: from(n + 5) } as Partial<CaseRecord>
}
