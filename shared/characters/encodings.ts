import { Standard } from './standard.ts'

/** An encoding of text: its id is its name in the Encoding Standard, where that has it. */
export interface Encoding {
  readonly id: string
  /** As people who work with them write it. */
  readonly title: string
  /** What is written in it. */
  readonly of: string
}

/** The encodings that texts are read in, those of most texts first. */
export const encodings: readonly Encoding[] = [
  { id: 'utf-8', title: 'UTF-8', of: 'all languages' },
  { id: 'utf-16le', title: 'UTF-16LE', of: 'all languages, as Windows writes it' },
  { id: 'utf-16be', title: 'UTF-16BE', of: 'all languages' },
  { id: 'utf-32le', title: 'UTF-32LE', of: 'all languages' },
  { id: 'utf-32be', title: 'UTF-32BE', of: 'all languages' },
  { id: 'windows-1252', title: 'Windows-1252', of: 'Western European' },
  { id: 'windows-1251', title: 'Windows-1251', of: 'Cyrillic' },
  { id: 'koi8-r', title: 'KOI8-R', of: 'Russian' },
  { id: 'koi8-u', title: 'KOI8-U', of: 'Ukrainian' },
  { id: 'ibm866', title: 'CP866', of: 'Cyrillic, DOS' },
  { id: 'iso-8859-5', title: 'ISO-8859-5', of: 'Cyrillic' },
  { id: 'x-mac-cyrillic', title: 'Mac Cyrillic', of: 'Cyrillic' },
  { id: 'euc-kr', title: 'EUC-KR, CP949', of: 'Korean' },
  { id: 'gb18030', title: 'GB18030, GBK', of: 'Chinese, simplified' },
  { id: 'big5', title: 'Big5', of: 'Chinese, traditional' },
  { id: 'shift_jis', title: 'Shift-JIS', of: 'Japanese' },
  { id: 'euc-jp', title: 'EUC-JP', of: 'Japanese' },
  { id: 'iso-2022-jp', title: 'ISO-2022-JP', of: 'Japanese' },
  { id: 'iso-2022-kr', title: 'ISO-2022-KR', of: 'Korean' },
  { id: 'hz-gb-2312', title: 'HZ', of: 'Chinese, simplified' },
  { id: 'utf-7', title: 'UTF-7', of: 'all languages' },
  { id: 'windows-1250', title: 'Windows-1250', of: 'Central European' },
  { id: 'iso-8859-2', title: 'ISO-8859-2', of: 'Central European' },
  { id: 'iso-8859-16', title: 'ISO-8859-16', of: 'Romanian' },
  { id: 'windows-1254', title: 'Windows-1254', of: 'Turkish' },
  { id: 'windows-1257', title: 'Windows-1257', of: 'Baltic' },
  { id: 'iso-8859-13', title: 'ISO-8859-13', of: 'Baltic' },
  { id: 'iso-8859-4', title: 'ISO-8859-4', of: 'Baltic' },
  { id: 'iso-8859-10', title: 'ISO-8859-10', of: 'Nordic' },
  { id: 'iso-8859-15', title: 'ISO-8859-15', of: 'Western European' },
  { id: 'iso-8859-3', title: 'ISO-8859-3', of: 'Maltese, Esperanto' },
  { id: 'iso-8859-14', title: 'ISO-8859-14', of: 'Celtic' },
  { id: 'windows-1253', title: 'Windows-1253', of: 'Greek' },
  { id: 'iso-8859-7', title: 'ISO-8859-7', of: 'Greek' },
  { id: 'windows-1255', title: 'Windows-1255', of: 'Hebrew' },
  { id: 'iso-8859-8', title: 'ISO-8859-8', of: 'Hebrew' },
  { id: 'windows-1256', title: 'Windows-1256', of: 'Arabic' },
  { id: 'iso-8859-6', title: 'ISO-8859-6', of: 'Arabic' },
  { id: 'windows-874', title: 'Windows-874', of: 'Thai' },
  { id: 'windows-1258', title: 'Windows-1258', of: 'Vietnamese' },
  { id: 'ibm850', title: 'CP850', of: 'Western European, DOS' },
  { id: 'ibm437', title: 'CP437', of: 'Western European, DOS in the USA' },
  { id: 'ibm852', title: 'CP852', of: 'Central European, DOS' },
  { id: 'macintosh', title: 'Mac Roman', of: 'Western European' },
]

/** Names that people and other programs use and the Encoding Standard does not. */
const others: Readonly<Record<string, string>> = {
  'utf-32': 'utf-32le',
  'utf-32le': 'utf-32le',
  'utf-32be': 'utf-32be',
  'utf-7': 'utf-7',
  'unicode-1-1-utf-7': 'utf-7',
  'iso-2022-kr': 'iso-2022-kr',
  csiso2022kr: 'iso-2022-kr',
  'hz-gb-2312': 'hz-gb-2312',
  hz: 'hz-gb-2312',
  'iso-8859-9': 'windows-1254',
  'iso-8859-11': 'windows-874',
  ibm850: 'ibm850',
  cp850: 'ibm850',
  ibm437: 'ibm437',
  cp437: 'ibm437',
  ibm852: 'ibm852',
  cp852: 'ibm852',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  cp936: 'gb18030',
  cp932: 'shift_jis',
  cp949: 'euc-kr',
  uhc: 'euc-kr',
  cp950: 'big5',
  cp874: 'windows-874',
}

/** The encoding of that name in any usual spelling (`CP1251`, `KOI8-R`, `ks_c_5601-1987`); undefined where nobody knows it. */
export function encodingNamed(name: string): string | undefined {
  const plain = name.trim().toLowerCase().replaceAll('_', '-')
  const known = others[plain] ?? labelled(name) ?? labelled(plain.replace(/^cp-?(\d{3,4})$/, 'cp$1'))
  const id = known === undefined ? undefined : (others[known] ?? known)
  return encodings.some(each => each.id === id) ? id : undefined
}

function labelled(label: string): string | undefined {
  try {
    return new Standard(label).encoding
  } catch {
    return undefined
  }
}

export const encodingTitle = (id: string): string => encodings.find(each => each.id === id)?.title ?? id
