/** Limits of Excel: characters of a cell, and rows of a sheet without its header. */
export const longestCell = 32_767
export const mostRows = 1_048_575
