/** Goes up whenever a reader reads more than before: what an older one read is then read again. */
export const readersVersion = 3
