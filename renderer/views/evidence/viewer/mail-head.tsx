import type { Attachment, Email } from 'postal-mime'
import { SpoofMark } from '#renderer/fields/spoof-mark.tsx'
import { useStatus } from '#renderer/state/case-store.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { sizeWords } from '#renderer/ui/size-words.ts'
import type { Exhibit } from '#shared/model/records/exhibit.ts'
import { offer } from '../attach.ts'
import { iconOfMedia } from '../media.ts'
import { LongText } from './long-text.tsx'
import styles from './mail-head.module.css'
import { addressWords } from './read-mail.ts'
import { useMore } from './use-more.ts'

interface MailHeadProps {
  readonly exhibit: Exhibit
  readonly mail: Email
  /** Which message of the exhibit it is, where it holds many. */
  readonly of?: string | undefined
}

export function MailHead({ exhibit, mail, of }: MailHeadProps) {
  const rows: readonly (readonly [string, string])[] = [
    ['From', addressWords(mail.from && [mail.from])],
    ['To', addressWords(mail.to)],
    ['Cc', addressWords(mail.cc)],
    ['Date', mail.headers.find(header => header.key === 'date')?.value ?? ''],
    ['Message id', mail.messageId ?? ''],
  ]
  const { shown, left, showMore } = useMore(mail.attachments, 100)
  return (
    <header className={styles['head']}>
      <h3 className={styles['subject']}>
        <LongText text={mail.subject || 'No subject'} />
      </h3>
      <dl className={styles['rows']}>
        {rows.map(
          ([what, says]) =>
            says && (
              <div key={what} className={styles['row']}>
                <dt>{what}</dt>
                <dd>
                  <LongText text={says} />
                  <SpoofMark text={says} />
                </dd>
              </div>
            ),
        )}
      </dl>
      {mail.attachments.length > 0 && (
        <ul className={styles['parts']}>
          {shown.map((part, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two parts may be alike in everything
            <Part key={index} part={part} parent={exhibit} of={of} />
          ))}
          {left > 0 && (
            <li>
              <Button variant="quiet" onClick={showMore}>
                Show more ({left.toLocaleString('en')} attachments)
              </Button>
            </li>
          )}
        </ul>
      )}
    </header>
  )
}

interface PartProps {
  readonly part: Attachment
  readonly parent: Exhibit
  readonly of: string | undefined
}

function Part({ part, parent, of }: PartProps) {
  const readOnly = useStatus()?.readOnly === true
  const name = part.filename ?? 'unnamed attachment'
  const bytes = typeof part.content === 'string' ? new TextEncoder().encode(part.content) : part.content
  const size = bytes.byteLength
  const attach = () => {
    const file = new File([bytes as BlobPart], name, { type: part.mimeType })
    offer({ by: 'bytes', files: [file], parent: parent.id, how: `attachment "${name}" of ${of ?? parent.number}` })
  }
  return (
    <li className={styles['part']}>
      <Icon name={iconOfMedia(part.mimeType)} size={15} />
      <span className={styles['name']}>
        <LongText text={name} />
        <SpoofMark text={name} />
      </span>
      <span className={styles['size']}>
        {part.mimeType} · {sizeWords(size)}
      </span>
      {!readOnly && (
        <Button variant="quiet" icon="paperclip" onClick={attach}>
          Take out as an exhibit
        </Button>
      )}
    </li>
  )
}
