/** What is too long still: this list only shrinks, and what is short enough leaves it. */
export const grown: ReadonlySet<string> = new Set(['renderer/dialogs/import/use-import.ts useImport'])
