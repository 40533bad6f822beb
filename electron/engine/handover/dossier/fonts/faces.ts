import { createRequire } from 'node:module'

/**
 * The fonts of the printed page (Noto, SIL Open Font Licence), each whole, so that any character it has can be embedded.
 * Resolved as packages from wherever this module lies: libraries stay packages beside a built main process, so the same
 * line finds them from source, from the build and inside an archive that Electron reads. Not called `require`: the build
 * puts a name of its own like that at the top of the same file.
 */
const packages = createRequire(import.meta.url)

export type Face = 'sans' | 'mono' | 'hebrew' | 'arabic' | 'symbols' | 'korean' | 'chinese' | 'japanese' | 'emoji'

/** Path of a face's file. Symbols have one weight only. */
export function faceFile(face: Face, strong: boolean): string {
  switch (face) {
    case 'sans':
      return strong
        ? packages.resolve('@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf')
        : packages.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf')
    case 'mono':
      return strong
        ? packages.resolve('@expo-google-fonts/noto-sans-mono/600SemiBold/NotoSansMono_600SemiBold.ttf')
        : packages.resolve('@expo-google-fonts/noto-sans-mono/400Regular/NotoSansMono_400Regular.ttf')
    case 'hebrew':
      return strong
        ? packages.resolve('@expo-google-fonts/noto-sans-hebrew/600SemiBold/NotoSansHebrew_600SemiBold.ttf')
        : packages.resolve('@expo-google-fonts/noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf')
    case 'arabic':
      return strong
        ? packages.resolve('@expo-google-fonts/noto-sans-arabic/600SemiBold/NotoSansArabic_600SemiBold.ttf')
        : packages.resolve('@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf')
    case 'korean':
      return strong
        ? packages.resolve('@expo-google-fonts/noto-sans-kr/600SemiBold/NotoSansKR_600SemiBold.ttf')
        : packages.resolve('@expo-google-fonts/noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf')
    case 'chinese':
      return strong
        ? packages.resolve('@expo-google-fonts/noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf')
        : packages.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf')
    case 'japanese':
      return strong
        ? packages.resolve('@expo-google-fonts/noto-sans-jp/600SemiBold/NotoSansJP_600SemiBold.ttf')
        : packages.resolve('@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf')
    case 'symbols':
      return packages.resolve('@expo-google-fonts/noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular.ttf')
    case 'emoji':
      return packages.resolve('@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf')
  }
}

const hangul = /\p{Script=Hangul}/u
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u

/**
 * In which order faces are asked for a character. Han characters look different in Korea, China and Japan, and the code
 * point does not say which is meant: Hangul or kana in the same text decide.
 */
export function faceOrder(text: string, fixedWidth: boolean): readonly Face[] {
  const east: readonly Face[] = kana.test(text)
    ? ['japanese', 'korean', 'chinese']
    : hangul.test(text)
      ? ['korean', 'chinese', 'japanese']
      : ['chinese', 'korean', 'japanese']
  const first: readonly Face[] = fixedWidth ? ['mono', 'sans'] : ['sans', 'mono']
  return [...first, 'hebrew', 'arabic', 'symbols', ...east, 'emoji']
}
