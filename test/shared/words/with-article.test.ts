import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { refusalNote } from '#shared/commands/import-check.ts'
import { RedThreadError } from '#shared/errors.ts'
import { linkTypes } from '#shared/model/links/list.ts'
import { recordShapes } from '#shared/model/records/list.ts'
import { entityTypes } from '#shared/model/types/list.ts'
import { withArticle } from '#shared/words/with-article.ts'

test.each([
  ...[
    'a wallet',
    'an incident',
    'an exhibit',
    'an entity',
    'an organisation',
    'an identity document',
    'an e-mail address',
  ],
  ...[
    'an IP address',
    'an ip address',
    'a URL',
    'an NFT',
    'a UTXO',
    'an X-address',
    'an IBAN',
    'an SMS',
    'a SWIFT code',
  ],
  ...['a user', 'a unit', 'a unique id', 'a university', 'a European court', 'a one-off', 'an unidentified person'],
  ...['an unconfirmed claim', 'an uninvited guest', 'an unnamed wallet', 'an upload', 'an urban site', 'a utility'],
  ...[
    'an hour',
    'an heir',
    'a host site',
    'a hash',
    'an honest mistake',
    'an 8-digit code',
    'an 18th',
    'a 12-word phrase',
  ],
  ...['an "Account"', 'a "Wallet"', 'a Company', 'an Event', 'an illustrative claim', 'a superseded claim'],
])('%s', phrase => {
  expect(withArticle(phrase.replace(/^an? /, ''))).toBe(phrase)
})

test('of every type and record: by its first letter, but for those known to be otherwise', () => {
  const titles = [...entityTypes, ...linkTypes, ...recordShapes].map(({ title }) => title)
  expect(titles.length).toBeGreaterThan(100)
  const odd = titles.filter(title => withArticle(title).startsWith('an ') !== /^[aeiou]/i.test(title))
  expect(odd).toEqual(['used', 'uses document', 'uses', 'uses controls'].filter(title => odd.includes(title)))
})

test('an error says it too, at its beginning as well', () => {
  const says = (type: string) => new RedThreadError('unknown-property', { type, property: 'x', known: [] }).message
  expect(says('incident')).toMatch(/^An incident has no property/)
  expect(says('wallet')).toMatch(/^A wallet has no property/)
  expect(new RedThreadError('ends-do-not-fit', { link: 'used', from: 'person', to: 'incident' }).message).toContain(
    'from a person to an incident',
  )
  const data = { link: 'used', from: 'person', to: 'incident' }
  expect(refusalNote({ where: 'row 2', code: 'ends-do-not-fit', data }).why).toContain('from a person to an incident')
})

/** Every sentence that is put together from a noun goes through one function; those of `words` are filled in by it. */
test('no source file puts an article before a noun it does not know', () => {
  const room = join(import.meta.dirname, '../../..')
  const files = ['shared', 'electron', 'renderer'].flatMap(folder =>
    readdirSync(join(room, folder), { recursive: true, withFileTypes: true })
      .filter(each => each.isFile() && /\.tsx?$/.test(each.name))
      .map(each => join(each.parentPath, each.name))
      .filter(path => !path.startsWith(join(room, 'shared/words/'))),
  )
  const composed = /(?<![<\w])[Aa]n? \$?\{(?!most|usualWordCount)/
  const found = files.flatMap(path =>
    readFileSync(path, 'utf8')
      .split('\n')
      .filter(line => composed.test(line) && !line.trim().startsWith('*'))
      .map(line => `${path}: ${line.trim()}`),
  )
  expect(found).toEqual([])
})
