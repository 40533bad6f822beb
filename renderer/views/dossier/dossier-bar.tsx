import { Button } from '#renderer/ui/button.tsx'
import { cx } from '#renderer/ui/cx.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Menu } from '#renderer/ui/menu.tsx'
import { ToolBar } from '#renderer/ui/tool-bar.tsx'
import type { Dossier } from '#shared/model/records/dossier.ts'
import { askWhatToBegin, removeDossier } from './begin.ts'
import styles from './dossier-bar.module.css'
import { stateWords } from './state-words.ts'
import { forms, writeDossier } from './write.ts'

interface DossierBarProps {
  readonly dossier: Dossier | undefined
  readonly open: number | undefined
  readonly readOnly: boolean
}

const signs = { good: 'circle-check', warning: 'triangle-alert', neutral: 'loader-circle' } as const

/** The tool bar: begin another, how far this one is, and the ways to write it. */
export function DossierBar({ dossier, open, readOnly }: DossierBarProps) {
  const { tone, says } = stateWords(open)
  return (
    <ToolBar className={styles['bar']}>
      {!readOnly && (
        <Button icon="plus" onClick={askWhatToBegin}>
          New dossier
        </Button>
      )}
      {dossier && (
        <>
          <output className={cx(styles['state'], styles[tone])} aria-label="State">
            <Icon name={signs[tone]} size={15} />
            {says}
          </output>
          <span className={styles['forms']}>
            <span className={styles['as']}>Write as</span>
            {forms.map(({ format, title }) => (
              <Button key={format} aria-label={`Write as ${title} …`} onClick={() => writeDossier(dossier, format)}>
                {title} …
              </Button>
            ))}
            {!readOnly && (
              <Menu
                align="end"
                items={[{ title: 'Remove', icon: 'trash-2', danger: true, run: () => void removeDossier(dossier) }]}
              >
                <IconButton icon="ellipsis" label="More" />
              </Menu>
            )}
          </span>
        </>
      )}
    </ToolBar>
  )
}
