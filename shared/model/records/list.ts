import { board } from './board.ts'
import { branch } from './branch.ts'
import { bundle } from './bundle.ts'
import { caseInfo } from './case-info.ts'
import { claim } from './claim.ts'
import { custodyEvent } from './custody-event.ts'
import { customProperty } from './custom-property.ts'
import { dossier } from './dossier.ts'
import { entity } from './entity.ts'
import { entityTypeRecord } from './entity-type.ts'
import { exhibit } from './exhibit.ts'
import { group } from './group.ts'
import { hypothesis } from './hypothesis.ts'
import { identityJudgement } from './identity-judgement.ts'
import { ledger } from './ledger.ts'
import { legalRequest } from './legal-request.ts'
import { link } from './link.ts'
import { linkTypeRecord } from './link-type.ts'
import { mapping } from './mapping.ts'
import { note } from './note.ts'
import { placement } from './placement.ts'
import { rating } from './rating.ts'
import { receipt } from './receipt.ts'
import { redaction } from './redaction.ts'
import { release } from './release.ts'
import { source } from './source.ts'
import { task } from './task.ts'
import { timestamp } from './timestamp.ts'
import { traceRun } from './trace-run.ts'

/** Every record a case can hold. A new one is one file and one line here. */
export const recordShapes = [
  caseInfo,
  entity,
  link,
  claim,
  source,
  exhibit,
  custodyEvent,
  identityJudgement,
  board,
  placement,
  branch,
  bundle,
  release,
  redaction,
  receipt,
  group,
  ledger,
  mapping,
  entityTypeRecord,
  linkTypeRecord,
  customProperty,
  traceRun,
  hypothesis,
  rating,
  task,
  legalRequest,
  note,
  dossier,
  timestamp,
] as const
