import { describe, expect, it } from 'vitest'
import { csv } from '#engine/formats/csv/importer.ts'
import { foundIn } from '#engine/formats/importing/found-in.ts'
import { textFile } from '../../../support/text-file.ts'
import { threadTime } from '../../../support/thread-time.ts'

describe('hostile files', () => {
  const within = (read: () => unknown) => {
    const start = threadTime()
    const before = process.memoryUsage().rss
    expect(read).toThrow(/could not be read/)
    expect(threadTime() - start).toBeLessThan(5000)
    expect(process.memoryUsage().rss - before).toBeLessThan(512 * 2 ** 20)
  }

  it('with a cell of 200 MB end at once', () => {
    const bytes = Buffer.alloc(200_000_000, 'a')
    bytes.write('id,label,type\n1,"', 0)
    within(() => foundIn(csv, [{ name: 'n.csv', bytes }]))
  })

  it('with two million columns end at once', () => {
    within(() => foundIn(csv, [textFile('n.csv', `id,label,type${',x'.repeat(2_000_000)}\n`)]))
  })

  it('with headers of an object hold no power', () => {
    const text = 'id,label,type,__proto__,constructor\n__proto__,Kim,person,{},x\n'
    const found = foundIn(csv, [textFile('n.csv', text)])
    expect(found.entities.map(each => each.key)).toEqual(['__proto__'])
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })

  it('with records that are none tell each', () => {
    const rows = [
      '{"id":"a","record":"entity","type":"person","author":"x","at":"2026-03-01T09:00:00.000Z","__proto__":{"x":1}}',
      '{"id":"b","record":"strange"}',
      `{"id":"c","record":"board","title":"t","order":1,"viewport":${'{"a":'.repeat(500)}1${'}'.repeat(500)}}`,
      '{"id":"d","record":"claim"}',
      '[1]',
      'null',
    ]
    const lines = rows.map((json, at) => `${'abcdef'[at]},x,1,"${json.replaceAll('"', '""')}"`)
    const found = foundIn(csv, [textFile('records.csv', `id,record,part,json\n${lines.join('\n')}\n`)])
    expect(found.records).toEqual([])
    expect(found.unread).toHaveLength(rows.length)
  })
})
