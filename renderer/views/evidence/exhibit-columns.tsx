import { shortHash } from '#renderer/fields/short-hash.ts'
import { SpoofMark } from '#renderer/fields/spoof-mark.tsx'
import type { Column } from '#renderer/ui/column.ts'
import { sizeWords } from '#renderer/ui/size-words.ts'
import { dayOf } from '#renderer/ui/when.ts'
import type { Exhibit } from '#shared/model/records/exhibit.ts'
import styles from './evidence.module.css'
import { Thumbnail } from './thumbnail/thumbnail.tsx'

/** The name of a program may be turned round to look like a picture's. */
function Named({ text }: { readonly text: string }) {
  return (
    <>
      <span className={styles['cut']} title={text}>
        {text}
      </span>
      <SpoofMark text={text} />
    </>
  )
}

const number: Column<Exhibit> = {
  id: 'number',
  title: 'No.',
  width: '104px',
  sortBy: exhibit => exhibit.number,
  cell: exhibit => (
    <>
      <Thumbnail exhibit={exhibit} />
      <span className={styles['cut']}>{exhibit.number}</span>
    </>
  ),
}

const title: Column<Exhibit> = {
  id: 'title',
  title: 'Title',
  width: 'minmax(120px, 2fr)',
  sortBy: exhibit => exhibit.title,
  cell: exhibit => <Named text={exhibit.title} />,
}

const hash: Column<Exhibit> = {
  id: 'sha256',
  title: 'SHA-256',
  width: '108px',
  cell: exhibit => (
    <code className={styles['mono']} title={exhibit.sha256}>
      {shortHash(exhibit.sha256)}
    </code>
  ),
}

export const briefColumns: readonly Column<Exhibit>[] = [{ ...number, width: '92px' }, title]

/** The columns of the whole list; `custody` counts the events of an exhibit. */
export function columns(custody: (id: string) => number): readonly Column<Exhibit>[] {
  return [
    number,
    title,
    {
      id: 'name',
      title: 'File',
      width: 'minmax(120px, 1.4fr)',
      sortBy: exhibit => exhibit.name,
      cell: exhibit => <Named text={exhibit.name} />,
    },
    {
      id: 'size',
      title: 'Size',
      width: '88px',
      align: 'end',
      sortBy: exhibit => exhibit.size,
      cell: exhibit => sizeWords(exhibit.size),
    },
    hash,
    {
      id: 'acquired',
      title: 'Collected',
      width: '108px',
      sortBy: exhibit => exhibit.acquiredAt,
      cell: exhibit => dayOf(exhibit.acquiredAt),
    },
    {
      id: 'custody',
      title: 'Custody',
      width: '80px',
      align: 'end',
      sortBy: exhibit => custody(exhibit.id),
      cell: exhibit => custody(exhibit.id).toLocaleString('en'),
    },
  ]
}
