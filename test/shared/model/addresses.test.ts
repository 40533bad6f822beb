import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chains } from '#shared/model/chains/list.ts'
import { readAddress } from '#shared/model/read-address.ts'
import { anyAddress } from './any-address.ts'

const lists = join(import.meta.dirname, '../../../../shared/data/ofac-addresses')
const isHere = existsSync(lists)
if (!isHere) console.warn(`The published sanction lists are not at ${lists}: the tests that read them are skipped.`)

/** The published addresses by the asset they are listed under; USDT and USDC live on several chains. */
function listed(): Map<string, string[]> {
  const files = readdirSync(lists).filter(file => file.endsWith('.txt'))
  return new Map(
    files.map(file => [
      file.replace(/^sanctioned_addresses_|\.txt$/g, ''),
      readFileSync(join(lists, file), 'utf8')
        .split('\n')
        .filter(line => line !== ''),
    ]),
  )
}

/** The same with one character, at a place chosen by the number, turned into another the format allows there. */
function oneWrong(address: string, seed: number): string {
  const at = 4 + (seed % (address.length - 4))
  const alphabet = /^0x/.test(address)
    ? '0123456789abcdef'
    : /^(bc|ltc)1/.test(address)
      ? 'qpzry9x8gf2tvdw0'
      : 'ABCDEFGHJKLMNPQR'
  const other = [...alphabet].find(each => each.toLowerCase() !== address[at]?.toLowerCase())
  return address.slice(0, at) + other + address.slice(at + 1)
}

const verdict = (text: string, chain?: string) => {
  const reading = readAddress(text, chain)
  return 'unreadable' in reading ? 'refused' : reading.checksum
}

/** What the lists print among the addresses of a chain though it is none: a Tron address, and a Monero payment id. */
const misplaced = [
  'TUCsTq7TofTCJRRoHk6RvhMoS2mJLm5Yzq',
  '5be5543ff73456ab9f2d207887e2af87322c651ea1a873c5b25b7ffae456c320',
]

const checkedLists = { BTC: 'XBT', ETH: 'ETH', TRX: 'TRX', LTC: 'LTC', XRP: 'XRP', XMR: 'XMR' }

test.skipIf(!isHere)('real addresses and one-character-wrong ones are told apart', () => {
  const told: Record<string, number> = {}
  for (const [chain, list] of Object.entries(checkedLists)) {
    const printed = (listed().get(list) ?? []).filter(address => !misplaced.includes(address))
    // An Ethereum address in lower case has no checksum that could tell.
    const checked = chain === 'ETH' ? printed.filter(address => address !== address.toLowerCase()) : printed
    for (const [at, address] of checked.entries()) {
      for (const given of [chain, undefined]) {
        expect(verdict(address, given), address).toBe('valid')
        expect(verdict(oneWrong(address, at), given), oneWrong(address, at)).toBe('refused')
      }
    }
    told[chain] = checked.length
  }
  console.info('told apart from a copy with one wrong character:', told)
  expect(Object.values(told).reduce((sum, each) => sum + each)).toBeGreaterThanOrEqual(60)
})

test.each(['BTC', 'TRX', 'LTC', 'XRP', 'XMR', 'BTG', 'DASH', 'DOGE', 'ZEC'])(
  '%s: any made address is valid, and refused with one wrong character',
  chain => {
    fc.assert(
      fc.property(anyAddress[chain] ?? fc.constant(''), fc.nat(), (address, seed) => {
        expect(readAddress(address)).toMatchObject({ chain, checksum: 'valid' })
        expect(verdict(oneWrong(address, seed), chain)).toBe('refused')
      }),
    )
  },
)

test.skipIf(!isHere)('every published address reads on its chain; what is no address of it is refused', () => {
  const counts: Record<string, number> = {}
  const refused: string[] = []
  for (const [list, addresses] of listed()) {
    const chain = list.startsWith('USD') ? undefined : list
    for (const address of addresses) {
      if (verdict(address, chain) === 'refused') refused.push(address)
      else counts[list] = (counts[list] ?? 0) + 1
    }
  }
  console.info('published addresses read, by list:', counts)
  expect(refused.sort()).toEqual(misplaced.toSorted())
  expect(verdict(misplaced[0] ?? '')).toBe('valid')
})

test('an Ethereum address is checked by its capitals, where it has any', () => {
  const canonical = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'
  expect(readAddress(canonical)).toEqual({ kind: 'address', chain: 'ETH', address: canonical, checksum: 'valid' })
  for (const text of [canonical.toLowerCase(), `0x${canonical.slice(2).toUpperCase()}`]) {
    expect(readAddress(text)).toEqual({
      kind: 'address',
      chain: 'ETH',
      address: canonical,
      checksum: 'cannot be checked',
    })
  }
  expect(readAddress(canonical.replace('5aA', '5aa'))).toEqual({
    unreadable: 'the checksum in its capitals does not match: one character is probably wrong',
  })
  expect(readAddress('0x5aAeb')).toEqual({ unreadable: 'such an address has 40 digits after 0x, and this has 5' })
})

