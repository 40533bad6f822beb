import type { CaseRecord } from '#shared/model/record.ts'
import { canonical, hashText } from '#shared/ops/canonical.ts'
import type { CheckedClaim } from './import-input.ts'
import { beginOfMany, type Taking } from './import-taking.ts'

/** What a file says of one thing, each claim once. A source that is new to the case has said nothing in it yet. */
export function takeClaims(taking: Taking, subject: string, claims: readonly CheckedClaim[], source: string): void {
  const { counter, state, onlyCounted } = taking
  const isNew = onlyCounted && !state.records.has(source)
  const taken = new Set<string>()
  for (const claim of claims) {
    const key = keyOf(claim, isNew ? [] : [subject], isNew ? [] : [source])
    if (taken.has(key)) counter.again()
    else {
      taken.add(key)
      counter.claim(subject, isNew || beginOfMany(taking, claimRecord(taking, subject, claim, source, key)))
    }
  }
}

/** What makes a claim another: a figure read the other way than before is another too. */
const keyOf = (
  { property, value, decimal }: CheckedClaim,
  subject: readonly string[],
  source: readonly string[],
): string => canonical([...subject, property, value, ...source, ...(decimal === 'comma' ? [decimal] : [])])

function claimRecord(
  { input, grade, names, context, idOf }: Taking,
  subject: string,
  { property, value, read, decimal: _, ...given }: CheckedClaim,
  source: string,
  key: string,
): CaseRecord {
  const { hash = hashText } = context
  return {
    ...given,
    ...grade,
    ...{ id: idOf('claim', hash(key)), record: 'claim', subject, property, value: read, source },
    original: given.original ?? (typeof value === 'string' ? value : undefined),
    author: context.by,
    at: context.at,
    status: given.status ?? 'asserted',
    exhibit: names(given.handling) ? input.exhibit : undefined,
  } as unknown as CaseRecord
}
