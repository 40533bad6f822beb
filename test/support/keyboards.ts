/** Keyboards of the world: what each key prints, alone and with Shift, by its place. */
import { allCodes } from './key-codes.ts'

export interface KeyPress {
  readonly key: string
  readonly code: string
  readonly shiftKey: boolean
}

/** Rows of an ISO keyboard from the digits down; keys are parted by a blank. */
type Rows = readonly [digits: string, upper: string, home: string, lower: string]

const rows: Readonly<Record<string, { readonly plain: Rows; readonly shifted: Rows }>> = {
  english: {
    plain: ['1 2 3 4 5 6 7 8 9 0 - =', 'q w e r t y u i o p [ ]', "a s d f g h j k l ; '", 'z x c v b n m , . /'],
    shifted: ['! @ # $ % ^ & * ( ) _ +', 'Q W E R T Y U I O P { }', 'A S D F G H J K L : "', 'Z X C V B N M < > ?'],
  },
  german: {
    plain: ['1 2 3 4 5 6 7 8 9 0 ß Dead', 'q w e r t z u i o p ü +', 'a s d f g h j k l ö ä', 'y x c v b n m , . -'],
    shifted: ['! " § $ % & / ( ) = ? Dead', 'Q W E R T Z U I O P Ü *', 'A S D F G H J K L Ö Ä', 'Y X C V B N M ; : _'],
  },
  french: {
    plain: ['& é " \' ( - è _ ç à ) =', 'a z e r t y u i o p Dead $', 'q s d f g h j k l m ù', 'w x c v b n , ; : !'],
    shifted: ['1 2 3 4 5 6 7 8 9 0 ° +', 'A Z E R T Y U I O P Dead £', 'Q S D F G H J K L M %', 'W X C V B N ? . / §'],
  },
  dvorak: {
    plain: ['1 2 3 4 5 6 7 8 9 0 [ ]', "' , . p y f g c r l / =", 'a o e u i d h t n s -', '; q j k x b m w v z'],
    shifted: ['! @ # $ % ^ & * ( ) { }', '" < > P Y F G C R L ? +', 'A O E U I D H T N S _', ': Q J K X B M W V Z'],
  },
  czech: {
    plain: ['+ ě š č ř ž ý á í é = Dead', 'q w e r t z u i o p ú )', 'a s d f g h j k l ů §', 'y x c v b n m , . -'],
    shifted: ['1 2 3 4 5 6 7 8 9 0 % Dead', 'Q W E R T Z U I O P / (', 'A S D F G H J K L " !', 'Y X C V B N M ? : _'],
  },
  turkish: {
    plain: ['1 2 3 4 5 6 7 8 9 0 * -', 'q w e r t y u ı o p ğ ü', 'a s d f g h j k l ş i', 'z x c v b n m ö ç .'],
    shifted: ["! ' ^ + % & / ( ) = ? _", 'Q W E R T Y U I O P Ğ Ü', 'A S D F G H J K L Ş İ', 'Z X C V B N M Ö Ç :'],
  },
  russian: {
    plain: ['1 2 3 4 5 6 7 8 9 0 - =', 'й ц у к е н г ш щ з х ъ', 'ф ы в а п р о л д ж э', 'я ч с м и т ь б ю .'],
    shifted: ['! " № ; % : ? * ( ) _ +', 'Й Ц У К Е Н Г Ш Щ З Х Ъ', 'Ф Ы В А П Р О Л Д Ж Э', 'Я Ч С М И Т Ь Б Ю ,'],
  },
  greek: {
    plain: ['1 2 3 4 5 6 7 8 9 0 - =', '; ς ε ρ τ υ θ ι ο π [ ]', "α σ δ φ γ η ξ κ λ Dead '", 'ζ χ ψ ω β ν μ , . /'],
    shifted: [
      '! @ # $ % ^ & * ( ) _ +',
      ': Dead Ε Ρ Τ Υ Θ Ι Ο Π { }',
      'Α Σ Δ Φ Γ Η Ξ Κ Λ Dead "',
      'Ζ Χ Ψ Ω Β Ν Μ < > ?',
    ],
  },
  korean: {
    plain: [
      '1 2 3 4 5 6 7 8 9 0 - =',
      'ㅂ ㅈ ㄷ ㄱ ㅅ ㅛ ㅕ ㅑ ㅐ ㅔ [ ]',
      "ㅁ ㄴ ㅇ ㄹ ㅎ ㅗ ㅓ ㅏ ㅣ ; '",
      'ㅋ ㅌ ㅊ ㅍ ㅠ ㅜ ㅡ , . /',
    ],
    shifted: [
      '! @ # $ % ^ & * ( ) _ +',
      'ㅃ ㅉ ㄸ ㄲ ㅆ ㅛ ㅕ ㅑ ㅒ ㅖ { }',
      'ㅁ ㄴ ㅇ ㄹ ㅎ ㅗ ㅓ ㅏ ㅣ : "',
      'ㅋ ㅌ ㅊ ㅍ ㅠ ㅜ ㅡ < > ?',
    ],
  },
  arabic: {
    plain: ['١ ٢ ٣ ٤ ٥ ٦ ٧ ٨ ٩ ٠ - =', 'ض ص ث ق ف غ ع ه خ ح ج د', 'ش س ي ب ل ا ت ن م ك ط', 'ئ ء ؤ ر لا ى ة و ز ظ'],
    shifted: ['! @ # $ % ^ & * ) ( _ +', 'َ ً ُ ٌ لإ إ ‘ ÷ × ؛ < >', 'ِ ٍ ] [ لأ أ ـ ، / : "', '~ ْ } { لآ آ ’ , . ؟'],
  },
  hebrew: {
    plain: ['1 2 3 4 5 6 7 8 9 0 - =', "/ ' ק ר א ט ו ן ם פ ] [", 'ש ד ג כ ע י ח ל ך ף ,', 'ז ס ב ה נ מ צ ת ץ .'],
    shifted: ['! @ # $ % ^ & * ) ( _ +', 'Q W E R T Y U I O P } {', 'A S D F G H J K L : "', 'Z X C V B N M > < ?'],
  },
  kana: {
    plain: [
      'ぬ ふ あ う え お や ゆ よ わ ほ へ',
      'た て い す か ん な に ら せ ゛ ゜',
      'ち と し は き く ま の り れ け',
      'つ さ そ ひ こ み も ね る め',
    ],
    shifted: [
      'ぬ ふ ぁ ぅ ぇ ぉ ゃ ゅ ょ を ー へ',
      'た て ぃ す か ん な に ら せ 「 」',
      'ち と し は き く ま の り れ け',
      'っ さ そ ひ こ み も 、 。 ・',
    ],
  },
}

export type Keyboard = Extract<keyof typeof rows, string>
export const keyboards: readonly Keyboard[] = Object.keys(rows)

/** What a keyboard reports for the key at a place. Throws where the place is on none of its rows. */
export function pressAt(keyboard: Keyboard, code: string, shiftKey = false): KeyPress {
  const found = pressesOf(keyboard).find(press => press.code === code && press.shiftKey === shiftKey)
  if (!found) throw new Error(`No key of the ${keyboard} keyboard is at ${code}.`)
  return found
}

/** The press that prints a sign; undefined where the keyboard has none. */
export const pressFor = (keyboard: Keyboard, key: string): KeyPress | undefined =>
  pressesOf(keyboard).find(press => press.key === key)

export function pressesOf(keyboard: Keyboard): readonly KeyPress[] {
  const { plain, shifted } = rows[keyboard] ?? { plain: [], shifted: [] }
  const row = (printed: readonly string[], shiftKey: boolean) =>
    printed.flatMap((line, at) =>
      line.split(' ').map((key, index) => ({ key, code: allCodes[at]?.[index] ?? '', shiftKey })),
    )
  return [...row(plain, false), ...row(shifted, true)]
}
