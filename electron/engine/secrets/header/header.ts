import { randomBytes } from 'node:crypto'
import { RedThreadError } from '#shared/errors.ts'
import { passphraseStrength } from '#shared/passphrase.ts'
import { argon2id, argonSaltSize, usualArgon } from '../crypto/argon.ts'
import type { ArgonParameters } from '../crypto/argon-task.ts'
import { deriveKey } from '../crypto/derive.ts'
import { sameBytes } from '../crypto/hash.ts'
import { recoveryKeyOf, recoveryWordsOf } from '../crypto/recovery-words.ts'
import { nonceSize, openAt, sealAt } from '../crypto/seal.ts'
import { type Header, mostSlots, type Slot, slotHead } from './header-format.ts'

/** What someone brings to open a case. */
export type Secret = { readonly passphrase: string } | { readonly recoveryWords: string }

export interface KeyOptions {
  /** Only tests and slow machines take other than the usual parameters. */
  readonly argon?: ArgonParameters
  readonly signal?: AbortSignal | undefined
  /** 16 bytes: only a case out of a bundle keeps the id it had. */
  readonly caseId?: Buffer
}

export interface NewHeader {
  readonly header: Header
  /** 32 random bytes; everything in the case is under keys derived from it. */
  readonly caseKey: Buffer
  /** Shown once, to be printed; kept nowhere. */
  readonly recoveryWords: string
}

/** A new case's id, key and header with a passphrase and a recovery key. Writes nothing. Throws weak-passphrase. */
export async function createHeader(passphrase: string, options: KeyOptions = {}): Promise<NewHeader> {
  const caseKey = randomBytes(32)
  // Of a case the version is told by whoever writes its journal (caseVersion).
  const empty: Header = { version: 1, caseId: options.caseId ?? randomBytes(16), revision: 0, slots: [] }
  const withPassphrase = await changePassphrase(empty, caseKey, passphrase, options)
  return { caseKey, ...changeRecoveryKey(withPassphrase, caseKey) }
}

/**
 * The case key. Throws wrong-passphrase, wrong-recovery-key (or what is wrong with its words), header-damaged where the
 * secret is right and the slot is not, and cancelled.
 */
export async function unlock(header: Header, secret: Secret, signal?: AbortSignal): Promise<Buffer> {
  const kekFor = keyEncryptionKey(secret, signal)
  for (const slot of header.slots) {
    const kek = await kekFor(slot)
    if (!kek || !sameBytes(commitmentOf(kek), slot.commitment)) continue
    const caseKey = openAt(kek, slot.nonce, slot.sealed, boundTo(slot, header.caseId))
    kek.fill(0)
    if (!caseKey) throw new RedThreadError('header-damaged')
    return caseKey
  }
  throw new RedThreadError('passphrase' in secret ? 'wrong-passphrase' : 'wrong-recovery-key')
}

/** The key-encryption key of a slot, or undefined where the slot is not for this kind of secret. */
function keyEncryptionKey(secret: Secret, signal?: AbortSignal): (slot: Slot) => Promise<Buffer | undefined> {
  if ('passphrase' in secret) {
    return async ({ argon, salt }) => (argon ? argon2id(secret.passphrase, salt, argon, signal) : undefined)
  }
  const recoveryKey = recoveryKeyOf(secret.recoveryWords)
  return async ({ argon, salt }) => (argon ? undefined : deriveKey(recoveryKey, salt, 'recoverySlot'))
}

/** The header with this passphrase in place of the one before. Write it with rewriteHeader. Throws weak-passphrase. */
export async function changePassphrase(
  header: Header,
  caseKey: Uint8Array,
  passphrase: string,
  { argon = usualArgon, signal }: KeyOptions = {},
): Promise<Header> {
  const { level, problem } = passphraseStrength(passphrase)
  if (level === 'too weak') throw new RedThreadError('weak-passphrase', { problem })
  const salt = randomBytes(argonSaltSize)
  const kek = await argon2id(passphrase, salt, argon, signal)
  const slot = fillSlot({ kind: 'passphrase', argon, salt }, kek, header.caseId, caseKey)
  return addSlot(without(header, 'passphrase'), slot)
}

/** The header with a new recovery key in place of the one before, and its 24 words to print. */
export function changeRecoveryKey(
  header: Header,
  caseKey: Uint8Array,
): { readonly header: Header; readonly recoveryWords: string } {
  const recoveryKey = randomBytes(32)
  const salt = randomBytes(argonSaltSize)
  const kek = deriveKey(recoveryKey, salt, 'recoverySlot')
  const slot = fillSlot({ kind: 'recovery', argon: null, salt }, kek, header.caseId, caseKey)
  return { header: addSlot(without(header, 'recovery'), slot), recoveryWords: recoveryWordsOf(recoveryKey) }
}

function addSlot(header: Header, slot: Slot): Header {
  if (header.slots.length >= mostSlots) throw new RangeError(`a header has at most ${mostSlots} slots`)
  return { ...header, revision: header.revision + 1, slots: [...header.slots, slot] }
}

function without(header: Header, kind: Slot['kind']): Header {
  return { ...header, slots: header.slots.filter(slot => slot.kind !== kind) }
}

function fillSlot(
  start: Pick<Slot, 'kind' | 'argon' | 'salt'>,
  kek: Buffer,
  caseId: Uint8Array,
  caseKey: Uint8Array,
): Slot {
  const head = { ...start, commitment: commitmentOf(kek) }
  const nonce = randomBytes(nonceSize)
  const sealed = sealAt(kek, nonce, caseKey, boundTo(head, caseId))
  kek.fill(0)
  return { ...head, nonce, sealed }
}

/** A slot opens only as it was written and only in its own case. */
function boundTo(slot: Pick<Slot, 'kind' | 'argon' | 'salt' | 'commitment'>, caseId: Uint8Array): Buffer {
  return Buffer.concat([slotHead(slot), caseId])
}

function commitmentOf(kek: Uint8Array): Buffer {
  return deriveKey(kek, Buffer.alloc(0), 'commitment')
}
