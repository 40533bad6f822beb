import type { FolderEntry } from '#shared/contract.ts'
import type { PickWhat } from '../state/pick.ts'
import type { Column } from '../ui/column.ts'
import { Icon } from '../ui/icon.tsx'
import type { IconName } from '../ui/icons.ts'
import { sizeWords } from '../ui/size-words.ts'
import { Table } from '../ui/table.tsx'
import styles from './file-picker.module.css'

type Kind = FolderEntry['kind']

const icons: Readonly<Record<Kind, IconName>> = {
  folder: 'folder',
  case: 'briefcase',
  bundle: 'package',
  file: 'file',
}

/** What may be chosen for each purpose; folders are always shown, to go into. */
const fitting: Readonly<Record<PickWhat, readonly Kind[]>> = {
  'open-case': ['case', 'bundle'],
  'open-bundle': ['bundle'],
  'open-files': ['file', 'bundle'],
  'save-case': ['case'],
  'save-bundle': ['bundle'],
  'save-file': ['file'],
}

const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
const rank = (kind: Kind) => ['case', 'folder', 'bundle', 'file'].indexOf(kind)

const columns: readonly Column<FolderEntry>[] = [
  {
    id: 'name',
    title: 'Name',
    width: 'minmax(200px, 1fr)',
    sortBy: ({ kind, name }) => `${rank(kind)} ${name}`,
    cell: ({ kind, name }) => (
      <>
        <Icon name={icons[kind]} label={kind} className={styles['icon']} />
        <span className={styles['name']}>{name}</span>
      </>
    ),
  },
  {
    id: 'size',
    title: 'Size',
    width: '100px',
    align: 'end',
    sortBy: entry => entry.size,
    cell: ({ kind, size }) => (kind === 'file' || kind === 'bundle' ? sizeWords(size) : ''),
  },
  {
    id: 'modified',
    title: 'Changed',
    width: '160px',
    sortBy: entry => entry.modifiedAt,
    cell: ({ modifiedAt }) => when.format(new Date(modifiedAt)),
  },
]

interface FileListProps {
  readonly what: PickWhat
  readonly entries: readonly FolderEntry[]
  readonly chosen: readonly string[]
  readonly onChoose: (paths: readonly string[]) => void
  readonly onOpen: (path: string, kind: Kind) => void
}

export function FileList({ what, entries, chosen, onChoose, onOpen }: FileListProps) {
  const shown = entries.filter(({ kind }) => kind === 'folder' || fitting[what].includes(kind))
  const choose = ({ path, kind }: FolderEntry) => onChoose(kind === 'folder' ? [] : toggled(what, chosen, path))
  return (
    <div className={styles['list']}>
      <Table
        label="Files"
        rows={shown}
        columns={columns}
        keyOf={entry => entry.path}
        selected={chosen}
        onSelect={choose}
        onOpen={({ path, kind }) => onOpen(path, kind)}
        firstOrder={{ column: 'name', down: false }}
      />
    </div>
  )
}

/** Several files can be chosen for evidence, one for everything else. */
function toggled(what: PickWhat, chosen: readonly string[], path: string): readonly string[] {
  if (what !== 'open-files') return [path]
  return chosen.includes(path) ? chosen.filter(each => each !== path) : [...chosen, path]
}
