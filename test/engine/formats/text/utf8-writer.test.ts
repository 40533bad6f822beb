import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { charactersOf, Utf8Writer, writeEach } from '#engine/formats/text/utf8-writer.ts'

const any = fc.string({ unit: 'binary' })
const utf8 = (texts: readonly string[]) => Buffer.concat(texts.map(text => Buffer.from(text)))

describe('text written as UTF-8', () => {
  it('is what Node makes of it, its length that of the text', () => {
    fc.assert(
      fc.property(fc.array(any), texts => {
        const out = new Utf8Writer()
        for (const text of texts) out.text(text)
        expect(out.mark().length).toBe(texts.join('').length)
        expect(out.take()).toEqual(utf8(texts))
      }),
    )
  })

  it('is plain between quotation marks, or not there at all', () => {
    const letters = charactersOf(/[^A-Z]/)
    const out = new Utf8Writer()
    expect(out.writeIfAll('kim é 김', letters, '&quot;')).toBe(true)
    for (const other of ['Kim', 'kiM', 'a\ud800', '𐀀']) expect(out.writeIfAll(other, letters, '"')).toBe(false)
    expect(out.take().toString()).toBe('&quot;kim é 김&quot;')
  })

  it('is cut back to where it was', () => {
    const out = new Utf8Writer()
    out.text('kept 김')
    const mark = out.mark()
    out.text('dropped'.repeat(100_000))
    out.cut(mark)
    out.text('!')
    expect([out.mark().length, out.take().toString()]).toEqual([7, 'kept 김!'])
    expect(out.take()).toHaveLength(0)
  })

  it('comes in pieces that stay as they are, however long one thing is', () => {
    const texts = Array.from(
      { length: 300 },
      (_, n) => String.fromCharCode(0x61 + (n % 26)).repeat(n * 97) + '김'.repeat(n),
    )
    texts.push('é'.repeat(700_000))
    const out = new Utf8Writer()
    const pieces = [...writeEach(out, texts, text => out.text(text)), out.take()]
    expect(pieces.length).toBeGreaterThan(10)
    expect(Buffer.concat(pieces).equals(utf8(texts))).toBe(true)
  })
})
