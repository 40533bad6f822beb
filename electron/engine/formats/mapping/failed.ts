import type { Attribute } from './columns.ts'
import { headerKey, propertyWords } from './header-words.ts'

const keys = (text: string): ReadonlySet<string> => new Set(text.split(',').map(headerKey))

/** Columns that say how a transaction or payment ended. */
const outcomes =
  keys(`status, state, result, outcome, tx status, txn status, transaction status, transaction result, tx result,
  payment status, transfer status, contract ret, contract result, receipt status, execution status, exec status, statut,
  estado, stato, zustand, buchungsstatus, статус, состояние, результат, 状态, 交易状态, 結果, 结果, 상태, 처리상태, 결과, 状況,
  ステータス, الحالة`)
/** Columns that are true where it went wrong, or hold what went wrong. */
const errors = keys('is error, error, err, failed, is failed, reverted, is reverted, tx failed, has error')
/** What Etherscan tells of a failure beside the status; inner calls of what went well may fail too. */
const codes = keys('err code, error code, error message, revert reason, failure reason')
/** Columns that are true where it went well. */
const successes = keys(`tx receipt status, txreceipt_status, receipt status, success, successful, is success, succeeded,
  tx success, transaction success, executed`)

/** Words of explorers and banks for what did not happen; a payment that came back was made first. */
const bad =
  /^(?:err(?:or)?|fail(?:ed|ure)?|unsuccessful|not successful|revert(?:ed)?|rejected|declined|refused|denied|aborted|cancell?ed|dropped|voided|bad[ _]instruction|(?:execution )?reverted|out[ _]of[ _](?:gas|energy|time|memory|bandwidth)|fehlgeschlagen|abgelehnt|abgebrochen|zurückgewiesen|échou[ée]e?|échec|rejet[ée]e?|refus[ée]e?|annul[ée]e?|rechazad[oa]|fallid[oa]|fracasad[oa]|denegad[oa]|anulad[oa]|cancelad[oa]|rejeitad[oa]|rifiutat[oa]|fallit[oa]|respint[oa]|annullat[oa]|отклон(?:ено|ён|ен|ена|ён[ао])|ошибка|неуспешн(?:о|ый|ая)|не исполнено|отмен(?:ено|ён|ен|ена)|失败|失敗|交易失败|失败了|拒绝|已取消|取消|エラー|실패|오류|거절|취소|فشل|فشلت|مرفوض|ملغى)(?:$|[^\p{L}])/iu
const good = /^(?:success(?:ful|fully)?|succeeded|ok|confirmed|completed?|executed|done|settled|booked|posted)(?:$|\W)/i
const yes = /^(?:1|0x1|true|yes|y|t)$/i
const no = /^(?:0|0x0|false|no|n|f)$/i
const nothing = /^(?:0|0x0|false|no|n|f|none|null|nil|nan|n\/a|-|—|\[\]|\{\})$/i

const ofTransaction: ReadonlySet<string> = new Set(['amount', 'transaction'].flatMap(id => propertyWords.get(id) ?? []))

/**
 * What a row says by which its transaction or payment failed, as `Status: Error(0)`, so that nothing moved; undefined where
 * it does not say so, or is of no transaction. `attributes`: all of its values.
 */
export function failureIn(attributes: readonly Attribute[]): string | undefined {
  const filled = attributes
    .map(({ name, column = name, value }) => ({ column, name: headerKey(name), value: value.trim() }))
    .filter(({ value }) => value !== '')
  if (!filled.some(({ name }) => ofTransaction.has(name))) return undefined
  const isHashed = filled.some(({ name }) => propertyWords.get('transaction')?.includes(name))
  const isGood = filled.some(({ name, value }) => outcomes.has(name) && good.test(value))
  const failed = filled.find(
    ({ name, value }) =>
      (outcomes.has(name) && (bad.test(value) || (isHashed && no.test(value)))) ||
      (errors.has(name) && !nothing.test(value)) ||
      (codes.has(name) && !isGood && !nothing.test(value)) ||
      (successes.has(name) && (no.test(value) || bad.test(value))),
  )
  return failed && `${failed.column}: ${failed.value.slice(0, longest)}`
}

const longest = 60

/** Whether a value says no more than that it went well, or wrong, which is heeded. */
export const saysOutcome = ({ name, value }: Attribute): boolean => {
  const [key, text] = [headerKey(name), value.trim()]
  if (outcomes.has(key)) return good.test(text) || bad.test(text) || yes.test(text)
  return (successes.has(key) && yes.test(text)) || (errors.has(key) && nothing.test(text))
}
