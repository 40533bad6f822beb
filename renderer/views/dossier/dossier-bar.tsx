import { ActionButton } from '#renderer/commands/action-button.tsx'
import { ActionMenu } from '#renderer/commands/action-menu.tsx'
import { cx } from '#renderer/ui/cx.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { ToolBar } from '#renderer/ui/tool-bar.tsx'
import type { Dossier } from '#shared/model/records/dossier.ts'
import { beginDossier, writeAs } from './actions.ts'
import styles from './dossier-bar.module.css'
import { stateWords } from './state-words.ts'
import { forms } from './write.ts'

interface DossierBarProps {
  readonly dossier: Dossier | undefined
  readonly open: number | undefined
}

const signs = { good: 'circle-check', warning: 'triangle-alert', neutral: 'loader-circle' } as const

/** The tool bar: begin another, how far this one is, and the ways to write it. */
export function DossierBar({ dossier, open }: DossierBarProps) {
  const { tone, says } = stateWords(open)
  return (
    <ToolBar className={styles['bar']}>
      <ActionButton action={beginDossier} icon="plus" />
      {dossier && (
        <>
          <output className={cx(styles['state'], styles[tone])} aria-label="State">
            <Icon name={signs[tone]} size={15} />
            {says}
          </output>
          <span className={styles['forms']}>
            <span className={styles['as']}>Write as</span>
            {forms.map(form => (
              <ActionButton key={form.format} action={writeAs(form)} icon="" label={`Write as ${form.title} …`}>
                {form.title} …
              </ActionButton>
            ))}
            <ActionMenu name="dossier" align="end">
              <IconButton icon="ellipsis" label="More" />
            </ActionMenu>
          </span>
        </>
      )}
    </ToolBar>
  )
}
