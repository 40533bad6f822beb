/**
 * What money may be counted in, and how many decimals its base unit has: cents for USD, satoshi for BTC, wei for ETH.
 * Fiat after ISO 4217; tokens by the decimals of their first issue (an amount on a chain where a token has more
 * decimals must be scaled by its importer).
 */
export interface Asset {
  readonly id: string
  readonly title: string
  readonly decimals: number
  readonly fiat: boolean
  /** Other ways to write it, in the folded form of fold.ts. A symbol that two currencies share has no owner here. */
  readonly names?: readonly string[]
}

const fiatTable = `
AFN Afghan Afghani; ALL Albanian Lek; AMD Armenian Dram; AOA Angolan Kwanza; ARS Argentine Peso;
AUD Australian Dollar; AWG Aruban Florin; AZN Azerbaijani Manat; BAM Bosnia-Herzegovina Convertible Mark;
BBD Barbadian Dollar; BDT Bangladeshi Taka; BGN Bulgarian Lev; BHD Bahraini Dinar; BIF Burundian Franc;
BMD Bermudan Dollar; BND Brunei Dollar; BOB Bolivian Boliviano; BRL Brazilian Real; BSD Bahamian Dollar;
BTN Bhutanese Ngultrum; BWP Botswanan Pula; BYN Belarusian Ruble; BZD Belize Dollar; CAD Canadian Dollar;
CDF Congolese Franc; CHF Swiss Franc; CLF Unidad de Fomento; CLP Chilean Peso; CNY Chinese yuan; COP Colombian Peso;
CRC Costa Rican Colón; CUP Cuban Peso; CVE Cape Verdean Escudo; CZK Czech Koruna; DJF Djiboutian Franc;
DKK Danish Krone; DOP Dominican Peso; DZD Algerian Dinar; EGP Egyptian Pound; ERN Eritrean Nakfa; ETB Ethiopian Birr;
EUR Euro; FJD Fijian Dollar; FKP Falkland Islands Pound; GBP Pound sterling; GEL Georgian Lari; GHS Ghanaian Cedi;
GIP Gibraltar Pound; GMD Gambian Dalasi; GNF Guinean Franc; GTQ Guatemalan Quetzal; GYD Guyanaese Dollar;
HKD Hong Kong Dollar; HNL Honduran Lempira; HTG Haitian Gourde; HUF Hungarian Forint; IDR Indonesian Rupiah;
ILS Israeli New Shekel; INR Indian Rupee; IQD Iraqi Dinar; IRR Iranian Rial; ISK Icelandic Króna;
JMD Jamaican Dollar; JOD Jordanian Dinar; JPY Japanese Yen; KES Kenyan Shilling; KGS Kyrgyz Som; KHR Cambodian Riel;
KMF Comorian Franc; KPW North Korean Won; KRW South Korean Won; KWD Kuwaiti Dinar; KYD Cayman Islands Dollar;
KZT Kazakhstani Tenge; LAK Laotian Kip; LBP Lebanese Pound; LKR Sri Lankan Rupee; LRD Liberian Dollar;
LSL Lesotho Loti; LYD Libyan Dinar; MAD Moroccan Dirham; MDL Moldovan Leu; MGA Malagasy Ariary; MKD Macedonian Denar;
MMK Myanmar Kyat; MNT Mongolian Tugrik; MOP Macanese Pataca; MRU Mauritanian Ouguiya; MUR Mauritian Rupee;
MVR Maldivian Rufiyaa; MWK Malawian Kwacha; MXN Mexican Peso; MYR Malaysian Ringgit; MZN Mozambican Metical;
NAD Namibian Dollar; NGN Nigerian Naira; NIO Nicaraguan Córdoba; NOK Norwegian Krone; NPR Nepalese Rupee;
NZD New Zealand Dollar; OMR Omani Rial; PAB Panamanian Balboa; PEN Peruvian Sol; PGK Papua New Guinean Kina;
PHP Philippine Peso; PKR Pakistani Rupee; PLN Polish Zloty; PYG Paraguayan Guarani; QAR Qatari Riyal;
RON Romanian Leu; RSD Serbian Dinar; RUB Russian Ruble; RWF Rwandan Franc; SAR Saudi Riyal;
SBD Solomon Islands Dollar; SCR Seychellois Rupee; SDG Sudanese Pound; SEK Swedish Krona; SGD Singapore Dollar;
SHP St. Helena Pound; SLE Sierra Leonean Leone; SOS Somali Shilling; SRD Surinamese Dollar; SSP South Sudanese Pound;
STN São Tomé and Príncipe Dobra; SVC Salvadoran Colón; SYP Syrian Pound; SZL Swazi Lilangeni; THB Thai Baht;
TJS Tajikistani Somoni; TMT Turkmenistani Manat; TND Tunisian Dinar; TOP Tongan Pa'anga; TRY Turkish Lira;
TTD Trinidad and Tobago Dollar; TWD New Taiwan Dollar; TZS Tanzanian Shilling; UAH Ukrainian Hryvnia;
UGX Ugandan Shilling; USD US dollar; UYU Uruguayan Peso; UZS Uzbekistani Som; VES Venezuelan Bolívar;
VND Vietnamese Dong; VUV Vanuatu Vatu; WST Samoan Tala; XAF Central African CFA Franc; XCD East Caribbean Dollar;
XCG Caribbean Guilder; XDR Special Drawing Rights; XOF West African CFA Franc; XPF CFP Franc; YER Yemeni Rial;
ZAR South African Rand; ZMW Zambian Kwacha; ZWG Zimbabwean Gold
`

