/** The least the format accepts: tests of the case need a key, not a slow one. */
export const quickArgon = { memoryKiB: 64 * 1024, passes: 3, lanes: 1 } as const
