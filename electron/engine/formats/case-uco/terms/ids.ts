import { uuidV5 } from '#engine/formats/text/uuid.ts'

/** Made once at random, so that ids of ours meet those of nobody else. */
const namespace = '6f0e0d3b-6a0c-4a53-9a55-0f2c1c5f7a11'

/** The UUID of something of a case in CASE. `key`: id of its record. */
export const caseUuid = (caseId: string, key: string): string => uuidV5(namespace, `${caseId}\n${key}`)
