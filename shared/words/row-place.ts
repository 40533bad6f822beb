/** Where a row of a table stands, without the name of the table, which stands above it. */
export const rowPlace = (table: string, where: string): string =>
  where.startsWith(`${table} `) ? where.slice(table.length + 1) : where
