import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { errorCode, makeFolder, writeDurably } from '#engine/disk/files.ts'
import type { IdentityStatus, NewIdentity } from '#shared/contract.ts'
import { RedThreadError } from '#shared/errors.ts'
import type { KeyOptions, Secret } from '../header/header.ts'
import { type Signer, signerFromSeed } from './ed25519.ts'
import { fingerprintWords } from './fingerprint.ts'
import { type IdentitySecrets, renewRecovery, resealIdentity, sealIdentity, unsealIdentity } from './identity-file.ts'
import { sshKeyLine } from './ssh-key.ts'

/** The investigator's own keys on this computer. While locked, nothing but their existence is known. */
export interface IdentityFile {
  status(): IdentityStatus
  /**
   * Makes the keys, writes them and leaves them unlocked; the recovery words are given out this once. Throws
   * identity-exists, weak-passphrase, save-failed.
   */
  create(name: string, passphrase: string, options?: KeyOptions): Promise<NewIdentity>
  /** Throws identity-needed where there is none, identity-wrong-passphrase, identity-wrong-recovery-key, identity-damaged. */
  unlock(secret: Secret, signal?: AbortSignal): Promise<IdentityStatus>
  /** Another passphrase. Recovery words where there were none before. Throws as unlock, and weak-passphrase, save-failed. */
  changePassphrase(secret: Secret, passphrase: string, options?: KeyOptions): Promise<{ recoveryWords?: string }>
  /** New recovery words; those before open nothing any more. Throws as unlock, and save-failed. */
  newRecoveryWords(secret: Secret): Promise<{ recoveryWords: string }>
  lock(): IdentityStatus
  /** Throws identity-needed while locked. */
  signer(): Signer
  /** `AGE-SECRET-KEY-1…`, which opens bundles sealed to this investigator. Throws identity-needed while locked. */
  ageIdentity(): string
}

export const identityFileName = 'identity.rtid'

interface Unlocked {
  readonly signer: Signer
  readonly age: string
  readonly recipient: string
}

/** The identity of a data folder, locked, whether or not there is one yet. Throws cannot-read-file. */
export async function openIdentityFile(dataFolder: string): Promise<IdentityFile> {
  const path = join(dataFolder, identityFileName)
  let exists = (await readIdentity(path)) !== undefined
  let unlocked: Unlocked | undefined
  const status = () => statusOf(exists, unlocked)
  const need = () => {
    if (unlocked === undefined) throw new RedThreadError('identity-needed')
    return unlocked
  }
  const needFile = () => needIdentity(path)
  return {
    status,
    async create(name, passphrase, options) {
      const { secrets, recoveryWords } = await makeIdentity(dataFolder, name, passphrase, options)
      exists = true
      unlocked = await ready(secrets)
      return { ...status(), recoveryWords }
    },
    async unlock(secret, signal) {
      unlocked = await ready(await unsealIdentity(await needFile(), secret, signal))
      return status()
    },
    async changePassphrase(secret, passphrase, options) {
      const { file, ...words } = await resealIdentity(await needFile(), secret, passphrase, options)
      await writeDurably(path, file)
      return words
    },
    async newRecoveryWords(secret) {
      const { file, recoveryWords } = await renewRecovery(await needFile(), secret)
      await writeDurably(path, file)
      return { recoveryWords }
    },
    lock() {
      unlocked = undefined
      return status()
    },
    signer: () => need().signer,
    ageIdentity: () => need().age,
  }
}

/** New keys, written. Throws identity-exists, weak-passphrase, save-failed. */
async function makeIdentity(dataFolder: string, name: string, passphrase: string, options: KeyOptions | undefined) {
  const path = join(dataFolder, identityFileName)
  // Whoever loses the keys of an identity can open no bundle sent to it: what is there is never written over.
  if ((await readIdentity(path)) !== undefined) throw new RedThreadError('identity-exists')
  const secrets = await newSecrets(name)
  const { file, recoveryWords } = await sealIdentity(secrets, passphrase, options)
  await makeFolder(dataFolder)
  await writeDurably(path, file)
  return { secrets, recoveryWords }
}

async function newSecrets(name: string): Promise<IdentitySecrets> {
  const { generateX25519Identity } = await age()
  return { name, createdAt: new Date().toISOString(), seed: randomBytes(32), age: await generateX25519Identity() }
}

/** Loaded when there are keys: with its curves it is as much code as a small app, and most runs ask for none. */
const age = () => import('age-encryption')

/** The seed moves into a key object, which JavaScript cannot read again, and is zeroed here. */
async function ready({ name, seed, age: key }: IdentitySecrets): Promise<Unlocked> {
  const signer = signerFromSeed(name, seed)
  seed.fill(0)
  const { identityToRecipient } = await age()
  return { signer, age: key, recipient: await identityToRecipient(key) }
}

function statusOf(exists: boolean, unlocked: Unlocked | undefined): IdentityStatus {
  if (unlocked === undefined) return { exists, unlocked: false }
  const { signer, recipient } = unlocked
  return {
    exists,
    unlocked: true,
    name: signer.name,
    fingerprintWords: fingerprintWords(signer.publicKey),
    recipient,
    signingKey: sshKeyLine(signer.publicKey, signer.name),
  }
}

async function needIdentity(path: string): Promise<Buffer> {
  const file = await readIdentity(path)
  if (file === undefined) throw new RedThreadError('identity-needed')
  return file
}

async function readIdentity(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw new RedThreadError('cannot-read-file', { path, detail: errorCode(error) }, error)
  }
}
