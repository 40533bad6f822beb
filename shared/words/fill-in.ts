import { withArticle } from './with-article.ts'

/** What words may hold: figures, texts and lists of them. */
export type WordData = Readonly<Record<string, string | number | readonly string[]>>

/** Words with each `{name}` filled in from data; an article before it is the one that fits. */
export const fillIn = (words: string, data: WordData): string =>
  words.replace(/(?:\b(a|A) )?\{(\w+)\}/g, (_, article: string | undefined, name: string) => {
    const value = data[name]
    const text = Array.isArray(value) ? value.join(', ') : String(value ?? '?')
    if (article === undefined) return text
    return article + withArticle(text).slice(1)
  })
