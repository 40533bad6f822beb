const collator = new Intl.Collator('en', { numeric: true })

/** The order of texts in lists: as people sort them, numbers by value; the code points decide between equals. */
export const compareText = (a: string, b: string): number => collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0)
