import { expect, it } from 'vitest'
import { csv as csvOut } from '#engine/formats/csv/exporter.ts'
import { csv } from '#engine/formats/csv/importer.ts'
import { foundIn } from '#engine/formats/importing/found-in.ts'
import { partOf } from '#shared/editions/scope.ts'
import { everyType } from '../../../../support/cases/every-type.ts'
import { write } from '../../writing/edition-of.ts'

/** Our own set with a column for a code put into its table of nodes: one in a row of ours, one in a new row. */
async function marked(ours: string, added: string) {
  const state = partOf(everyType(), { of: 'filter', types: ['person', 'company'] })
  const { files } = await write(csvOut, state, { excel: false })
  return foundIn(
    csv,
    [...files].map(([name, bytes]) => {
      const lines = Buffer.from(bytes).toString('utf8').split('\r\n')
      if (name !== 'nodes.csv') return { name, bytes }
      const [head = '', first = '', ...rest] = lines.filter(line => line !== '')
      const blanks = ','.repeat(head.split(',').length - 3)
      const rows = [
        `${head},TLP`,
        `${first},${ours}`,
        ...rest.map(line => `${line},`),
        `n1,person,New${blanks},${added}`,
      ]
      return { name, bytes: Buffer.from(`${rows.join('\r\n')}\r\n`) }
    }),
  )
}

it('a code in a column that somebody added to our table holds for the new row', async () => {
  const found = await marked('', 'red')
  const claims = found.entities.find(({ key }) => key === 'n1')?.claims ?? []
  expect(claims).toMatchObject([{ value: 'New', handling: 'RED' }])
  expect(found.unread).toEqual([])
})

it('for a row of ours it is told as not taken in', async () => {
  const found = await marked('red', 'green')
  expect(found.unread).toEqual([
    { where: 'nodes.csv row 2, TLP', why: expect.stringContaining('mark its claims in the case') },
  ])
})
