/**
 * Joiners (U+200C and U+200D) are spelling between letters of scripts that join or stack, as in Persian می‌خواهم, and
 * between the parts of one emoji. Anywhere else they are a disguise: an invisible difference between two names.
 */
const joining =
  '\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Gurmukhi}\\p{Script=Gujarati}\\p{Script=Oriya}\\p{Script=Tamil}\\p{Script=Telugu}\\p{Script=Kannada}\\p{Script=Malayalam}\\p{Script=Sinhala}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Mongolian}'
const between = `(?<=[${joining}]\\p{M}*)[\\u200c\\u200d](?=[${joining}])`
/** ZWJ alone at a word's end gives a letter the form it has within: ه‍ for Hijri years. */
const atTheEnd = '(?<=\\p{Script=Arabic})\\u200d(?![\\u200c\\u200d])'
const ofEmoji = '(?<=\\p{Extended_Pictographic}[\\ufe0f\\p{Emoji_Modifier}]?)\\u200d(?=\\p{Extended_Pictographic})'

/** A joiner that is no spelling, for a regular expression with the flag `u`. */
export const needlessJoiner = `(?!${between}|${atTheEnd}|${ofEmoji})[\\u200c\\u200d]`
