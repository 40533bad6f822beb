import { Fragment } from 'react'
import type { ImportRow, ImportTable } from '#shared/contract.ts'
import { rowPlace } from '#shared/words/row-place.ts'
import styles from '../form/form.module.css'
import own from './import.module.css'

/** The first rows of a table as the file has them, and why one of them, or a value of it, is left out. */
export function SampleRows({ table: { name, columns, sample } }: { readonly table: ImportTable }) {
  if (sample.length === 0) return null
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by keyboard
    <section className={own['sample']} aria-label={`First rows of ${name}`} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Row</th>
            {columns.map(({ header }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one header; their order never changes
              <th key={at} scope="col">
                {header || 'no header'}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sample.map(row => (
            <SampleRow
              key={row.where}
              row={row}
              place={rowPlace(name, row.where).replace(/^row /, '')}
              width={columns.length + 1}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface SampleRowProps {
  readonly row: ImportRow
  readonly place: string
  readonly width: number
}

function SampleRow({ row: { cells, isLeftOut, notes }, place, width }: SampleRowProps) {
  const what = isLeftOut ? 'Left out' : 'Left out of it'
  return (
    <Fragment>
      <tr data-left={isLeftOut || undefined}>
        <th scope="row">{place}</th>
        {cells.map((cell, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: cells stand in the order of their columns
          <td key={at} title={cell}>
            {cell}
          </td>
        ))}
      </tr>
      {notes.length > 0 && (
        <tr>
          <td className={styles['muted']} colSpan={width}>
            <span className={own['note']}>
              {what}: {notes.join('; ')}
            </span>
          </td>
        </tr>
      )}
    </Fragment>
  )
}
