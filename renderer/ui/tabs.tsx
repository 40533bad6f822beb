import { Tabs as Base } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import styles from './tabs.module.css'

export interface Tab<V extends string = string> {
  readonly value: V
  readonly title: string
  readonly content?: ReactNode
}

interface TabsProps<V extends string> {
  readonly label: string
  readonly tabs: readonly Tab<V>[]
  readonly value: V
  readonly onChange: (value: V) => void
  /** segments: one of a few ways, in a box · line: pages under a line. */
  readonly look?: 'segments' | 'line'
}

export function Tabs<V extends string>({ label, tabs, value, onChange, look = 'line' }: TabsProps<V>) {
  return (
    <Base.Root value={value} onValueChange={next => onChange(next as V)} className={styles['root']}>
      <Base.List className={cx(styles['list'], styles[look])} aria-label={label} activateOnFocus>
        {tabs.map(tab => (
          <Base.Tab key={tab.value} value={tab.value} className={styles['tab']}>
            {tab.title}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map(
        tab =>
          tab.content && (
            <Base.Panel key={tab.value} value={tab.value} className={styles['panel']}>
              {tab.content}
            </Base.Panel>
          ),
      )}
    </Base.Root>
  )
}
