import { useState } from 'react'
import { sourcesHere } from '#renderer/parts/source/source-words.ts'
import { useCase } from '#renderer/state/case-store.ts'
import { narrow, useWindow } from '#renderer/state/window-store.ts'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { handlingCodes } from '#shared/model/handling.ts'
import { boundsOf } from '#shared/queries/filter/bounds.ts'
import { without } from '#shared/queries/filter/filter.ts'
import { type Trait, traits } from '#shared/queries/filter/traits.ts'
import styles from './filter.module.css'

const any = { value: 'any', label: 'any' }

/** What is asked of what is claimed: when, how much, by whom, how far it may go. */
export function ClaimFilter() {
  const { sources, handling } = useWindow(state => state.caseFilter)
  const known = useCase(sourcesHere)
  const choices = [any, ...known.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }))]
  const codes = [any, ...handlingCodes.map(code => ({ value: code, label: code }))]
  return (
    <section className={styles['said']}>
      <h3 className={styles['heading']}>What is said</h3>
      <Bounds of="dated" kind="date" label="Date" example="2021, 2021..2022-03, >= 2022" />
      <Bounds of="amount" kind="money" label="Amount" example="> 1 M USD, 500..2000" />
      <Select
        label="Source"
        value={sources?.[0] ?? any.value}
        choices={choices}
        onChange={id => narrow({ sources: id === any.value ? undefined : [id] })}
      />
      <Select
        label="Handling"
        value={handling?.[0] ?? any.value}
        choices={codes}
        onChange={code => narrow({ handling: code === any.value ? undefined : [code] })}
      />
      <Tags />
      <Traits />
    </section>
  )
}

/** Several with commas between them. */
function Tags() {
  const held = useWindow(state => state.caseFilter.tags)
  const [typed, setTyped] = useState('')
  const tagsIn = (text: string) => text.split(',').flatMap(each => each.trim() || [])
  const isTyped = tagsIn(typed).join() === (held ?? []).join()
  const change = (text: string) => {
    setTyped(text)
    const tags = tagsIn(text)
    narrow({ tags: tags.length > 0 ? tags : undefined })
  }
  return <TextField label="Tag" value={isTyped ? typed : (held ?? []).join(', ')} onChange={change} />
}

interface BoundsProps {
  readonly of: 'dated' | 'amount'
  readonly kind: 'date' | 'money'
  readonly label: string
  readonly example: string
}

/** A text that cannot be read yet is kept in its field, and filters nothing. */
function Bounds({ of, kind, label, example }: BoundsProps) {
  const held = useWindow(state => state.caseFilter[of])
  const [typed, setTyped] = useState<string | null>(null)
  const problemOf = (text: string) => {
    const test = text.trim() === '' ? null : boundsOf(text, kind)
    return test && 'unreadable' in test ? test.unreadable : undefined
  }
  const change = (text: string) => {
    const isWrong = problemOf(text) !== undefined
    setTyped(isWrong ? text : null)
    narrow({ [of]: isWrong || text.trim() === '' ? undefined : text })
  }
  const text = typed ?? held ?? ''
  return <TextField label={label} placeholder={example} value={text} error={problemOf(text)} onChange={change} />
}

const offered: readonly (readonly ['has' | 'lacks', Trait])[] = [
  ['has', 'conflict'],
  ['lacks', 'exhibit'],
  ['lacks', 'source'],
]

function Traits() {
  const filter = useWindow(state => state.caseFilter)
  return offered.map(([side, trait]) => {
    const held = filter[side] ?? []
    return (
      <Checkbox
        key={`${side} ${trait}`}
        checked={held.includes(trait)}
        onChange={on => narrow({ [side]: on ? [...held, trait] : without(held, trait) })}
      >
        {`Only where: ${traits[trait][side]}`}
      </Checkbox>
    )
  })
}
