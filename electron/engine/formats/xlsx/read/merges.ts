import type { InFile } from '#engine/formats/reading/importer.ts'

/** Cells shown as one, which hold one value: rows as Excel numbers them, columns from 0, both ends included. */
export interface Merge {
  readonly rows: readonly [first: number, last: number]
  readonly columns: readonly [first: number, last: number]
}

const most = 100_000

/** The merged cells of a sheet. They stand behind its rows, and are looked for by their bytes before these are read. */
export function mergesOf({ bytes }: InFile): readonly Merge[] {
  const held = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = held.lastIndexOf('mergeCells>')
  const start = held.lastIndexOf('mergeCells', end - 1)
  if (end < 0 || start < 0) return []
  const found = held
    .subarray(start, end)
    .toString('latin1')
    .matchAll(/\bref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g)
  const merges: Merge[] = []
  for (const [, left = '', top, right = '', bottom] of found) {
    if (
      merges.push({ rows: [Number(top), Number(bottom)], columns: [columnNumber(left), columnNumber(right)] }) === most
    )
      break
  }
  return merges
}

/** `AB` → 27. */
export const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
