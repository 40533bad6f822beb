/**
 * Letters of other scripts, and of rarer Latin, that are drawn like one of a to z in lower or upper case: Unicode's
 * confusables (UTS 39) that come to a single letter, with the small capitals. Scripts without case are left as they are:
 * there a likeness to a Latin letter is chance, and the letter is in every word.
 */
const drawnLike: Readonly<Record<string, string>> = {
  a: 'ɑαаᴀꓮꭺ',
  b: 'ƀƃƅɓʙβбвьѣҍᏼꓐꞵꮟ',
  c: 'ȼсҫᴄⲥꓚꮯ',
  d: 'ƌɖɗԁᴅꓒꓓꭰꮷ',
  e: 'ɇεеҽҿᴇꓰꬲꭼ',
  f: 'ƒϝքᵮẝꓝꜰꞙꬵ',
  g: 'ƍǥɠɡɢԍցᏻᶃꓖꮐ',
  h: 'ɦʜηнћңһӈӊհᏺⱨⲏꓧꚕꮋꮒ',
  i: 'ɨɩɪιіᵻᵼⲓꙇꭵ',
  j: 'ɉʝϳјᴊꓙꭻ',
  k: 'ƙκкқҟᴋⱪⲕꓗꝁꮶ',
  l: 'ƚǀɫɭʟӏⳑꓡꓲꮮ',
  m: 'μмϻӎᴍⲙꓟꮇ',
  n: 'ƞɲɳɴոռᵰⲛꓠ',
  o: 'ɵθοσςоѳөօᴏᴑⲟꓳꝋꬽꬾꭴꮎꮻ',
  p: 'ƥρрᴘᴩᵽⲣꓑꮲ',
  q: 'ʠԛգզꞯ',
  r: 'ɍɼɽʀгғᴦᵲⲅꓣꭇꭈꭱꮁꮢ',
  s: 'ƽʂѕտᵴꓢꜱꮥꮪ',
  t: 'ŧƭʈτтҭᴛᵵⱦⲧꓔꭲ',
  u: 'ʉʋսᴜᵾꓴꞟꭎꭒꮜ',
  v: 'νѵᴠꓦꮩ',
  w: 'ɯѡԝաᴡꓪꝡꮃꮤ',
  x: 'χхҳⲭꓫꭓ',
  y: 'ƴɏɣʏγυуүұᶌỿⲩꓬꭚꭹꮍ',
  z: 'ƶȥʐζᴢᵶꓜꮓ',
}

const plain: ReadonlyMap<string, string> = new Map(
  Object.entries(drawnLike).flatMap(([letter, alike]) => [...alike].map(each => [each, letter] as const)),
)
const any = new RegExp(`[${[...plain.keys()].join('')}]`, 'gu')

/** A folded text with every letter drawn like a Latin one written as that: `неlеn` is `helen`, and so is ʜᴇʟᴇɴ. */
export const withoutLookAlikes = (folded: string): string => folded.replace(any, each => plain.get(each) ?? each)
