import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readText } from '#engine/evidence/text/read-file.ts'
import type { FileText } from '#engine/evidence/text/reader.ts'
import { formOf } from '#engine/evidence/text/text-form.ts'
import { mediaTypeOf } from '#engine/media-types/media-type.ts'
import { searchForm } from '#shared/queries/search-form.ts'
import { hidden, kinds } from '../../../support/evidence-kinds/kinds.ts'

const read = (bytes: Buffer, declared = mediaTypeOf(bytes, true), name = 'file') =>
  readText({ bytes: new Uint8Array(bytes), name, place: '', declared })

const holds = async ({ parts }: FileText, words: string) =>
  (await formOf(parts.map(part => part.text))).form.includes(searchForm(words))

const made = await kinds()

describe('a word is found in every kind of file', () => {
  test.each(Object.keys(made))('%s', async kind => {
    const bytes = made[kind] ?? Buffer.alloc(0)
    const text = await read(bytes)
    expect(await holds(text, hidden), JSON.stringify(text).slice(0, 2000)).toBe(true)
    expect(text.unread.filter(({ why }) => why !== 'picture' && why !== 'unknown')).toEqual([])
  })
})

const cases = join(import.meta.dirname, '../../../../../shared/cases/evidence-search')
const given = (() => {
  try {
    return readdirSync(cases)
  } catch {
    return []
  }
})()

describe.skipIf(given.length === 0)('the inputs that once failed (absent where their folder is)', () => {
  test.each(given)('%s', async name => {
    const text = await read(readFileSync(join(cases, name)))
    expect(await holds(text, 'warehouse key')).toBe(true)
    expect(await holds(text, '창고')).toBe(true)
    expect(text.unread).toEqual([])
  })
})

test('in rich text remarks, links and words in drawings are read, and what describes a drawing is not', async () => {
  const rtf = String.raw`{\rtf1 a{\*\annotation remark\par}{\field{\*\fldinst HYPERLINK "http://x.example"}{\fldrslt link}}{\shp{\*\shpinst{\sp{\sn shapeName}{\sv 1}}{\shptxt drawn}}}{\*\unknown none}}`
  const said = (await read(Buffer.from(rtf))).parts.map(({ text }) => text).join()
  for (const words of ['remark', 'http://x.example', 'link', 'drawn']) expect(said).toContain(words)
  for (const words of ['shapeName', 'none']) expect(said).not.toContain(words)
})
