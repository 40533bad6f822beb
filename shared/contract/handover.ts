import { z } from 'zod'
import type {
  BundleOpened,
  BundleWritten,
  ExportFormat,
  ExportPreview,
  ExportWritten,
  ReceiptResult,
  StampSummary,
} from '../answers.ts'
import { scopeSchema } from '../commands/scope-input.ts'
import type { PossibleMatch } from '../editions/redaction/possible.ts'
import { call, nothing, path, replace } from './call.ts'

/** What is to go out, for whom, and why. */
const edition = {
  scope: scopeSchema,
  /** The highest handling code its reader may have, and others by name. */
  upTo: z.string().min(1),
  allowed: z.array(z.string()).optional(),
  recipient: z.string().trim().min(1),
  purpose: z.string().trim().min(1),
  /** With everything blacked out that the case's redactions name. */
  redacted: z.boolean().optional(),
  /** As the case stood after so many journal entries. */
  entries: z.number().int().min(1).optional(),
}

const optionValues = z.record(z.string().max(40), z.union([z.string().max(100_000), z.boolean()]))

/** What leaves a case, and what comes back from its readers. */
export const handoverCalls = {
  'bundle.write': call<BundleWritten>().taking(
    z.strictObject({
      job: z.string(),
      path,
      replace,
      to: z.union([
        z.strictObject({ passphrase: z.string() }),
        z.strictObject({ recipients: z.array(z.string()).min(1).max(20) }),
      ]),
      purpose: z.string().trim().min(1),
      recipientName: z.string().trim().min(1),
    }),
  ),
  'bundle.open': call<BundleOpened>().taking(
    z.strictObject({
      job: z.string(),
      path,
      with: z.union([z.strictObject({ passphrase: z.string() }), z.strictObject({ identity: z.literal(true) })]),
      casePath: path,
      casePassphrase: z.string(),
    }),
  ),
  'export.formats': call<readonly ExportFormat[]>().taking(nothing),
  'export.preview': call<ExportPreview>().taking(z.strictObject(edition)),
  /** What the redacted edition that a format would write may still tell, and nobody has decided on. */
  'export.matches': call<readonly PossibleMatch[]>().taking(
    z.strictObject({ ...edition, job: z.string(), format: z.string().optional(), options: optionValues.optional() }),
  ),
  'export.write': call<ExportWritten>().taking(
    z.strictObject({ ...edition, job: z.string(), format: z.string(), path, replace, options: optionValues }),
  ),
  'receipt.take': call<ReceiptResult>().taking(z.strictObject({ job: z.string(), path })),
  'stamp.request': call<StampSummary>().taking(z.strictObject({ job: z.string(), path, replace })),
  'stamp.take': call<StampSummary>().taking(z.strictObject({ job: z.string(), path, authorities: path.optional() })),
} as const
