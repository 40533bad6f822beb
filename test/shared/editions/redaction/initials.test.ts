import { expect, test } from 'vitest'
import { blackOut } from '../../../support/black-out.ts'

test.each([
  ['John Smith', 'signed J. S., twice', 'J. S'],
  ['John Smith', 'signed J.S.', 'J.S'],
  ['John Smith', 'signed j.s.', 'j.s'],
  ['John Smith', 'ask JS about it', 'JS'],
  ['John Smith', 'ask J S about it', 'J S'],
  ['John Smith', 'S. J. was there', 'S. J'],
  ['John Smith', "JS's boat", 'JS'],
  ['John Smith', 'initialled J/S', 'J/S'],
  ['John Smith', 'file JS_2021.pdf', 'JS'],
  ['John Smith', '&#74;. S. was', '&#74;. S'],
  ['John Smith', 'ＪＳ', 'ＪＳ'],
  ['Smith, John', 'ask JS', 'JS'],
  ['John Michael Smith', 'JMS and JS', 'JMS'],
  ['John Q. Smith', 'from J.Q.S.', 'J.Q.S'],
  ['Ludwig van Beethoven', 'LvB', 'LvB'],
  ['Jean-Paul Sartre', 'J.-P. S.', 'J.-P. S'],
  ['Jean-Paul Sartre', 'JPS', 'JPS'],
  ['Иван Петров', 'И. П. сказал', 'И. П'],
  ['김철수', 'ㅊㅅ이', undefined],
  ['김철수', 'ㄱㅊㅅ 왔다', 'ㄱㅊㅅ'],
  ['Lotus Star Trading', 'paid to LS', 'LS'],
])('of %s, %s lists %s and blacks out nothing', (name, text, form) => {
  const { left, possible } = blackOut(text, [name])
  expect(left).toBe(text)
  expect(possible.filter(each => each.why === 'initials').at(0)?.form).toBe(form)
})

test('initials beside each other are two places', () => {
  expect(blackOut('JS, JS and J. S., J.S.', ['John Smith']).possible.map(({ form }) => form)).toEqual([
    'JS',
    'JS',
    'J. S',
    'J.S',
  ])
})

test.each([
  ['John Smith', 'js, JSON, AJS and J. K. S., as is'],
  ['John', 'J. or J'],
  ['who paid John Smith on that day in May', 'J. S.'],
  ['Smith', 'S. S.'],
])('of %s, nothing in %s is listed', (name, text) => {
  expect(blackOut(text, [name])).toEqual({ left: text, possible: [] })
})
