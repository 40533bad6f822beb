import { describe, expect, it } from 'vitest'
import { otherYear } from '#shared/model/other-calendar.ts'
import { readWhen } from '#shared/model/read-when.ts'
import { importSummary } from '../../../support/import-summary.ts'

const company = { type: 'company' } as const
const paid = (header: string, ...cells: readonly string[]) =>
  importSummary(`from;to;amount;${header}\n${cells.map(each => `A;B;5 USD;${each}\n`).join('')}`, company)
const dates = (header: string, ...cells: readonly string[]) =>
  paid(header, ...cells).links.map(each => each.replace(/^.*5 USD(?:, date )?/, ''))

describe('a day and a time of day in two columns are one moment', () => {
  it.each([
    ['Date;Time', '2022-06-23;11:48:37', '2022-06-23 11:48:37'],
    ['Time;Date', '11:48:37;2022-06-23', '2022-06-23 11:48:37'],
    ['Date;Time', '23 June 2022;11:48 pm', '2022-06-23 23:48'],
    ['Date;Time (UTC)', '2022-06-23;11:48', '2022-06-23 11:48 UTC'],
    ['Date;Time', '2022-06-23;11:48 +09:00', '2022-06-23 11:48 +09:00'],
    ['Datum;Uhrzeit', '23.06.2022;11:48', '2022-06-23 11:48'],
    ['Fecha;Hora', '23/06/2022;11:48', '2022-06-23 11:48'],
    ['Дата;Время', '23.06.2022;11:48', '2022-06-23 11:48'],
    ['日期;时间', '2022-06-23;11:48', '2022-06-23 11:48'],
    ['날짜;시간', '2022.06.23;11:48', '2022-06-23 11:48'],
    ['Booking Date;Booking Time;Value Date', '2022-06-23;11:48;2022-06-24', '2022-06-23 11:48, date 2022-06-24'],
    ['Transaction Date;Time', '2022-06-23;11:48', '2022-06-23 11:48'],
    ['Date;Time', '2022-06-23;', '2022-06-23'],
  ])('%s: %s', (header, cells, read) => {
    expect(dates(header, cells)).toEqual([read])
    const { why, noted, columns } = paid(header, cells)
    expect([why, noted]).toEqual([[], []])
    if (!cells.endsWith(';')) expect(columns.filter(each => each.endsWith('='))).toEqual([])
  })

  it('in the order of days that another row of the column tells', () => {
    expect(dates('Date;Time', '03/04/2022;11:48', '23/04/2022;11:48')).toEqual(['2022-04-03 11:48', '2022-04-23 11:48'])
    expect(paid('Date;Time', '03/04/2022;11:48').why).toEqual([expect.stringContaining('could be')])
  })

  it('and a time of day without a day is told', () => {
    expect(paid('Time', '11:48').why).toHaveLength(1)
  })
})

describe('the zone that a header names', () => {
  it.each([
    ['DateTime (UTC)', '2022-06-23 11:48:37', '2022-06-23 11:48:37 UTC'],
    ['Time [GMT+9]', '2022-06-23 11:48', '2022-06-23 11:48 +09:00'],
    ['Timestamp KST', '2022-06-23 11:48', '2022-06-23 11:48 +09:00'],
    ['created_at_utc', '2022-06-23T11:48:37', '2022-06-23 11:48:37 UTC'],
    ['Date (UTC)', '2022-06-23', '2022-06-23'],
    ['DateTime (UTC)', '2022-06-23 11:48:37 +0900', '2022-06-23 11:48:37 +09:00'],
    ['Date', '2022-06-23 11:48', '2022-06-23 11:48'],
  ])('%s: %s', (header, cell, read) => {
    expect(dates(header, cell)).toEqual([read])
  })
})

describe('a year of another calendar', () => {
  it.each([
    '1401/04/02',
    '1401',
    '1401-04',
    '1443-11-24 10:00',
    '2565-06-23',
    '23/06/2565',
    '4355-06-23',
    '5782-06-23',
  ])('%s is never taken in silence', cell => {
    const { links, why } = paid('date', cell)
    expect(links).toEqual(['A paid B: amount 5 USD'])
    expect(why).toEqual([expect.stringContaining('write the date of the Gregorian one')])
  })

  it.each(['1999', '2150-01-01', '9999-12-31', '1402 AD'])('%s is none', cell => {
    expect(paid('date', cell).why).toEqual([])
  })

  it.each(['1401 – 1403', 'since 1401', 'until 2565-06', 'early 1401'])(
    '%s, a stretch of time, is none either',
    cell => {
      expect(otherYear(cell)).toContain('write the date of the Gregorian one')
    },
  )

  it.each(['1401 – 1403 AD', 'since 1401 AD', 'since 2020', '1999 – 2001'])('%s is taken', cell => {
    expect(otherYear(cell)).toBeUndefined()
    expect(readWhen(cell)).not.toHaveProperty('unreadable')
  })

  it('also of a thing, and of a graph', () => {
    expect(importSummary('name,type,dob\nAli,person,1360/01/15\n').why).toEqual([expect.stringContaining('Persian')])
  })
})
