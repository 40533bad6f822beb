/** The id in the page of a cell, for what has the focus to name it. */
export const cellId = (row: string, column: string): string => `cell ${row} ${column}`.replaceAll(' ', '-')
