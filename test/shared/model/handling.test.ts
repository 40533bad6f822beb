import { describe, expect, test } from 'vitest'
import { allOfThem, handlingCodes, handlingRank, readHandling, tlpIn, tlpNamed } from '#shared/model/handling.ts'

const spellings: Readonly<Record<string, readonly string[]>> = {
  CLEAR: ['TLP:CLEAR', 'tlp:white', 'White', 'TLP WHITE', 'tlp_clear', '[TLP:CLEAR]'],
  GREEN: ['green', 'TLP-GREEN', 'tlp=green', 'TLP 2.0: Green', 'tlp:"green"'],
  AMBER: ['Amber', 'TLP : AMBER', 'tlp__amber', 'TLPAMBER', 'tlp.amber', 'TLP/AMBER'],
  'AMBER+STRICT': [
    'TLP:AMBER+STRICT',
    'tlp:amber+strict',
    'AMBER STRICT',
    'amber_strict',
    'TLP-Amber-Strict',
    'TLP: AMBER (STRICT)',
    'amberstrict',
  ],
  RED: [
    'TLP:RED',
    'tlp:red',
    'TLP-RED',
    'tlp_red',
    ' Red ',
    'TLP v2.0 RED',
    'TLP2:RED',
    'ＴＬＰ：ＲＥＤ',
    '🔴 TLP:RED',
    'TLP:\u00a0RED',
    'TLP:RED.',
    'traffic-light-protocol:red',
    'Traffic Light Protocol (TLP): RED',
  ],
}

describe('TLP', () => {
  test.each(Object.entries(spellings).flatMap(([code, texts]) => texts.map(text => [text, code])))(
    '%s is %s',
    (text, code) => {
      expect(readHandling(text)).toBe(code)
      for (const level of handlingCodes)
        expect(handlingRank(readHandling(text)) > handlingRank(level)).toBe(
          handlingRank(code ?? '') > handlingRank(level),
        )
    },
  )

  test.each([
    'police',
    'PAP:RED',
    'TLP:EX:CHR',
    'redacted',
    'not red',
    'РЕД',
    'RED, but for the bank',
    '5 red',
    'TLP',
    '',
  ])('"%s" is another code, above all of them', text => {
    expect(readHandling(` ${text} `)).toBe(text)
    for (const level of handlingCodes) expect(handlingRank(text)).toBeGreaterThan(handlingRank(level))
  })

  test('names itself in a tag; a colour is none', () => {
    const named = ['tlp:red', 'Traffic-Light-Protocol: Amber', '[TLP:CLEAR]', 'red', 'TLP', 'reported as TLP:RED']
    expect(named.map(tlpNamed)).toEqual(['RED', 'AMBER', 'CLEAR', undefined, undefined, undefined])
  })

  test('is found inside a text only where it names itself', () => {
    expect(tlpIn('Handle as TLP:RED, or tlp amber-strict.')).toEqual(['RED', 'AMBER+STRICT'])
    expect(tlpIn('red')).toEqual(['RED'])
    expect(tlpIn('Copyright 2024, Red Ltd. All rights in red.')).toEqual([])
    expect(tlpIn('TLP:REDACTED, HTLP RED')).toEqual([])
  })
})

test('several codes are one: the strictest of TLP, and all others by name', () => {
  expect(allOfThem([])).toBeUndefined()
  expect(allOfThem(['tlp:green', 'TLP RED', 'white'])).toBe('RED')
  expect(allOfThem(['PAP:RED'])).toBe('PAP:RED')
  expect(allOfThem(['green', 'PAP:RED', 'police', 'PAP:RED'])).toBe('TLP:GREEN and PAP:RED and police')
})
