/** `9f2c…41ab` of a long digest: its first and last four. */
export const shortHash = (hex: string): string => (hex.length > 16 ? `${hex.slice(0, 4)}…${hex.slice(-4)}` : hex)
