import type { CaseRecord } from '#shared/model/record.ts'
import type { Claim } from '#shared/model/records/claim.ts'
import type { Value } from '#shared/model/value.ts'

export const by = 'A. Keller'
export const at = '2026-03-01T09:00:00.000Z'

/** An id of the length real ones have. */
export const idOf = (record: string, number: number) => `${record}-${number.toString(36).padStart(12, '0')}`

export const caseRecord = (title: string): CaseRecord => ({
  id: 'case',
  record: 'case',
  title,
  reference: 'RT-2026-014',
  lead: by,
  purpose: 'Test of what leaves a case',
  status: 'open',
  handling: 'AMBER',
  format: 1,
})

export const claimOf = (
  number: number,
  subject: string,
  property: string,
  value: Value,
  rest: Partial<Claim> = {},
): Claim => ({
  id: idOf('claim', number),
  record: 'claim',
  subject,
  property,
  value,
  sourceGrade: 'B',
  informationGrade: '2',
  author: by,
  at,
  status: 'asserted',
  ...rest,
})

export const exhibitOf = (number: number, title: string, rest: Partial<CaseRecord> = {}): CaseRecord =>
  ({
    id: idOf('exhibit', number),
    record: 'exhibit',
    number: `E-${String(number).padStart(3, '0')}`,
    title,
    name: `exhibit-${number}.txt`,
    sha256: number.toString(16).padStart(64, '0'),
    size: 1000 + number,
    mediaType: 'text/plain',
    acquiredAt: at,
    acquiredBy: by,
    ...rest,
  }) as CaseRecord

export const sourceOf = (number: number, title: string, rest: Partial<CaseRecord> = {}): CaseRecord =>
  ({
    id: idOf('source', number),
    record: 'source',
    code: `S${number}`,
    title,
    kind: 'press',
    sourceGrade: 'C',
    informationGrade: '3',
    ...rest,
  }) as CaseRecord
