import { z } from 'zod'
import type { CommitResult, EvidenceFound } from '../answers.ts'
import { call, path, replace } from './call.ts'

const acquisition = z.strictObject({
  how: z.string().optional(),
  tool: z.string().optional(),
  handling: z.string().optional(),
  note: z.string().optional(),
  parent: z.string().optional(),
})

/** About exhibits. */
export const evidenceCalls = {
  'evidence.addPaths': call<CommitResult>().taking(
    z.strictObject({ job: z.string(), paths: z.array(path).min(1), acquisition }),
  ),
  'evidence.upload': call<{ upload: string }>().taking(
    z.strictObject({ name: z.string().min(1).max(255), size: z.number() }),
  ),
  'evidence.chunk': call<null>().taking(z.strictObject({ upload: z.string(), base64: z.string().max(12_000_000) })),
  'evidence.uploaded': call<CommitResult>().taking(
    z.strictObject({ job: z.string(), uploads: z.array(z.string()).min(1), acquisition }),
  ),
  'evidence.abandon': call<null>().taking(z.strictObject({ uploads: z.array(z.string()) })),
  'evidence.view': call<{ url: string }>().taking(z.strictObject({ exhibit: z.string() })),
  'evidence.export': call<{ path: string }>().taking(
    z.strictObject({
      exhibit: z.string(),
      path,
      replace,
      purpose: z.string().trim().min(1),
      recipient: z.string().trim().min(1),
    }),
  ),
  /** Looks for words in what is read of the exhibits. */
  'evidence.search': call<EvidenceFound>().taking(z.strictObject({ job: z.string(), query: z.string().trim().min(1) })),
  /** Reads the text of every exhibit that was not read yet, for searches. */
  'evidence.read': call<null>().taking(z.strictObject({ job: z.string() })),
} as const
