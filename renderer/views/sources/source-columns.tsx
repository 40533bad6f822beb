import { GradedChip } from '#renderer/parts/graded-chip.tsx'
import { HandlingMark } from '#renderer/parts/handling/handling-mark.tsx'
import type { Column } from '#renderer/ui/column.ts'
import { gradeRank, gradeWords, schemeOf } from '#shared/model/grade.ts'
import type { Source } from '#shared/model/records/source.ts'
import styles from './sources-view.module.css'

/** The columns of the list; `claims` counts what a source says, `codeOf` names the one it is reported by. */
export function sourceColumns(
  claims: (id: string) => number,
  codeOf: (id: string) => string,
): readonly Column<Source>[] {
  return [
    {
      id: 'code',
      title: 'Code',
      width: '68px',
      sortBy: source => source.code,
      cell: source => <strong>{source.code}</strong>,
    },
    text('title', 'Title', 'minmax(180px, 2fr)'),
    text('kind', 'Kind', '108px'),
    text('publisher', 'Publisher', 'minmax(110px, 1fr)'),
    text('published', 'Published', '104px'),
    gradeColumn,
    handlingColumn,
    { id: 'via', title: 'Via', width: '60px', cell: source => (source.via ? codeOf(source.via) : '') },
    {
      id: 'claims',
      title: 'Claims',
      width: '76px',
      align: 'end',
      sortBy: source => claims(source.id),
      cell: source => claims(source.id).toLocaleString('en'),
    },
  ]
}

/** A column of words, cut where they are long. */
const text = (id: 'title' | 'kind' | 'publisher' | 'published', title: string, width: string): Column<Source> => ({
  id,
  title,
  width,
  sortBy: source => source[id] ?? '',
  cell: source => (
    <span className={styles['cut']} title={source[id]}>
      {source[id]}
    </span>
  ),
})

const gradeColumn: Column<Source> = {
  id: 'grade',
  title: 'Grade',
  width: '190px',
  // Grades of different schemes have no order: alike ones stand together.
  sortBy: source => `${schemeOf(source)} ${String(gradeRank(source)).padStart(2, '0')}`,
  cell: source => (
    <>
      <GradedChip graded={source} />
      <span className={styles['words']}>{gradeWords(source).slice(2).split(',')[0]}</span>
    </>
  ),
}

const handlingColumn: Column<Source> = {
  id: 'handling',
  title: 'Handling',
  width: '104px',
  sortBy: source => source.handling ?? '',
  cell: source => source.handling && <HandlingMark code={source.handling} />,
}