/** Fiat is counted in hundredths, but for these (ISO 4217, column "Minor unit"). */
const zeroDecimals = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'.split(' ')
const threeDecimals = 'BHD IQD JOD KWD LYD OMR TND'.split(' ')

function fiatDecimals(id: string): number {
  if (zeroDecimals.includes(id)) return 0
  if (threeDecimals.includes(id)) return 3
  return id === 'CLF' ? 4 : 2
}

const fiatNames: Readonly<Record<string, readonly string[]>> = {
  USD: ['$', 'us$', 'dollar', 'dollars', 'us dollar', 'us dollars', 'u.s. dollars'],
  EUR: ['€', 'euro', 'euros'],
  GBP: ['£', 'pounds sterling'],
  JPY: ['yen', 'jp¥'],
  CNY: ['rmb', 'yuan', 'renminbi', 'cn¥'],
  // In Korean the other won is always named with its country; so are the sign and the word in English here.
  KRW: ['₩', 'won', 'south korean won', '원', '원화', '한국 원', '대한민국 원'],
  KPW: ['북한 원', '조선 원'],
  RUB: ['₽', 'ruble', 'rubles', 'rouble', 'roubles'],
  UAH: ['₴'],
  INR: ['₹'],
  VND: ['₫'],
  CHF: ['swiss francs'],
}

const fiat: readonly Asset[] = fiatTable.split(';').map(row => {
  const id = row.trim().slice(0, 3)
  const names = [row.trim().slice(4).toLowerCase(), ...(fiatNames[id] ?? [])]
  return { id, title: row.trim().slice(4), decimals: fiatDecimals(id), fiat: true, names }
})

const crypto = (id: string, title: string, decimals: number, ...names: readonly string[]): Asset => ({
  id,
  title,
  decimals,
  fiat: false,
  names: [title.toLowerCase(), ...names],
})

const cryptoAssets: readonly Asset[] = [
  crypto('BTC', 'Bitcoin', 8, 'xbt', '₿', 'bitcoins'),
  crypto('ETH', 'Ether', 18, 'ethereum', 'ξ'),
  crypto('USDT', 'Tether', 6, 'usd₮'),
  crypto('USDC', 'USD Coin', 6),
  crypto('TRX', 'Tron', 6, 'tronix'),
  crypto('SOL', 'Solana', 9),
  crypto('LTC', 'Litecoin', 8, 'ł'),
  crypto('XRP', 'XRP', 6, 'ripple'),
  crypto('XMR', 'Monero', 12),
  crypto('BNB', 'BNB', 18),
  crypto('DAI', 'Dai', 18),
  crypto('BUSD', 'Binance USD', 18),
  crypto('BCH', 'Bitcoin Cash', 8),
  crypto('BSV', 'Bitcoin SV', 8),
  crypto('BTG', 'Bitcoin Gold', 8),
  crypto('DASH', 'Dash', 8),
  crypto('ZEC', 'Zcash', 8),
  crypto('XVG', 'Verge', 6),
  crypto('DOGE', 'Dogecoin', 8),
  crypto('ETC', 'Ethereum Classic', 18),
  crypto('POL', 'Polygon Ecosystem Token', 18, 'matic', 'polygon'),
  crypto('XDC', 'XDC Network', 18, 'xinfin'),
  crypto('ADA', 'Cardano', 6),
  crypto('ATOM', 'Cosmos', 6),
  crypto('AVAX', 'Avalanche', 18),
  crypto('DOT', 'Polkadot', 10),
  crypto('TON', 'Toncoin', 9),
  crypto('RUNE', 'THORChain', 8),
  crypto('XLM', 'Stellar Lumens', 7),
  crypto('XTZ', 'Tezos', 6),
  crypto('WBTC', 'Wrapped Bitcoin', 8),
  crypto('WETH', 'Wrapped Ether', 18),
  crypto('STETH', 'Lido Staked Ether', 18),
  crypto('LINK', 'Chainlink', 18),
  crypto('UNI', 'Uniswap', 18),
  crypto('AXS', 'Axie Infinity', 18),
  crypto('SLP', 'Smooth Love Potion', 0),
  crypto('ONE', 'Harmony', 18),
  crypto('SHIB', 'Shiba Inu', 18),
  crypto('TUSD', 'TrueUSD', 18),
  crypto('FRAX', 'Frax', 18),
]

export const assets: readonly Asset[] = [...cryptoAssets, ...fiat]

const byId = new Map(assets.map(asset => [asset.id, asset]))
const byName = new Map(assets.flatMap(asset => (asset.names ?? []).map(name => [name, asset])))

/** By its code, in capitals. */
export const assetOf = (id: string): Asset | undefined => byId.get(id)

/** By code, symbol or name, however capitalised. */
export const assetNamed = (text: string): Asset | undefined =>
  byId.get(text.toUpperCase()) ?? byName.get(text.trim().toLowerCase())
