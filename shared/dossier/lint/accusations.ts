/**
 * Words that accuse, and words that clear of an accusation: a sentence with either needs an exhibit. Folded, separated
 * by commas; `*` stands for any ending. A new one is a word here, a new language a line.
 */
const lists: readonly string[] = [
  'steal*, stole*, theft*, thief, thieves, rob, robbed, robber*, heist*, loot*, ransom*, extort*, blackmail*, embezzl*',
  'launder*, layering, smurf*, fraud*, defraud*, swindl*, scam*, ponzi, misappropriat*, money mule*, kickback*, brib*',
  'hack*, breach*, phish*, malware, back door*, backdoor*, intrusion*, compromised, espionage, spy, spies, spied, sabotag*',
  'crim*, felon*, illicit*, illegal*, unlawful*, violat*, offence*, offense*, guilty, convict*, indict*, accus*, suspect*',
  'terror*, proliferat*, smuggl*, traffick*, corrupt*, conspir*, collu*, complicit*, accomplice*, sanction* evasion',
  'evad*, evasion, circumvent*, front company, front companies, front for, a front, shell company, shell companies',
  'nominee*, straw man, conceal*, obfuscat*, forg*, counterfeit*, fake*, falsif*, fabricat*, impersonat*, sham, bogus',
  'innocent*, exonerat*, acquit*, cleared of, not involved, no evidence, unrelated to, denied, denies, deny, lawful*',
  'gestohlen*, stahl, diebstahl*, betrug*, betrog*, geldwasche*, kriminell*, verbrech*, straftat*, erpress*, gefalscht*',
  'tarnfirma, tarnfirmen, bestech*, bestach*, korrupt*, schmuggel*, unschuldig*',
  'украл*, украд*, похи*, краж*, отмы*, мошенн*, преступ*, террор*, взлом*, хакер*, обход* санкц*, подставн*, поддел*',
  'контрабанд*, взятк*, коррупц*, невинов*',
  '훔*, 절도*, 세탁*, 사기*, 범죄*, 해킹*, 탈취*, 위조*, 테러*, 횡령*, 밀수*, 위장*, 뇌물*, 무죄*',
  '盗, 窃, 洗钱, 洗錢, 诈骗, 詐騙, 欺诈, 犯罪, 恐怖, 黑客, 伪造, 偽造, 走私, 贿, 賄, 逃避制裁, 幌子, 无罪, 無罪',
  '詐欺, 資金洗浄, 密輸, ハッキング, テロ, 不正, 賄賂',
]

const accusations: readonly string[] = lists.flatMap(line => line.split(', '))

const withoutSpaces = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u

function pattern(phrase: string): string {
  const letters = phrase.replaceAll('*', '[\\p{L}\\p{M}]*').replaceAll(' ', '\\s+')
  return withoutSpaces.test(phrase) ? letters : `(?<![\\p{L}\\p{M}])${letters}(?![\\p{L}\\p{M}])`
}

const accusing = new RegExp(accusations.map(pattern).join('|'), 'u')

/** The first word that accuses or clears, as it stands in the folded text. */
export const accusationIn = (folded: string): string | undefined => accusing.exec(folded)?.[0]
