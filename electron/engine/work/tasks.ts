import type { ReadMetadata } from '../evidence/capture/metadata-task.ts'
import type { ReadText } from '../evidence/text/text-task.ts'
import type { ReadImport } from '../formats/importing/foreign-task.ts'
import type { BundleKey } from '../handover/bundle/age-key-task.ts'
import type { DeriveKey } from '../secrets/crypto/argon-task.ts'
import type { PackSnapshot } from '../storage/pack-snapshot-task.ts'
import { ofStrangers, withKeys } from './task.ts'

const minute = 60_000

/** Every task of the engine's workers. A new one is its module, and one line here. */
export const tasks = {
  'derive-key': withKeys<DeriveKey>({ module: new URL('../secrets/crypto/argon-worker.ts', import.meta.url) }),
  'bundle-key': withKeys<BundleKey>({ module: new URL('../handover/bundle/age-keys-worker.ts', import.meta.url) }),
  'read-import': ofStrangers<ReadImport>({
    module: new URL('../formats/importing/import-worker.ts', import.meta.url),
    memoryMiB: 2048,
    // A million rows take minutes, and each batch of them waits until the engine has looked at it.
    patienceMs: 30 * minute,
  }),
  'read-metadata': ofStrangers<ReadMetadata>({
    module: new URL('../evidence/capture/metadata-worker.ts', import.meta.url),
    memoryMiB: 512,
    patienceMs: minute / 3,
  }),
  // The records of a case, which are strangers' words as much as its own: sealing what it packs is the engine's.
  'pack-snapshot': ofStrangers<PackSnapshot>({
    module: new URL('../storage/pack-snapshot-worker.ts', import.meta.url),
    memoryMiB: 4096,
    patienceMs: 10 * minute,
  }),
  // Its readers stop by themselves well before this: only one that hangs is ended.
  'read-text': ofStrangers<ReadText>({
    module: new URL('../evidence/text/text-worker.ts', import.meta.url),
    memoryMiB: 1024,
    patienceMs: 3 * minute,
  }),
} as const
