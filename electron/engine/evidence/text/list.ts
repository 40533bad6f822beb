import type { TextReader } from './reader.ts'
import { docx } from './readers/docx.ts'
import { gzip } from './readers/gzip.ts'
import { html } from './readers/html.ts'
import { mail } from './readers/mail.ts'
import { mbox } from './readers/mbox.ts'
import { mhtml } from './readers/mhtml.ts'
import { odf } from './readers/odf.ts'
import { ole } from './readers/ole.ts'
import { pdf } from './readers/pdf.ts'
import { picture } from './readers/picture.ts'
import { pptx } from './readers/pptx.ts'
import { rtf } from './readers/rtf.ts'
import { sound } from './readers/sound.ts'
import { tar } from './readers/tar.ts'
import { text } from './readers/text.ts'
import { warc } from './readers/warc.ts'
import { xlsx } from './readers/xlsx.ts'
import { zip } from './readers/zip.ts'

/** Every kind of file whose text is read, or of which is known that it has none. The first that fits. */
export const readers: readonly TextReader[] = [
  html,
  text,
  mail,
  mbox,
  mhtml,
  warc,
  pdf,
  docx,
  xlsx,
  pptx,
  odf,
  rtf,
  zip,
  gzip,
  tar,
  picture,
  sound,
  ole,
]
