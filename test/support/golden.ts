import { cp, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Decrypter } from 'age-encryption'
import type { CaseRecord } from '#shared/model/record.ts'
import { recordsWithPlacements } from '#shared/ops/board-fields.ts'
import { testFolder } from './open-case.ts'

const folder = join(import.meta.dirname, '../golden/formats')

/**
 * A case as a version of Red Thread wrote it that named its format so, with the bundle it gave away before its last
 * entry. They are never written again: what was handed out once must open for ever.
 */
export interface Golden {
  readonly caseFolder: string
  readonly bundle: string
  /** What was told of it when it was made. */
  readonly told: {
    readonly entries: number
    readonly head: string
    readonly undo: string
    readonly redo: string
    /** In the terms of today. */
    readonly records: readonly CaseRecord[]
  }
}

/** Of both passphrases: the case's is testPassphrase. */
export const goldenBundlePassphrase = 'ripcord snowbird unaware gumdrop tapestry folklore'

export const goldenFormats = [1, 2] as const

/** Of each format one, and one of format 2 with types and properties of its own, by the first version that had these. */
export const goldenCases = ['format-1', 'format-2', 'own-types'] as const

/** A copy of a golden case, for one test. */
export async function golden(name: (typeof goldenCases)[number]): Promise<Golden> {
  const caseFolder = join(await testFolder(), 'Golden.case')
  await cp(join(folder, `${name}.case`), caseFolder, { recursive: true })
  const told = JSON.parse(await readFile(join(folder, `${name}.json`), 'utf8')) as Golden['told']
  const records = told.records.flatMap(recordsWithPlacements) as readonly CaseRecord[]
  return { caseFolder, bundle: join(folder, `${name}.casebundle`), told: { ...told, records } }
}

/** The tar that a golden bundle seals, as age gives it back. */
export async function goldenTar(format: (typeof goldenFormats)[number]): Promise<Uint8Array> {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(goldenBundlePassphrase)
  return decrypter.decrypt(await readFile(join(folder, `format-${format}.casebundle`)))
}

/** Without its snapshots every entry is read. */
export const withoutSnapshots = (caseFolder: string) => rm(join(caseFolder, 'snap'), { recursive: true })
