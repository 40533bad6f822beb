import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const path = join(import.meta.dirname, '../../../../shared/cases/rtl/rtl-names.txt')
const given = existsSync(path) ? readFileSync(path, 'utf8') : ''
if (given === '')
  console.warn(`The names in the scripts of others are not at ${path}: those of the test alone are tried.`)

const arabic = [
  'أحمد خالد الرشيد',
  'وزارة التجارة',
  'سجل الشركات',
  'محمد عبد الله آل سعود',
  'شركة النور للتجارة العامة',
  'لا إله إلا الله',
  'مُحَمَّد بْن رَاشِد',
  'ٱلرَّحْمٰن',
  'مؤسسة الأمل ـ فرع دبي',
]
const persian = ['محمدرضا پهلوی', 'شرکت گسترش ژرف‌نگر', 'می‌خواهم کتاب‌ها', 'بانک چهارراه یزد', 'علی‌اکبر خامنه‌ای']
const urdu = ['ڈاکٹر ٹھاکر علی', 'ہندوستان پیٹرولیم', 'نواز شریف ۱۹۴۹', 'کراچی بندرگاہ ٹرسٹ']
const hebrew = ['יוסף כהן', 'בנק הפועלים בע״מ', 'שָׁלוֹם עֲלֵיכֶם', 'ירושלים', 'משה בן־דוד']

/** Names by themselves: one direction, one word or several. */
export const names: readonly string[] = [
  ...new Set([
    ...arabic,
    ...persian,
    ...urdu,
    ...hebrew,
    ...Array.from(given.matchAll(/"([^"]+)"/g), match => match[1] ?? ''),
  ]),
]

/** How names stand in what people write. */
const templates: readonly ((name: string, other: string) => string)[] = [
  name => `Paid to ${name} on 3 May`,
  (name, other) => `${name} (${other}) 2024`,
  name => `${name} Trading Ltd. 12,500.75 USD`,
  name => `“${name}”, passport A1234567 [page 4]`,
  (name, other) => `${name}، ${other}؛ +971-4-555-1234`,
  (name, other) => `"${name}" [see ${other}]: 3.5%-4.5%`,
  (name, other) => `(${name}) sent 50% to ${other}/2`,
]

/** Sentences in which directions, numbers, brackets and quotation marks meet. */
export const sentences: readonly string[] = names.flatMap((name, n) =>
  templates.map(template => template(name, names[(n + 1) % names.length] ?? '')),
)
