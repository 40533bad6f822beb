import { uuidV5 } from '#engine/formats/text/uuid.ts'

/** Made once at random, so that ids of ours meet those of nobody else. */
const namespace = '0d9c7a54-52d6-4a0b-8d1d-7c8a4b1fb0e2'

/** The UUID of something of a case in MISP. `key`: id of its record. */
export const mispUuid = (caseId: string, key: string): string => uuidV5(namespace, `${caseId}\n${key}`)