/** Vectors of BIP 173, BIP 350, the CashAddr specification and the XRP Ledger's documentation. */
test.each([
  ['BTC', 'BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4', 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4'],
  [
    'BTC',
    'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0',
    'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0',
  ],
  ['BCH', 'BCH:1BpEi6DfDAUFd7GtittLSdBeYJvcoaVggu', 'qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a'],
  ['BCH', 'BCH:3CWFddi6m4ndiGyKqzYvsFYagqDLPVMTzC', 'ppm2qsznhks23z7629mms6s4cwef74vcwvn0h829pq'],
  ['BCH', 'bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a', 'qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a'],
  ['XRP', 'rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh', 'rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh'],
  ['SOL', 'So11111111111111111111111111111111111111112', 'So11111111111111111111111111111111111111112'],
])('%s reads %s', (chain, text, address) => {
  expect(readAddress(text)).toMatchObject({ chain, address })
})

test.each([
  'bc1p38j9r5y49hruaue7wxjce0updqjuyyx0kh56v8s25huc6995vvpql3jow4',
  'BC130XLXVLHEMJA6C4DQV22UAPCTQUPFHLXM9H8Z3K2E72Q4K9HCZ7VQ7ZWS8R',
  'bc1pw5dgrnzv',
  'bc1q0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vq2y9u2c',
])('the published invalid %s is refused', text => {
  expect(verdict(text)).toBe('refused')
})

test('what is wrong is said in words', () => {
  const says = (text: string, chain?: string) => JSON.stringify(readAddress(text, chain))
  expect(says('1CF46Rfbp97absrs7zb7dFfZS6qBXUm9EQ')).toContain(
    'the checksum does not match: one character is probably wrong',
  )
  expect(says('1CF46Rfbp97absrs7zb7dFfZS6qBXUm9E0')).toContain('\\"0\\" never stands in such an address')
  expect(says('TBHTJqAy4DhHhmT3dNceJYNRz4SdLofLre', 'BTC')).toContain(
    'the checksum holds, but this is not an address of Bitcoin',
  )
  expect(says('dogs', 'NOPE')).toContain('\\"NOPE\\" is not a chain known here')
  expect(says('So1111111111111111111111111111111111111111', 'SOL')).toContain('a character is missing or too many')
})

test('every chain is listed once, is named by its file and settles its own shape', () => {
  const folder = join(import.meta.dirname, '../../../shared/model/chains')
  const files = readdirSync(folder).filter(file => file !== 'list.ts')
  expect(chains.length).toBe(files.length)
  expect(new Set(chains.map(chain => chain.id)).size).toBe(chains.length)
  const list = readFileSync(join(folder, 'list.ts'), 'utf8')
  for (const file of files) expect(list).toContain(`'./${file}'`)
})

test('Ethereum’s addresses are read in their other spellings: ICAP, and xdc for 0x', () => {
  const ofTheirPage = readAddress('0x00c5496aee77c1ba1f0854206a26dda82a81d6d8')
  const address = 'address' in ofTheirPage ? ofTheirPage.address : ''
  const icap = { kind: 'address', chain: 'ETH', address, checksum: 'valid' }
  for (const text of ['XE7338O073KYGTWWZN0F2WZ0R8PX5ZPPZS', 'ICAP:xe7338o073kygtwwzn0f2wz0r8px5zppzs'])
    expect(readAddress(text)).toEqual(icap)
  expect(readAddress('XE7338O073KYGTWWZN0F2WZ0R8PX5ZPPZT')).toHaveProperty('unreadable')
  expect(readAddress('XE81ETHXREGGAVOFYORK')).toEqual({ unreadable: expect.stringContaining('no address') })
  const digits = '098B716B8Aaf21512996dC57EB0615e2383E2f96'
  const xdc = { kind: 'address', chain: 'XDC', address: `0x${digits}` }
  expect(readAddress(`xdc${digits}`)).toEqual({ ...xdc, checksum: 'valid' })
  expect(readAddress(`xdc${digits.toLowerCase()}`)).toEqual({ ...xdc, checksum: 'cannot be checked' })
  expect(readAddress(`xdc${digits.replace('098B', '098b')}`)).toHaveProperty('unreadable')
  expect(readAddress(`XDC:0x${digits}`)).toEqual(readAddress(`xdc${digits}`))
})

/** ICAP by the book: check digits 98 − (number mod 97), over the account, the country and 00. */
function icapOf(digits: string): string {
  const account = BigInt(`0x${digits}`).toString(36).toUpperCase().padStart(30, '0')
  const figures = [...`${account}XE00`].map(sign => Number.parseInt(sign, 36)).join('')
  return `XE${String(98n - (BigInt(figures) % 97n)).padStart(2, '0')}${account}`
}

/** Between 0 and 9 and between A and Z mod 97 finds every wrong sign; a letter for a figure it may miss, as in an IBAN. */
const wrongSign = (sign: string, step: number) => {
  const value = Number.parseInt(sign, 36)
  return (value < 10 ? (value + 1 + (step % 9)) % 10 : 10 + ((value - 9 + (step % 25)) % 26)).toString(36).toUpperCase()
}

test('every address reads back from its ICAP, and no sign of it may be wrong', () => {
  const bytes = fc.array(fc.constantFrom(...'0123456789abcdef'), { minLength: 40, maxLength: 40 })
  fc.assert(
    fc.property(bytes, fc.nat(29), fc.nat(34), (all, at, step) => {
      const code = icapOf(all.join(''))
      const plain = readAddress(`0x${all.join('')}`)
      expect(readAddress(code)).toEqual({ ...plain, checksum: 'valid' })
      const place = 4 + at
      const mistyped = `${code.slice(0, place)}${wrongSign(code[place] ?? '', step)}${code.slice(place + 1)}`
      expect(readAddress(mistyped)).toHaveProperty('unreadable')
    }),
    { numRuns: Number(process.env['RUNS'] ?? 100) },
  )
})
