import { createHash, createHmac, hkdfSync } from 'node:crypto'
import { RedThreadError } from '#shared/errors.ts'
import { argon2id } from './crypto/argon.ts'
import { encryptChunks } from './crypto/chunk-stream.ts'
import { newChunkKey } from './crypto/chunked.ts'
import { sha256Hex } from './crypto/hash.ts'
import { openAt, sealAt } from './crypto/seal.ts'
import { signerFromSeed, verifyEd25519 } from './identity/ed25519.ts'

interface KnownAnswer {
  readonly primitive: string
  /** Where the answer is published, or what else computed it. */
  readonly source: string
  readonly expected: string
  readonly compute: () => string | Promise<string>
}

const hex = (text: string) => Buffer.from(text, 'hex')
const counting = (from: number, count: number) => Buffer.from(Array.from({ length: count }, (_, i) => from + i))

const answers: readonly KnownAnswer[] = [
  {
    primitive: 'SHA-256',
    source: 'FIPS 180-4, "abc"',
    expected: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    compute: () => sha256Hex(Buffer.from('abc')),
  },
  {
    primitive: 'SHA-512',
    source: 'FIPS 180-4, "abc", first 16 bytes',
    expected: 'ddaf35a193617abacc417349ae204131',
    compute: () => createHash('sha512').update('abc').digest('hex').slice(0, 32),
  },
  {
    primitive: 'HMAC-SHA-256',
    source: 'RFC 4231, test case 2',
    expected: '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    compute: () => createHmac('sha256', 'Jefe').update('what do ya want for nothing?').digest('hex'),
  },
  {
    primitive: 'HKDF-SHA-256',
    source: 'RFC 5869, test case 1, first 32 bytes',
    expected: '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf',
    compute: () =>
      Buffer.from(hkdfSync('sha256', Buffer.alloc(22, 0x0b), counting(0, 13), counting(0xf0, 10), 32)).toString('hex'),
  },
  {
    primitive: 'AES-256-GCM',
    source: 'The Galois/Counter Mode of Operation, test case 14',
    expected: 'cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919',
    compute: () => {
      const sealed = sealAt(Buffer.alloc(32), Buffer.alloc(12), Buffer.alloc(16))
      const altered = Buffer.from(sealed)
      altered[0] = 0
      const refused = openAt(Buffer.alloc(32), Buffer.alloc(12), altered) === undefined
      return refused ? sealed.toString('hex') : 'an altered message was opened'
    },
  },
  {
    primitive: 'Ed25519',
    source: 'RFC 8032, section 7.1, test 1',
    expected:
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    compute: () => {
      const seed = hex('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60')
      const { publicKey, sign } = signerFromSeed('test', seed)
      const signature = sign(Buffer.alloc(0))
      return verifyEd25519(publicKey, Buffer.alloc(0), signature) ? signature.toString('hex') : 'not verified'
    },
  },
  {
    primitive: 'chunked encryption',
    source: 'two independent implementations of C2SP chunked-encryption, the empty message',
    expected: '19142f857ef7838e188577dfce5202adb52c368625ce785793ffa028e32d9072',
    compute: async () => {
      const key = newChunkKey(counting(0, 32), Buffer.from('red-thread test'), counting(100, 24))
      const sealed: Buffer[] = []
      for await (const piece of encryptChunks(key, [])) sealed.push(piece)
      return sha256Hex(...sealed)
    },
  },
  {
    primitive: 'Argon2id',
    source: 'libsodium and @noble/hashes agree; 64 KiB, 3 passes, 1 lane',
    expected: '6164c739a04e17de34a80bee65c6a58f4b8a240cbf5652f4a79e35ae02b7c616',
    compute: async () => {
      const parameters = { memoryKiB: 64, passes: 3, lanes: 1 } as const
      return (await argon2id('password', Buffer.from('somesaltsomesalt'), parameters)).toString('hex')
    },
  },
]

/**
 * Asks every primitive a question whose answer is known, before any case is opened: another build of Node carries
 * another cryptographic library. Throws self-test-failed naming the first that answers wrongly, or not at all.
 */
export async function selfTest(): Promise<void> {
  for (const { primitive, expected, compute } of answers) {
    let computed: string
    try {
      computed = await compute()
    } catch (error) {
      throw new RedThreadError('self-test-failed', { primitive }, error)
    }
    if (computed !== expected) throw new RedThreadError('self-test-failed', { primitive })
  }
}
