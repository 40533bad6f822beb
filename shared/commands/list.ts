import type { input } from 'zod'
import { boardAdd } from './board-add.ts'
import { boardEdit } from './board-edit.ts'
import { boardHide } from './board-hide.ts'
import { boardLock } from './board-lock.ts'
import { boardPlace } from './board-place.ts'
import { branchSetAside } from './branch-set-aside.ts'
import { bundleRecord } from './bundle-record.ts'
import { caseEdit } from './case-edit.ts'
import { claimAdd } from './claim-add.ts'
import { claimCorrect } from './claim-correct.ts'
import { claimGrade } from './claim-grade.ts'
import { claimMark } from './claim-mark.ts'
import { claimPrefer } from './claim-prefer.ts'
import { claimStatus } from './claim-status.ts'
import { claimWrite } from './claim-write.ts'
import { custodyRecord } from './custody-record.ts'
import { dossierAdd } from './dossier-add.ts'
import { dossierEdit } from './dossier-edit.ts'
import { dossierUnwaive } from './dossier-unwaive.ts'
import { dossierWaive } from './dossier-waive.ts'
import { entityAdd } from './entity-add.ts'
import { entityRemove } from './entity-remove.ts'
import { entityRename } from './entity-rename.ts'
import { entityRetype } from './entity-retype.ts'
import { entityTypeAdd } from './entity-type-add.ts'
import { exhibitAdd } from './exhibit-add.ts'
import { exhibitEdit } from './exhibit-edit.ts'
import { gradeReplace } from './grade-replace.ts'
import { importTake } from './import-take.ts'
import { linkAdd } from './link-add.ts'
import { linkRetype } from './link-retype.ts'
import { linkTypeAdd } from './link-type-add.ts'
import { noteAdd } from './note-add.ts'
import { noteEdit } from './note-edit.ts'
import { receiptRecord } from './receipt-record.ts'
import { redactionAdd } from './redaction-add.ts'
import { redactionDecide } from './redaction-decide.ts'
import { redactionEdit } from './redaction-edit.ts'
import { redactionUndecide } from './redaction-undecide.ts'
import { releaseRecord } from './release-record.ts'
import { sourceAdd } from './source-add.ts'
import { sourceEdit } from './source-edit.ts'
import { timestampRecord } from './timestamp-record.ts'
import { timestampRequest } from './timestamp-request.ts'
import { typeEdit } from './type-edit.ts'
import { typeRemove } from './type-remove.ts'

/** Every change a user can make to a case. A new one is one file and one line here. */
export const commands = [
  caseEdit,
  entityAdd,
  entityRename,
  entityRetype,
  entityRemove,
  linkAdd,
  linkRetype,
  claimAdd,
  claimCorrect,
  claimGrade,
  claimStatus,
  claimWrite,
  claimMark,
  claimPrefer,
  gradeReplace,
  sourceAdd,
  sourceEdit,
  exhibitAdd,
  exhibitEdit,
  custodyRecord,
  boardAdd,
  boardEdit,
  boardPlace,
  boardLock,
  boardHide,
  noteAdd,
  noteEdit,
  dossierAdd,
  dossierEdit,
  dossierWaive,
  dossierUnwaive,
  branchSetAside,
  bundleRecord,
  redactionAdd,
  redactionEdit,
  redactionDecide,
  redactionUndecide,
  releaseRecord,
  receiptRecord,
  importTake,
  entityTypeAdd,
  linkTypeAdd,
  typeEdit,
  typeRemove,
  timestampRequest,
  timestampRecord,
] as const

type Listed = (typeof commands)[number]
export type CommandId = Listed['id']
/** What a command takes, as it is written at the call: before its schema reads it, and nobody changes it. */
export type CommandInput<C extends CommandId> = DeepReadonly<input<Extract<Listed, { readonly id: C }>['input']>>

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T
