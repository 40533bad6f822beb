import { SpoofMark } from '#renderer/fields/spoof-mark.tsx'
import { iconOfMedia } from '#renderer/parts/media.ts'
import { useReadOnly } from '#renderer/state/read-only.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { sizeWords } from '#renderer/ui/size-words.ts'
import type { Exhibit } from '#shared/model/records/exhibit.ts'
import { offer } from '../attach.ts'
import { LongText } from './long-text.tsx'
import styles from './mail-head.module.css'
import { addressWords, type Mail, type MailAttachment } from './read-mail.ts'
import { useMore } from './use-more.ts'

interface MailHeadProps {
  readonly exhibit: Exhibit
  readonly mail: Mail
  /** Which message of the exhibit it is, where it holds many. */
  readonly of?: string | undefined
  /** The attachment that is looked at instead of the text, 1 for the first. */
  readonly looking: number | null
  readonly onLook: (at: number | null) => void
}

export function MailHead({ exhibit, mail, of, looking, onLook }: MailHeadProps) {
  const { rows, shown, left, showMore } = useMailHead({ mail })
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
            <Part key={index} {...{ part, of, onLook }} at={index + 1} parent={exhibit} open={looking === index + 1} />
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

function useMailHead({ mail }: Pick<MailHeadProps, 'mail'>) {
  const rows: readonly (readonly [string, string])[] = [
    ['From', addressWords(mail.from && [mail.from])],
    ['To', addressWords(mail.to)],
    ['Cc', addressWords(mail.cc)],
    ['Date', mail.headers.find(header => header.key === 'date')?.value ?? ''],
    ['Message id', mail.messageId ?? ''],
  ]
  const { shown, left, showMore } = useMore(mail.attachments, 100)
  return { rows, shown, left, showMore }
}

interface PartProps {
  readonly part: MailAttachment
  readonly at: number
  readonly parent: Exhibit
  readonly of: string | undefined
  readonly open: boolean
  readonly onLook: (at: number | null) => void
}

function Part({ part, at, parent, of, open, onLook }: PartProps) {
  const readOnly = useReadOnly()
  const name = part.filename ?? (part.mimeType === 'message/rfc822' ? 'e-mail within it' : 'unnamed attachment')
  const bytes = part.content
  const attach = () => {
    const file = new File([bytes], part.filename ?? namedBy(part.mimeType, at), { type: part.mimeType })
    const how = `attachment "${name}" of ${of ?? parent.number}${part.exact ? '' : ', line ends as they were read'}`
    offer({ by: 'bytes', files: [file], parent: parent.id, how })
  }
  return (
    <li className={styles['part']}>
      <Icon name={iconOfMedia(part.mimeType)} size={15} />
      <span className={styles['name']}>
        <LongText text={name} />
        <SpoofMark text={name} />
      </span>
      <span className={styles['size']}>
        {part.mimeType} · {sizeWords(bytes.byteLength)}
      </span>
      <Button variant="quiet" icon="eye" aria-pressed={open} onClick={() => onLook(open ? null : at)}>
        {open ? 'Back to the text' : 'Look at it'}
      </Button>
      {!readOnly && (
        <Button variant="quiet" icon="paperclip" onClick={attach}>
          Take out as an exhibit
        </Button>
      )}
    </li>
  )
}

const namedBy = (mediaType: string, at: number) => `attachment-${at}${mediaType === 'message/rfc822' ? '.eml' : ''}`
