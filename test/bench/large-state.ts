import { kindOf } from '#shared/model/lookup.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import type { Value } from '#shared/model/value.ts'
import { at, by, caseRecord, claimOf, exhibitOf, idOf, sourceOf } from '../support/cases/records.ts'
import { seeded } from '../support/random-edits.ts'

const names = ['Kim Chol-su', 'Лазарев', '김철수', 'Müller & Söhne', 'Vientiane Trading', '王小明']

/**
 * So many entities as an investigation of money has them: people, companies and wallets, a name and one more claim
 * each, as many transfers with amount and day, hubs and tails, everything from one of 100 sources with an exhibit.
 */
export function* largeState(entities: number): Generator<CaseRecord> {
  const random = seeded(entities)
  const cited = (n: number) => ({ source: idOf('source', n % 100), locator: `row ${n}` })
  yield caseRecord('Large')
  yield { id: idOf('board', 0), record: 'board', title: 'Main', order: 0 }
  for (let n = 0; n < 100; n++) {
    yield exhibitOf(n, `Export ${n}`)
    yield sourceOf(n, `Records of exchange ${n}`, { exhibit: idOf('exhibit', n) } as Partial<CaseRecord>)
  }
  for (let n = 0; n < entities; n++) {
    const id = idOf('entity', n)
    const type = (['person', 'company', 'wallet'] as const)[n % 3] ?? 'person'
    yield { id, record: 'entity', type, author: by, at }
    const name: Value = { kind: 'name', name: `${names[n % names.length]} ${n}`, script: 'Zyyy' }
    yield claimOf(2 * n, id, 'name', name, cited(n))
    yield type === 'wallet'
      ? claimOf(2 * n + 1, id, 'address', addressOf(n), cited(n))
      : claimOf(2 * n + 1, id, 'description', { kind: 'text', text: `Seen in filing ${n} of the registry` }, cited(n))
  }
  const wallet = () => idOf('entity', 3 * Math.floor((random() ** 2 * (entities - 2)) / 3) + 2)
  for (let n = 0; n < entities; n++) {
    const id = idOf('link', n)
    yield { id, record: 'link', type: 'transferred-to', from: wallet(), to: wallet(), author: by, at }
    yield claimOf(2 * (entities + n), id, 'date', { kind: 'date', date: dayOf(n) }, cited(n))
    const amount = kindOf('money').read(`${n % 9000}.0${n} ETH`)
    if (!('unreadable' in amount)) yield claimOf(2 * (entities + n) + 1, id, 'amount', amount, cited(n))
  }
}

const addressOf = (n: number): Value => ({
  kind: 'address',
  chain: 'ETH',
  address: `0x${n.toString(16).padStart(40, '0')}`,
  checksum: 'cannot be checked',
})

const dayOf = (n: number) => new Date(Date.UTC(2021, 0, 1 + (n % 700))).toISOString().slice(0, 10)
