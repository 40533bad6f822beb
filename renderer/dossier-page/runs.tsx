import { Fragment } from 'react'
import { Tooltip } from '#renderer/ui/tooltip.tsx'
import { plainText } from '#shared/dossier/contents.ts'
import type { Run, Text } from '#shared/dossier/document.ts'
import { useReading } from './reading.ts'
import styles from './runs.module.css'

/** Longer values are cut on the screen alone: a megabyte in one line would stop the window. */
const longest = 20_000

export function Runs({ text }: { readonly text: Text }) {
  return text.map((run, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: runs have no name, and a document never changes
    <Fragment key={place}>
      <Linked run={run} />
      {run.notes && run.notes.length > 0 && <Notes numbers={run.notes} />}
    </Fragment>
  ))
}

function Linked({ run }: { readonly run: Run }) {
  const { hasPlace, goTo } = useReading()
  const { to } = run
  if (to === undefined || !hasPlace(to)) return <Looked run={run} />
  return (
    <button type="button" className={styles['link']} onClick={() => goTo(to)}>
      <Looked run={run} />
    </button>
  )
}

function Looked({ run: { text, look } }: { readonly run: Run }) {
  const words = <Words text={text} />
  switch (look) {
    case 'strong':
      return <strong>{words}</strong>
    case 'struck':
      return <s>{words}</s>
    case 'quiet':
    case 'figure':
      return <span className={styles[look]}>{words}</span>
    default:
      return words
  }
}

function Words({ text }: { readonly text: string }) {
  if (text.length <= longest) return text
  const left = (text.length - longest).toLocaleString('en')
  return (
    <>
      {text.slice(0, longest)}
      <em className={styles['quiet']}> … {left} more characters, all of them in the written file</em>
    </>
  )
}

function Notes({ numbers }: { readonly numbers: readonly number[] }) {
  const { note, goToNote } = useReading()
  return (
    <sup className={styles['notes']}>
      {numbers.map((number, place) => (
        <Fragment key={number}>
          {place > 0 && ','}
          <Tooltip says={<span className={styles['says']}>{plainText(note(number)?.text ?? [])}</span>} side="top">
            <button
              type="button"
              className={styles['note-mark']}
              aria-label={`Note ${number}`}
              onClick={() => goToNote(number)}
            >
              {number}
            </button>
          </Tooltip>
        </Fragment>
      ))}
    </sup>
  )
}
