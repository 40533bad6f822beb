import type { CliCommand } from '../command.ts'
import { add } from './add.ts'
import { attach } from './attach.ts'
import { branches } from './branches.ts'
import { bundle } from './bundle.ts'
import { claim } from './claim.ts'
import { dossier } from './dossier.ts'
import { exhibit } from './exhibit.ts'
import { exportCase } from './export.ts'
import { exportExhibit } from './export-exhibit.ts'
import { find } from './find.ts'
import { formats } from './formats.ts'
import { identity } from './identity.ts'
import { importFile } from './import.ts'
import { link } from './link.ts'
import { list } from './list-records.ts'
import { log } from './log.ts'
import { newCase } from './new.ts'
import { open } from './open.ts'
import { passphrase } from './passphrase.ts'
import { receipt } from './receipt.ts'
import { redact } from './redact.ts'
import { restored } from './restored.ts'
import { run } from './run.ts'
import { salvage } from './salvage.ts'
import { show } from './show.ts'
import { source } from './source.ts'
import { stamp } from './stamp.ts'
import { type } from './type.ts'
import { unbundle } from './unbundle.ts'
import { redo, undo } from './undo.ts'
import { verify } from './verify.ts'

/** Every command of the terminal, in the order of the help. A new one is one file and one line here. */
export const commands: readonly CliCommand[] = [
  newCase,
  open,
  source,
  add,
  link,
  claim,
  type,
  attach,
  exhibit,
  list,
  show,
  find,
  log,
  undo,
  redo,
  run,
  verify,
  exportExhibit,
  dossier,
  exportCase,
  redact,
  receipt,
  importFile,
  formats,
  branches,
  salvage,
  restored,
  identity,
  bundle,
  unbundle,
  stamp,
  passphrase,
]
