import { cx } from '#renderer/ui/cx.ts'
import type { Block } from '#shared/dossier/document.ts'
import blocks from './blocks.module.css'
import styles from './dossier-page.module.css'
import { Figure } from './figure.tsx'
import { Runs } from './runs.tsx'
import { Table } from './table.tsx'

interface BlockProps {
  readonly block: Block
  readonly continued: boolean
}

export function BlockView({ block, continued }: BlockProps) {
  switch (block.block) {
    case 'heading': {
      // The section's own title is the second level.
      const Heading = block.level === 2 ? 'h3' : 'h4'
      return (
        <Heading>
          <Runs text={block.runs} />
        </Heading>
      )
    }
    case 'paragraph':
      return (
        <p>
          <Runs text={block.runs} />
        </p>
      )
    case 'notice':
      return (
        <p className={cx(styles['notice'], block.tone === 'warning' && styles['warning'])}>
          <Runs text={block.runs} />
        </p>
      )
    case 'list':
      return (
        <ul>
          {block.items.map((item, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: items have no name, and a document never changes
            <li key={place}>
              <Runs text={item} />
            </li>
          ))}
        </ul>
      )
    case 'facts':
      return <Facts rows={block.rows} />
    case 'table':
      return <Table table={block} continued={continued} />
    case 'figure':
      return <Figure title={block.title} drawing={block.drawing} />
  }
}

export function Facts({ rows }: Pick<Extract<Block, { readonly block: 'facts' }>, 'rows'>) {
  return (
    <dl className={blocks['facts']}>
      {rows.map(({ label, value }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a label may stand twice, and a document never changes
        <div key={place}>
          <dt>{label}</dt>
          <dd>
            <Runs text={value} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
