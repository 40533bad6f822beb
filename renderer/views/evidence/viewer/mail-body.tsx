import type { Email } from 'postal-mime'
import { useMemo } from 'react'
import type { ViewTarget } from '#renderer/state/window-store.ts'
import { Tabs } from '#renderer/ui/tabs.tsx'
import { type PageWords, readPage } from './capture/page-words.ts'
import { FindLines } from './find/find-lines.tsx'
import styles from './mail-body.module.css'
import { formAt, formPart, formsOf, linesOf, type MailForm } from './read-mail.ts'
import { useForPlace } from './use-for-place.ts'
import viewer from './viewer.module.css'

interface MailBodyProps {
  readonly mail: Email
  readonly place: ViewTarget
}

/** More HTML than this would hold the window up while its words are gathered. */
const mostHtml = 1_500_000

const titles: Readonly<Record<MailForm, string>> = {
  text: 'Text',
  words: 'Words of its HTML',
  html: 'HTML as written',
}

/** What a mail says, in each of the forms it says it in. Its HTML is never rendered: nothing in it runs or is fetched. */
export function MailBody({ mail, place }: MailBodyProps) {
  const forms = useMemo(() => formsOf(mail).filter(form => form !== 'words' || isShort(mail)), [mail])
  const [form, setForm] = useForPlace(place, formAt(forms, place.locator))
  const html = mail.html ?? ''
  const page = useMemo(() => (form === 'words' ? readPage(html) : null), [form, html])
  const lines = useMemo(
    () => linesOf(page?.text ?? (form === 'html' ? html : (mail.text ?? ''))),
    [page, form, html, mail],
  )
  if (form === undefined) return <p className={styles['note']}>This e-mail has no text.</p>
  return (
    <>
      {forms.length > 1 && (
        <div className={viewer['ways']}>
          <Tabs
            label="How it is read"
            look="segments"
            tabs={forms.map(value => ({ value, title: titles[value] }))}
            value={form}
            onChange={setForm}
          />
          <p className={viewer['says']}>{says(mail, form, page)}</p>
        </div>
      )}
      <div className={styles['body']} data-part={formPart[form]}>
        <FindLines key={form} label="Text of the e-mail" lines={lines} place={place} mono={form === 'html'} />
      </div>
    </>
  )
}

const isShort = ({ html }: Email) => (html?.length ?? 0) <= mostHtml

/** That there are two forms, and what the one that is shown leaves out. */
function says(mail: Email, form: MailForm, page: PageWords | null): string {
  const both = mail.text?.trim() ? 'Written twice, as text and as HTML; they may differ.' : 'It has only HTML.'
  return [both, form === 'words' && page ? wordsSay(page) : ''].filter(Boolean).join(' ')
}

function wordsSay({ elsewhere, hides }: PageWords): string {
  const pictures =
    elsewhere === 1
      ? '1 picture lies elsewhere and was not fetched.'
      : `${elsewhere.toLocaleString('en')} pictures lie elsewhere; none was fetched.`
  return [elsewhere > 0 ? pictures : '', hides ? 'Words that its layout hides are shown too.' : '']
    .filter(Boolean)
    .join(' ')
}
