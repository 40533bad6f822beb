import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvCell, fromCsvCell, fromVisible, visible } from '#engine/formats/tables/terms/cell-text.ts'
import { jsonText } from '#engine/formats/text/json-text.ts'
import { hostileTexts } from '../../../../support/cases/hostile.ts'

/** Text of what breaks cells, lone surrogates included. */
const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom('\\', 'n', 'r', 't', 'u', '0007', "'", '"', '=', '+', '-', '@', '＝', ' ', '\n', '\r\n', '\t'),
      fc.constantFrom('\u0000', '\u0007', '\u0085', '\u2028', '\ud800', '\udc00', '\uffff', '\uFEFF', '82', 'é'),
      fc.string({ unit: 'binary' }),
    ),
  )
  .map(parts => parts.join(''))

const runs = /^\s*[=+\-@＋－＝＠]/

describe('a cell', () => {
  it('comes back exactly, stands on one line and never begins a formula', () => {
    fc.assert(
      fc.property(nasty, fc.boolean(), (text, isFigure) => {
        const cell = csvCell(text, isFigure)
        expect(fromCsvCell(cell)).toBe(text)
        expect(cell).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u)
        if (!isFigure) expect(cell).not.toMatch(runs)
      }),
      { numRuns: 2000 },
    )
  })

  it('of a sheet comes back exactly', () => {
    fc.assert(fc.property(nasty, text => fromVisible(visible(text)) === text))
  })

  it('leaves figures as they are, and only figures', () => {
    for (const figure of ['-5', '+8562055551234', '-0.25', '12']) expect(csvCell(figure, true)).toBe(figure)
    expect(csvCell('-5', false)).toBe("'-5")
    expect(csvCell("-5 cmd|' /C calc'!A0", true)).toBe("'-5 cmd|' /C calc'!A0")
    expect(csvCell('+82-2-555', true)).toBe("'+82-2-555")
  })

  it('leaves ordinary text alone, quotes and backslashes included', () => {
    for (const text of ["'Ndrangheta", 'C:\\Users', 'a = b', '朝鮮', '😀']) expect(csvCell(text, false)).toBe(text)
    expect(csvCell("''=1", false)).toBe("'''=1")
    expect(csvCell('C:\\new', false)).toBe('C:\\\\new')
  })
})

it('JSON holds every text in characters that no format changes', () => {
  for (const text of hostileTexts) {
    const json = jsonText({ text })
    expect(JSON.parse(json)).toEqual({ text })
    expect(json).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\ufffe\uffff]/u)
  }
})
