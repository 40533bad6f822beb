import { assetNamed } from '#shared/model/assets.ts'

/** Signs that several currencies share: whose one is by the country of the format. */
const shared: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  $: {
    ...{ US: 'USD', AU: 'AUD', CA: 'CAD', NZ: 'NZD', SG: 'SGD', TW: 'TWD', HK: 'HKD', MX: 'MXN', CL: 'CLP', CO: 'COP' },
    ...{ AR: 'ARS', UY: 'UYU', EC: 'USD', PR: 'USD', SV: 'USD', BR: 'BRL' },
  },
  '¥': { JP: 'JPY', CN: 'CNY' },
  '￥': { JP: 'JPY', CN: 'CNY' },
  kr: { SE: 'SEK', NO: 'NOK', DK: 'DKK', FO: 'DKK', IS: 'ISK' },
  '£': { GB: 'GBP', EG: 'EGP', LB: 'LBP', SY: 'SYP' },
}

/** Countries of Windows' language numbers, those whose currency has a sign of the above. */
const countries: Readonly<Record<number, string>> = {
  ...{ 1033: 'US', 3081: 'AU', 4105: 'CA', 3084: 'CA', 5129: 'NZ', 18441: 'SG', 4100: 'SG', 1028: 'TW' },
  ...{ 3076: 'HK', 15369: 'HK', 2058: 'MX', 13322: 'CL', 9226: 'CO', 11274: 'AR', 14346: 'UY', 12298: 'EC' },
  ...{ 20490: 'PR', 17418: 'SV', 1046: 'BR', 1041: 'JP', 2052: 'CN', 1053: 'SE', 1044: 'NO', 2068: 'NO' },
  ...{ 1030: 'DK', 1080: 'FO', 1039: 'IS', 2057: 'GB', 3073: 'EG', 12289: 'LB', 10241: 'SY' },
}

/**
 * The asset of a sign or code in a number format with its locale (`409`, `en-US`, or ''); undefined where it is none, or
 * one of several and nothing says which. Without a locale a sign is what it is in text.
 */
export function assetIn(text: string, locale: string): string | undefined {
  const sign = text.trim()
  const byCountry = shared[sign.toLowerCase()]
  // Languages are numbered in the lower half; the upper says which calendar and digits.
  const number = Number.parseInt(locale, 16) & 0xffff
  const country = /^[0-9a-f]+$/i.test(locale) ? countries[number] : /-([A-Z]{2})$/.exec(locale)?.[1]
  return byCountry && locale !== '' ? byCountry[country ?? ''] : assetNamed(sign)?.id
}
