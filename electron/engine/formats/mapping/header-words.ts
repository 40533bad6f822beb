import type { ColumnRole } from '#shared/model/import-reading.ts'
import { remembered } from './remembered.ts'

/** A header as it is compared: letters and digits alone, so that `From_Address`, `from address` and `fromAddress` are one. */
export const headerKey = remembered((text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ''),
)

const words = (text: string): readonly string[] =>
  text
    .split(/[,\n]/)
    .map(headerKey)
    .filter(word => word !== '')

/** A word for an end, by itself and before what the end is named by. */
function ends(text: string): readonly string[] {
  const stems = words(text)
  const named = [
    '',
    ...words('address, account, account number, account no, iban, wallet, customer, party, name, label'),
  ]
  return named.flatMap(suffix => stems.map(stem => stem + suffix)).filter(word => !noEnds.has(word))
}

/** By themselves these head sums, or say how something was done. */
const noEnds: ReadonlySet<string> = new Set(['debit', 'credit', 'sending', 'receiving', 'ordering'])

/**
 * What programs, banks, explorers of blockchains and people call the columns that make a row; the first that is there
 * counts. A column of accounts goes before one of names: it says which end is meant.
 */
export const headerWords: Readonly<Record<Exclude<ColumnRole, 'nothing'>, readonly string[]>> = {
  id: words('id, node, node id, key'),
  label:
    words(`label, name, full name, title, caption, entity name, legal name, company name, person name, display name,
    nom, nombre, nombre completo, nome, имя, фио, наименование, название, 姓名, 名称, 名稱, 氏名, 이름, 성명, الاسم`),
  type: words(`type, entity type, node type, edge type, link type, category, kind, relationship, relation, relationship type,
    schema`),
  from: [
    ...words('source, from, source id, from id, src, start'),
    ...ends(`from, sender, sending, source, payer, debtor, debit, originator, remitter, ordering customer, ordering party,
      ordering`),
    ...words(`caller, follower, parent, owner, auftraggeber, zahlungspflichtiger, absender, donneur d'ordre, émetteur,
      payeur, expéditeur, ordenante, remitente, pagador, mittente, ordinante, плательщик, отправитель, 付款方, 付款人,
      付款账号, 转出方, 转出地址, 汇款人, 송금인, 보낸 사람, 보내는 사람, 送金人, 振込人, المرسل, الدافع`),
  ],
  to: [
    ...words('target, to, target id, to id, dst, destination, end'),
    ...ends(`to, receiver, receiving, recipient, destination, target, payee, creditor, credit, beneficiary,
      beneficiary customer`),
    ...words(`callee, followee, child, owned, empfänger, begünstigter, zahlungsempfänger, destinataire, bénéficiaire,
      beneficiario, destinatario, получатель, бенефициар, 收款方, 收款人, 收款账号, 转入方, 转入地址, 수취인, 받는 사람,
      받은 사람, 受取人, 振込先, المستلم, المستفيد`),
  ],
  currency:
    words(`currency, currency code, amount currency, transaction currency, payment currency, account currency, transfer currency,
    amount ccy, ccy, cur, curr, asset, coin, token symbol, symbol, token, currency symbol, währung, devise,
    monnaie, moneda, divisa, valuta, moeda, валюта, 币种, 币种代码, 幣別, 通貨, 통화, العملة`),
}

/** What other programs call properties of ours, by their ids: counts where the type has the property and no other of that very name. */
export const propertyWords: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    amount: `amount, value, sum, total amount, transfer amount, transaction amount, payment amount, quantity, token value,
      value in, value out, amount in, amount out, debit, credit, debit amount, credit amount, paid in, paid out, money in,
      money out, betrag, umsatz, montant, importe, monto, cantidad, importo, quantia, сумма, 金额, 金額, 交易金额, 数量, 금액,
      이체금액, المبلغ`,
    worth: 'usd value, usd amount, current value, usd value day of tx, fiat value, fiat amount',
    date: `date, time, timestamp, datetime, date time, datetime utc, date utc, time utc, utc time, block timestamp,
      block time, unix timestamp, unix time, transaction date, transaction time, booking date, value date, posting date,
      payment date, created at, evt block time, datum, buchungstag, buchungsdatum, valuta, fecha, дата, время, 日期,
      时间, 交易时间, 交易日期, 交易日, 记账日期, 入账日期, 取引日, 取引日時, 日付, 日時, 날짜, 일시, 거래일시, 거래일,
      거래일자, التاريخ, date opération, date de valeur, fecha valor, fecha operación, fecha de operación, data operazione,
      data valuta, data contabile, wertstellung, valutadatum, дата операции, дата проводки, tarih`,
    transaction: `transaction, tx hash, tx, txn hash, transaction hash, hash, tx id, txid, transaction id, txn id, signature, evt tx hash`,
    for: `purpose, payment reference, remittance information, memo, narrative, details, payment details,
      verwendungszweck, motif, concepto, causale, назначение платежа, назначение, 摘要, 用途, 备注, 적요, 메모`,
    'birth-date': `dob, date of birth, birth date, birthdate, birthday, born on, geburtsdatum, date de naissance,
      fecha de nacimiento, дата рождения, 出生日期, 生年月日, 생년월일`,
    'birth-place': 'place of birth, birthplace, pob, geburtsort, lieu de naissance, место рождения',
    nationality: 'nationality, nationalities, citizenship, nationalité, nacionalidad, гражданство, 国籍, 국적',
    gender: 'gender, sex',
    alias: 'alias, aliases, aka, also known as, other names, weak alias',
    'postal-address':
      'postal address, address, street address, full address, addresses, anschrift, adresse, dirección, адрес',
    email: 'email, e-mail address, email address, mail, emails',
    phone: 'phone, phone number, telephone, tel, mobile, mobile number, cell, phones',
    url: 'url, website, web site, web, homepage, web address',
    country: 'country, countries, country code, land, pays, país, страна, 国家, 국가',
    registration: 'registration, registration no, registration number, reg no, company number, incorporation number',
    identifier: 'identifier, identifiers, national id, id number, document number, tax id, tin, inn',
    number: 'account, account number, account no, iban',
    tag: 'tag, tags, nametag, name tag',
    share: 'share, percentage, percent, ownership, stake, share percent',
    start: 'start, start date, from date, since, valid from, incorporation date, date of incorporation, opened',
    end: 'end, end date, until, to date, valid to, closed, dissolution date',
    description: 'description, notes, note, remarks, comment, comments, bemerkung, примечание',
  }).map(([id, text]) => [id, words(text)]),
)

/** Whether a column of that name counts money, an asset or goods. */
export const isAmountWord = remembered(name => propertyWords.get('amount')?.includes(headerKey(name)) === true)

/** What graphs call a weight too, and goods are counted under. */
const counts: ReadonlySet<string> = new Set(words('value, sum, quantity, cantidad, 数量'))

/** Whether a column of amounts may count anything else. */
export const isCountWord = (name: string): boolean => counts.has(headerKey(name))
